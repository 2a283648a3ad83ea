import type { DocumentId, TypeUid } from '../domain/brands';
import type { EntryReader } from '../entries/entry-reader';
import { authorId, currentActor } from '../people/actor';
import type { DossierFiles } from '../signoff/dossier-facts';
import type { DossierIndex } from '../signoff/dossier-index';
import type { Strapi } from '../strapi-boundary';
import type { Edits } from './edits';

/** Keeps account of saved drafts: who saved, and where each entry now stands. */
export class DraftSaves {
  constructor(
    private readonly strapi: Strapi,
    private readonly entries: EntryReader,
    private readonly edits: Edits,
    private readonly files: DossierFiles,
    private readonly index: DossierIndex,
    private readonly now: () => Date
  ) {}

  /** @returns the digest of every draft locale before a save */
  digests(uid: TypeUid, documentId: DocumentId): Promise<Map<string, string>> {
    return this.edits.draftDigests(uid, documentId);
  }

  /**
   * Notes the author in every locale that was saved, and in every other one whose content the save changed: a
   * field without translation is the words of all of them.
   */
  async record(
    uid: TypeUid,
    documentId: DocumentId,
    saved: readonly string[],
    before: ReadonlyMap<string, string>
  ): Promise<void> {
    const author = authorId(currentActor(this.strapi));
    const { drafts } = await this.entries.versions(uid, documentId);
    for (const locale of drafts) {
      const key = { uid, documentId, locale };
      const draft = await this.entries.draft(key);
      if (!draft) continue;
      const changed = before.get(locale) !== draft.sealed.digest;
      if (saved.includes(locale) || changed) await this.edits.record(key, author, this.now());
      if (changed) await this.index.refresh(draft, (await this.files.of(draft, [])).facts);
    }
    for (const locale of before.keys()) {
      if (!drafts.includes(locale)) await this.index.remove({ uid, documentId, locale });
    }
  }
}

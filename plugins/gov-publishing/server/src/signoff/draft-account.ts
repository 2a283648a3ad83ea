import type { DocumentId, TypeUid } from '../domain/brands';
import type { EntryReader } from '../entries/entry-reader';
import type { DraftSaves } from '../gate/draft-saves';
import type { Edits } from '../gate/edits';
import { authorId, currentActor } from '../people/actor';
import type { Strapi } from '../strapi-boundary';
import type { DossierFiles } from './dossier-facts';
import type { DossierIndex } from './dossier-index';

/** Keeps account of saved drafts for the gate: who saved, and where each entry now stands. */
export class DraftAccount implements DraftSaves {
  constructor(
    private readonly strapi: Strapi,
    private readonly entries: EntryReader,
    private readonly edits: Edits,
    private readonly files: DossierFiles,
    private readonly index: DossierIndex,
    private readonly now: () => Date,
  ) {}

  digests(uid: TypeUid, documentId: DocumentId): Promise<Map<string, string>> {
    return this.edits.draftDigests(uid, documentId);
  }

  async record(
    uid: TypeUid,
    documentId: DocumentId,
    saved: readonly string[],
    before: ReadonlyMap<string, string>,
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

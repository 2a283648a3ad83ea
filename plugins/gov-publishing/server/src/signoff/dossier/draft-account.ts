import type { DocumentId, EntryKey, PersonId, TypeUid } from '../../domain/brands';
import type { EntryReader } from '../../entries/entry-reader';
import type { DraftSaves, DraftStanding } from '../../gate/documents/draft-saves';
import type { Edits } from '../../gate/documents/edits';
import { currentPermits } from '../../gate/documents/permit';
import { isKnownHand, LEDGER_HAND, UNSEEN_HAND, type Hands } from '../../people/authors/hands';
import type { DossierFiles } from './dossier-facts';
import type { DossierIndex } from './dossier-index';

/** Keeps account of saved drafts for the gate: whose words they are, and where each entry now stands. */
export class DraftAccount implements DraftSaves {
  constructor(
    private readonly entries: EntryReader,
    private readonly edits: Edits,
    private readonly hands: Hands,
    private readonly files: DossierFiles,
    private readonly index: DossierIndex,
    private readonly now: () => Date,
  ) {}

  async standing(uid: TypeUid, documentId: DocumentId): Promise<Map<string, DraftStanding>> {
    const { drafts } = await this.entries.versions(uid, documentId);
    const standing = new Map<string, DraftStanding>();
    for (const locale of drafts) {
      const key: EntryKey = { uid, documentId, locale };
      const draft = await this.entries.draft(key);
      if (!draft) continue;
      const { digest } = draft.sealed;
      const { isAccounted } = await this.edits.authorship(key, digest);
      standing.set(locale, { digest, isAccounted });
    }
    return standing;
  }

  async writers(uid: TypeUid, documentId: DocumentId): Promise<PersonId[]> {
    const { drafts } = await this.entries.versions(uid, documentId);
    const writers: PersonId[] = [];
    for (const locale of drafts) {
      const key: EntryKey = { uid, documentId, locale };
      const draft = await this.entries.draft(key);
      if (draft) writers.push(...(await this.edits.authorship(key, draft.sealed.digest)).authors);
    }
    return [...new Set(writers)];
  }

  async record(
    uid: TypeUid,
    documentId: DocumentId,
    saved: readonly string[],
    before: ReadonlyMap<string, DraftStanding>,
    writers: readonly PersonId[] = [],
  ): Promise<void> {
    // Who writes now stands last: by the newest note it is judged whether the author is known.
    const hands = [...new Set([...writers, ...(await this.handsNow())])];
    const { drafts } = await this.entries.versions(uid, documentId);
    for (const locale of drafts) {
      const key = { uid, documentId, locale };
      const draft = await this.entries.draft(key);
      if (!draft) continue;
      const { digest } = draft.sealed;
      const was = before.get(locale);
      const isChanged = was?.digest !== digest;
      // Who may be anybody makes known words no less known by handing them in again.
      const isTaken = saved.includes(locale) && (isChanged || !was?.isAccounted || hands.every(isKnownHand));
      if (isTaken || isChanged) await this.edits.record(key, hands, digest, this.now());
      // Who renames something a draft shows has not read the words that came into it unseen.
      if (isChanged && !saved.includes(locale) && !was?.isAccounted)
        await this.edits.record(key, [UNSEEN_HAND], digest, this.now());
      if (isChanged) await this.index.refresh(draft, (await this.files.of(draft, [])).facts);
    }
    for (const locale of before.keys()) {
      if (!drafts.includes(locale)) await this.index.remove({ uid, documentId, locale });
    }
  }

  /** What an act changes in other entries (the public name of the one it publishes) is in the ledger already. */
  private handsNow(): Promise<PersonId[]> {
    return currentPermits().length > 0 ? Promise.resolve([LEDGER_HAND]) : this.hands.current();
  }
}

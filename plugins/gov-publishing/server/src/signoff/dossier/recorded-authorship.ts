import type { PersonId } from '../../domain/brands';
import type { DocumentVersions } from '../../entries/document-versions';
import type { LoadedEntry } from '../../entries/entry-reader';
import type { DraftAuthorship, DraftStatus } from '../../gate/documents/draft-authorship';
import type { Edits } from '../../gate/documents/edits';
import { currentPermits } from '../../gate/documents/permit';
import { isKnownHand, LEDGER_HAND, UNSEEN_HAND, type Hands } from '../../people/authors/hands';
import type { DossierRepository, KnownOfDraft } from './dossier-repository';
import type { DossierRowWriter } from './dossier-row-writer';

/** Records, for the gate, whose words saved drafts are, and where each entry now stands. */
export class RecordedAuthorship implements DraftAuthorship {
  constructor(
    private readonly edits: Edits,
    private readonly hands: Hands,
    private readonly dossiers: DossierRepository,
    private readonly rowWriter: DossierRowWriter,
    private readonly now: () => Date,
  ) {}

  async status(document: DocumentVersions): Promise<Map<string, DraftStatus>> {
    const status = new Map<string, DraftStatus>();
    for (const [locale, { key, sealed }] of await document.drafts()) {
      const { isAccounted, authors } = await this.edits.authorship(key, sealed.digest);
      status.set(locale, { digest: sealed.digest, isAccounted, authors });
    }
    return status;
  }

  async record(
    document: DocumentVersions,
    saved: readonly string[],
    before: ReadonlyMap<string, DraftStatus>,
    writers: readonly PersonId[] = [],
  ): Promise<void> {
    // Who writes now stands last: by the newest note it is judged whether the author is known.
    const hands = [...new Set([...writers, ...(await this.handsNow())])];
    const changed: { readonly draft: LoadedEntry; readonly known: KnownOfDraft }[] = [];
    for (const [locale, draft] of await document.drafts()) {
      const { digest } = draft.sealed;
      const was = before.get(locale);
      const isChanged = was?.digest !== digest;
      // Who may be anybody makes known words no less known by handing them in again.
      const isTaken = saved.includes(locale) && (isChanged || !was?.isAccounted || hands.every(isKnownHand));
      if (!isTaken && !isChanged) continue;
      const round = await this.edits.record(draft.key, hands, digest, this.now());
      // Who renames something a draft shows has not read the words that came into it unseen.
      if (isChanged && !saved.includes(locale) && !was?.isAccounted)
        await round.add([UNSEEN_HAND], digest, this.now());
      if (!isChanged) continue;
      const authorship = round.authorship(digest);
      changed.push({ draft, known: { authorship, published: () => document.published(locale) } });
    }
    // Who wrote is noted in every language before any line of the desk is renewed: what a line needs may be damaged.
    for (const { draft, known } of changed)
      await this.rowWriter.refresh(draft, (await this.dossiers.of(draft, [], known)).facts);
    const { uid, documentId } = document;
    const { drafts } = await document.versions();
    for (const locale of before.keys()) {
      if (!drafts.includes(locale)) await this.rowWriter.remove({ uid, documentId, locale });
    }
  }

  /** What an act changes in other entries (the public name of the one it publishes) is in the ledger already. */
  private handsNow(): Promise<PersonId[]> {
    return currentPermits().length > 0 ? Promise.resolve([LEDGER_HAND]) : this.hands.current();
  }
}

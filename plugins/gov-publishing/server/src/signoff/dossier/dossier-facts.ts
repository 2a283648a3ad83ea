import type { Finding } from '../../domain/content/finding';
import type { EntryKey } from '../../domain/brands';
import type { Snapshot } from '../../domain/content/snapshot';
import { importanceOf, type Importance } from '../../domain/signoff/dossier/importance';
import type { ActRecord, DossierFacts } from '../../domain/signoff/model';
import { renamingsOnly } from '../../domain/content/renamings';
import { publishedBy, roundsOf } from '../../domain/signoff/dossier/round';
import { agencyIn } from '../../delivery/store/projection';
import type { SignedStore } from '../../delivery/store/signed-store';
import type { EntryReader, LoadedEntry } from '../../entries/entry-reader';
import type { GovernedTypes } from '../../entries/governed-types';
import type { Edits } from '../../gate/documents/edits';
import { agencyPath, provincialOffice } from '../../people/agencies/agencies';
import type { Strapi } from '../../strapi-boundary';
import type { ActRecords, SignedAct } from '../acts/act-records';

/** The facts of an entry, and the acts behind them with names and notes. */
export interface DossierFile {
  readonly facts: DossierFacts;
  readonly acts: readonly SignedAct[];
}

/** Gathers what `decide` needs to know of an entry. */
export class DossierFiles {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly store: SignedStore,
    private readonly records: ActRecords,
    private readonly edits: Edits,
    private readonly entries: EntryReader,
  ) {}

  /**
   * @param draft the entry's draft as it is now
   * @param findings what the checks found in it
   * @throws LedgerDamagedError where an act on it cannot be trusted
   */
  async of(draft: LoadedEntry, findings: readonly Finding[]): Promise<DossierFile> {
    const acts = await this.records.of(draft.key);
    const records = acts.map((act) => act.record);
    const published = publishedBy(records);
    const publishedAs = published && (await this.publishedAs(draft.key, published.digest));
    const unsigned = published ? undefined : await this.unsigned(draft);
    const { authors, isAccounted, since } = await this.edits.authorship(draft.key, draft.sealed.digest);
    const renamed = await this.renamedSince(records, draft);
    const facts: DossierFacts = {
      key: draft.key,
      agencyPath: await agencyPath(this.strapi, draft.agency),
      digest: draft.sealed.digest,
      importance: draft.importance,
      affectsProvinceImage: draft.affectsProvinceImage,
      provincialOffice: await provincialOffice(this.strapi),
      findings,
      acts: records,
      authors,
      ...(!isAccounted && { authorUnknown: true }),
      ...(renamed && { renamed }),
      ...(since !== null && { wordsSince: since }),
      ...(publishedAs && { publishedAs }),
      ...(unsigned && { unsigned }),
    };
    return { facts, acts };
  }

  /** An entry without an agency of its own is taken down by the one that its draft was given since. */
  private async unsigned(draft: LoadedEntry): Promise<DossierFacts['unsigned']> {
    const published = await this.entries.published(draft.key);
    if (!published) return undefined;
    return {
      digest: published.sealed.digest,
      agencyPath: await agencyPath(this.strapi, published.agency ?? draft.agency),
    };
  }

  /** What was renamed since the words were submitted, where that is all that changed. */
  private async renamedSince(
    acts: readonly ActRecord[],
    { sealed }: LoadedEntry,
  ): Promise<DossierFacts['renamed']> {
    const submitted = roundsOf(acts).current.findLast(({ act }) => act === 'submit');
    if (!submitted || submitted.digest === sealed.digest) return undefined;
    const snapshot = await this.store.snapshot(submitted.digest);
    return (snapshot && renamingsOnly(snapshot, sealed.snapshot)) ?? undefined;
  }

  private async publishedAs(key: EntryKey, digest: string): Promise<DossierFacts['publishedAs']> {
    const snapshot = await this.store.snapshot(digest);
    const type = this.types.get(key.uid);
    if (!snapshot || !type) return undefined;
    return {
      importance: importanceIn(snapshot, type.importanceAttribute),
      agencyPath: await agencyPath(this.strapi, agencyIn(snapshot, type.agencyAttribute)),
    };
  }
}

function importanceIn(snapshot: Snapshot, attribute: string | null): Importance {
  return attribute === null ? 'normal' : importanceOf(snapshot.content[attribute]);
}

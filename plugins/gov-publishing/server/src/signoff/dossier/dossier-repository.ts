import type { Finding } from '../../domain/content/finding';
import type { AgencyCode, EntryKey } from '../../domain/brands';
import type { Snapshot } from '../../domain/content/snapshot';
import { importanceOf, type Importance } from '../../domain/signoff/dossier/importance';
import type { ActRecord, SignoffFacts } from '../../domain/signoff/model';
import { renamingsOnly } from '../../domain/content/renamings';
import { publishedBy, roundsOf } from '../../domain/signoff/dossier/round';
import { agencyIn } from '../../delivery/store/projection';
import type { SignedStore } from '../../delivery/store/signed-store';
import type { EntryReader, LoadedEntry } from '../../entries/entry-reader';
import type { GovernedTypes } from '../../entries/governed-types';
import type { Authorship, Edits } from '../../gate/documents/edits';
import { agencyPath, provincialOffice } from '../../people/agencies/agencies';
import type { Strapi } from '../../strapi-boundary';
import type { ActRecords, SignedAct } from '../acts/act-records';

/** The facts of an entry, and the acts behind them with names and notes. */
export interface FactsAndActs {
  readonly facts: SignoffFacts;
  readonly acts: readonly SignedAct[];
}

/** What was found out already, at the same moment of the same transaction. */
export interface KnownOfDraft {
  /** Whose words the draft is. */
  readonly authorship: Authorship;
  /** Reads Strapi's published version, which is asked for only where the ledger has no publication. */
  published(): Promise<LoadedEntry | null>;
}

/** Gathers what `decide` needs to know of an entry. */
export class DossierRepository {
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
  async of(draft: LoadedEntry, findings: readonly Finding[], known?: KnownOfDraft): Promise<FactsAndActs> {
    const paths = this.paths();
    const acts = await this.records.of(draft.key);
    const records = acts.map((act) => act.record);
    const published = publishedBy(records);
    const publishedAs = published && (await this.publishedAs(draft.key, published.digest, paths));
    const unsigned = published ? undefined : await this.unsigned(draft, paths, known);
    const { authors, isAccounted, since } =
      known?.authorship ?? (await this.edits.authorship(draft.key, draft.sealed.digest));
    const renamed = await this.renamedSince(records, draft);
    const facts: SignoffFacts = {
      key: draft.key,
      agencyPath: await paths(draft.agency),
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

  /** The draft and what is public of it mostly belong to one agency: each is looked up once. */
  private paths(): AgencyPaths {
    const found = new Map<AgencyCode | null, Promise<AgencyCode[]>>();
    return (code) => {
      const path = found.get(code) ?? agencyPath(this.strapi, code);
      found.set(code, path);
      return path;
    };
  }

  /** An entry without an agency of its own is taken down by the one that its draft was given since. */
  private async unsigned(
    draft: LoadedEntry,
    paths: AgencyPaths,
    known?: KnownOfDraft,
  ): Promise<SignoffFacts['unsigned']> {
    const published = await (known ? known.published() : this.entries.published(draft.key));
    if (!published) return undefined;
    return {
      digest: published.sealed.digest,
      agencyPath: await paths(published.agency ?? draft.agency),
    };
  }

  /** What was renamed since the words were submitted, where that is all that changed. */
  private async renamedSince(
    acts: readonly ActRecord[],
    { sealed }: LoadedEntry,
  ): Promise<SignoffFacts['renamed']> {
    const submitted = roundsOf(acts).current.findLast(({ act }) => act === 'submit');
    if (!submitted || submitted.digest === sealed.digest) return undefined;
    const snapshot = await this.store.snapshot(submitted.digest);
    return (snapshot && renamingsOnly(snapshot, sealed.snapshot)) ?? undefined;
  }

  private async publishedAs(
    key: EntryKey,
    digest: string,
    paths: AgencyPaths,
  ): Promise<SignoffFacts['publishedAs']> {
    const snapshot = await this.store.snapshot(digest);
    const type = this.types.get(key.uid);
    if (!snapshot || !type) return undefined;
    return {
      importance: importanceIn(snapshot, type.importanceAttribute),
      agencyPath: await paths(agencyIn(snapshot, type.agencyAttribute)),
    };
  }
}

type AgencyPaths = (code: AgencyCode | null) => Promise<AgencyCode[]>;

function importanceIn(snapshot: Snapshot, attribute: string | null): Importance {
  return attribute === null ? 'normal' : importanceOf(snapshot.content[attribute]);
}

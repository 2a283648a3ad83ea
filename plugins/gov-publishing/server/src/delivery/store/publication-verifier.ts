import { effectOf } from '../../domain/signoff/acts/registry';
import { entryId, type EntryKey } from '../../domain/brands';
import type { SealedSnapshot } from '../../domain/content/snapshot';
import { type EntryLeaf, lacksWeighing } from '@gov-publishing/provenance';
import type { GovernedTypes } from '../../entries/governed-types';
import type { LatestActs } from '../../ledger/latest-acts';
import type { LedgerReader, VerifiedLeaf } from '../../ledger/ledger-reader';
import { LEDGER_TABLES } from '../../ledger/tables';
import { currentConnection, type Strapi } from '../../strapi-boundary';
import { agencyIn, computedIn, project, queryableFields, type Projection } from './projection';
import { publicationOf, type Publication, type PublicationRow, type SignedStore } from './signed-store';

/** An entry of the signed store for which everything holds: it may be served. */
export interface VerifiedPublication {
  readonly publication: Publication;
  readonly sealed: SealedSnapshot;
  /** The leaves the publication stands on, and the publish leaf last. */
  readonly chain: readonly (VerifiedLeaf & { readonly leaf: EntryLeaf })[];
  readonly datePosted: string;
  readonly dateModified: string;
}

/** Why a row of the signed store is not served. */
export interface PublicationFault {
  readonly key: EntryKey;
  readonly code:
    | 'drift.snapshot_damaged'
    | 'drift.leaf_damaged'
    | 'drift.leaf_differs'
    | 'drift.not_the_latest_act'
    | 'ledger.later_leaf_unreadable'
    | 'drift.chain_incomplete'
    | 'drift.projection_differs';
  readonly leafIndex: number;
}

export interface Verification {
  readonly good: VerifiedPublication[];
  readonly faults: PublicationFault[];
}

type Verdict = VerifiedPublication | PublicationFault['code'];

/** Line 3 of the gate: what is served is checked against the ledger when it is read. */
export class PublicationVerifier {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly store: SignedStore,
    private readonly ledger: LedgerReader,
    private readonly latest: LatestActs,
  ) {}

  /**
   * @param rows of the signed store, as the database has them
   * @returns those that may be served, in the order given, and what is wrong with the others
   */
  async verify(rows: readonly PublicationRow[]): Promise<Verification> {
    if (rows.length > 0) await this.latest.catchUp();
    const publications = rows.map((row) => ({ row, publication: publicationOf(row) }));
    const snapshots = await this.store.snapshots(publications.map(({ publication }) => publication.digest));
    const { leaves, damaged } = await this.leavesOf(publications.map(({ publication }) => publication.key));
    const good: VerifiedPublication[] = [];
    const faults: PublicationFault[] = [];
    for (const { row, publication } of publications) {
      const id = entryId(publication.key);
      const verdict = damaged.has(id)
        ? 'drift.leaf_damaged'
        : this.judge(row, publication, snapshots.get(publication.digest), leaves.get(id) ?? []);
      if (typeof verdict === 'string') {
        faults.push({ key: publication.key, code: verdict, leafIndex: publication.leafIndex });
      } else good.push(verdict);
    }
    return { good, faults };
  }

  private judge(
    row: PublicationRow,
    publication: Publication,
    sealed: SealedSnapshot | undefined,
    leaves: readonly (VerifiedLeaf & { leaf: EntryLeaf })[],
  ): Verdict {
    const { key, digest, leafIndex } = publication;
    if (!sealed || entryId(sealed.snapshot) !== entryId(key)) return 'drift.snapshot_damaged';
    const published = leaves.find((leaf) => leaf.index === leafIndex);
    if (!published) return 'drift.leaf_damaged';
    if (published.leaf.act !== 'publish' || published.leaf.digest !== digest) return 'drift.leaf_differs';
    // An older, honestly signed version must not come back, and what was taken down must stay down.
    const later = leaves.filter((leaf) => leaf.index > leafIndex);
    if (this.latest.ofEntry(key).visible > leafIndex) return 'drift.not_the_latest_act';
    if (later.some(({ leaf }) => effectOf(leaf.act) !== 'none')) return 'drift.not_the_latest_act';
    if (this.latest.unreadableAfter(leafIndex) >= 0) return 'ledger.later_leaf_unreadable';
    const named = [
      ...(published.leaf.on ?? []),
      ...(published.leaf.scheduledBy === undefined ? [] : [published.leaf.scheduledBy]),
    ];
    const on = named.map((index) => leaves.find((leaf) => leaf.index === index));
    const chain = on.filter((leaf) => leaf !== undefined && leaf.leaf.digest === digest) as typeof leaves;
    const acts = chain.map(({ leaf }) => leaf.act);
    const isWeighed = !lacksWeighing(chain.map(({ leaf }) => leaf));
    if (chain.length !== on.length || !acts.includes('submit') || !acts.includes('approve') || !isWeighed)
      return 'drift.chain_incomplete';
    const first = leaves.find(({ leaf }) => leaf.act === 'publish');
    if (first?.index !== publication.firstLeafIndex) return 'drift.leaf_differs';
    // Found by columns that nobody signs: where the first was hidden, the entry would be younger than it is.
    const known = this.latest.ofEntry(key).first;
    if (known >= 0 && known < first.index) return 'drift.leaf_differs';
    const dates = { datePosted: first.leaf.time, dateModified: published.leaf.time };
    if (!this.projectionHolds(row, sealed, dates)) return 'drift.projection_differs';
    return { publication, sealed, chain: [...chain, published], ...dates };
  }

  /** Filters work on the projection and the agency: one that was changed would hide an entry, or find it under another's name. */
  private projectionHolds(
    row: PublicationRow,
    { snapshot }: SealedSnapshot,
    dates: { datePosted: string; dateModified: string },
  ): boolean {
    const type = this.types.get(row.uid);
    if (!type || row.agency !== agencyIn(snapshot, type.agencyAttribute)) return false;
    const stored =
      typeof row.projection === 'string'
        ? (JSON.parse(row.projection) as Projection)
        : (row.projection as Projection);
    const expected = project(
      snapshot,
      queryableFields(this.strapi, type),
      dates,
      computedIn(type, snapshot.content),
    );
    return sameRecord(stored.fields, expected.fields) && sameRecord(stored.keys, expected.keys);
  }

  private async leavesOf(
    keys: readonly EntryKey[],
  ): Promise<{ leaves: Map<string, (VerifiedLeaf & { leaf: EntryLeaf })[]>; damaged: Set<string> }> {
    const leaves = new Map<string, (VerifiedLeaf & { leaf: EntryLeaf })[]>();
    const damaged = new Set<string>();
    if (keys.length === 0) return { leaves, damaged };
    const connection = await currentConnection(this.strapi);
    const rows = (await connection(LEDGER_TABLES.leaves)
      .whereIn(
        ['uid', 'document_id', 'locale'],
        keys.map((key) => [key.uid, key.documentId, key.locale]),
      )
      .orderBy('idx')
      .select('idx', 'uid', 'document_id', 'locale')) as {
      idx: number | string;
      uid: string;
      document_id: string;
      locale: string;
    }[];
    const found = await this.ledger.leavesAt(
      connection,
      rows.map((row) => Number(row.idx)),
    );
    for (const row of rows) {
      const id = `${row.uid} ${row.document_id} ${row.locale}`;
      const stored = found.leaves.get(Number(row.idx));
      // What a later program recorded of the entry is no damage, and decides nothing here.
      if (stored?.leaf.kind === null) continue;
      if (stored?.leaf.kind !== 'entry-act' || entryId(stored.leaf) !== id) damaged.add(id);
      else leaves.set(id, [...(leaves.get(id) ?? []), { ...stored, leaf: stored.leaf }]);
    }
    return { leaves, damaged };
  }
}

function sameRecord(
  a: Readonly<Record<string, unknown>> | undefined,
  b: Readonly<Record<string, unknown>>,
): boolean {
  const names = Object.keys(b);
  return names.length === Object.keys(a ?? {}).length && names.every((name) => sameValue(a?.[name], b[name]));
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

import { type AnyLeaf, titleOf } from '@gov-publishing/provenance';
import type { LedgerReader } from '../../ledger/ledger-reader';
import { opensSigner, signersOf, type SignerRow } from '../../ledger/signer-records';
import { LEDGER_TABLES } from '../../ledger/tables';
import { intervalsOf } from './appointment-intervals';
import { aboutEntry, entryTitles } from './entry-titles';
import type { LedgerRow } from './contract';
import type { Connection, Strapi } from '../../strapi-boundary';

type Builder = ReturnType<Connection>;

/** What the ledger is searched by; null asks for everything. */
export interface LedgerFilter {
  /** Which records; null asks for all of them. */
  readonly kind: string | null;
  readonly uid: string | null;
  readonly documentId: string | null;
  /** The document id of an entry, or part of what it is called now. */
  readonly entry: string | null;
  readonly act: string | null;
  /** Part of the signer's name. */
  readonly person: string | null;
  /** Instants, ISO 8601 UTC: from inclusive, to exclusive. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What the reader of a page may be told. */
export interface LedgerAudience {
  /** Whether they may know who signed leaves about a type, or (null) about people. */
  readonly names: (uid: string | null) => boolean;
  /** Types whose entries they may read, and so know by their titles. */
  readonly titlesOf: readonly string[];
  /** Leaves in the query only what they may see. */
  readonly narrow: (leaves: Builder) => void;
}

/** A name that was changed in the database must not stand beside somebody else's signature. */
function opens(leaf: AnyLeaf, signer: SignerRow): boolean {
  // What commits a leaf of a later version to its signer is not known here, so no name is shown beside it.
  return leaf.kind === null || opensSigner(leaf.signer, signer);
}

const UNVERIFIED = {
  verified: false,
  hash: null,
  leaf: null,
  title: null,
  entryTitle: null,
  personName: null,
} as const;

/** Pages of the ledger for its readers in the office, newest first; each leaf says whether it verifies. */
export class LedgerPages {
  constructor(
    private readonly strapi: Strapi,
    private readonly ledger: LedgerReader,
  ) {}

  async page(
    filter: LedgerFilter,
    page: number,
    pageSize: number,
    { names, titlesOf, narrow }: LedgerAudience,
  ): Promise<{ items: LedgerRow[]; total: number }> {
    const connection = this.strapi.db.connection;
    const matching = (): Builder => {
      const builder = connection(LEDGER_TABLES.leaves);
      narrow(builder);
      if (filter.kind !== null) builder.where({ kind: filter.kind });
      if (filter.uid !== null) builder.where({ uid: filter.uid });
      if (filter.documentId !== null) builder.where({ document_id: filter.documentId });
      if (filter.entry !== null)
        aboutEntry(connection, LEDGER_TABLES.leaves, filter.entry, titlesOf)(builder);
      if (filter.act !== null) builder.where({ act: filter.act });
      if (filter.from !== null) builder.where('time', '>=', filter.from);
      if (filter.to !== null) builder.where('time', '<', filter.to);
      const { person } = filter;
      if (person !== null) {
        const named = connection(LEDGER_TABLES.signers)
          .select('idx')
          .whereLike('person_name', `%${person.replace(/[%_\\]/g, '')}%`);
        builder.whereIn('idx', named);
      }
      return builder;
    };
    const counted = (await matching().count({ total: '*' }).first()) as
      { total: number | string } | undefined;
    const rows = (await matching()
      .orderBy('idx', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .select('idx')) as { idx: number | string }[];
    const indexes = rows.map((row) => Number(row.idx));
    const { leaves } = await this.ledger.leavesAt(connection, indexes);
    const signers = await signersOf(connection, indexes);
    const shown = indexes.flatMap((index) => {
      const leaf = leaves.get(index)?.leaf;
      return leaf?.kind === 'appointment' ? [{ index, leaf }] : [];
    });
    const calledNow = await entryTitles(
      connection,
      [...leaves.values()].map(({ leaf }) => leaf),
      titlesOf,
    );
    const intervals = await intervalsOf(connection, this.ledger, shown);
    const items = indexes.map((index): LedgerRow => {
      const found = leaves.get(index);
      const signer = signers.get(index);
      if (!found || !signer || !opens(found.leaf, signer)) return { ...UNVERIFIED, index };
      const { leaf, hash } = found;
      const isShown = leaf.kind !== null && names(leaf.kind === 'entry-act' ? leaf.uid : null);
      const personName = isShown ? signer.person_name : null;
      const between = intervals.get(index);
      const title = leaf.kind === null ? null : titleOf(leaf);
      const told = { leaf, title, personName, entryTitle: calledNow(leaf) };
      return { index, verified: true, hash, ...told, ...(between && { intervals: between }) };
    });
    return { items, total: Number(counted?.total ?? 0) };
  }
}

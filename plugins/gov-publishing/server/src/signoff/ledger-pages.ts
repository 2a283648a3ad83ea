import type { LedgerReader } from '../ledger/ledger-reader';
import { TABLES } from '../ledger/tables';
import type { Connection, Strapi } from '../strapi-boundary';

type Builder = ReturnType<Connection>;

/** Pages of the ledger for its readers in the office, newest first; each leaf says whether it verifies. */
export class LedgerPages {
  constructor(
    private readonly strapi: Strapi,
    private readonly ledger: LedgerReader
  ) {}

  async page(
    filter: { uid: string | null; documentId: string | null },
    page: number,
    pageSize: number
  ): Promise<{ items: object[]; total: number }> {
    const connection = this.strapi.db.connection;
    const matching = (): Builder => {
      const builder = connection(TABLES.leaves);
      if (filter.uid !== null) builder.where({ uid: filter.uid });
      if (filter.documentId !== null) builder.where({ document_id: filter.documentId });
      return builder;
    };
    const counted = (await matching().count({ total: '*' }).first()) as { total: number | string } | undefined;
    const rows = (await matching()
      .orderBy('idx', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .select('idx')) as { idx: number | string }[];
    const indexes = rows.map((row) => Number(row.idx));
    const { leaves } = await this.ledger.leavesAt(connection, indexes);
    const signers = (await connection(TABLES.signers).whereIn('idx', indexes).select('idx', 'person_name')) as {
      idx: number | string;
      person_name: string;
    }[];
    const names = new Map(signers.map((row) => [Number(row.idx), row.person_name]));
    const items = indexes.map((index) => {
      const found = leaves.get(index);
      return found
        ? { index, verified: true, hash: found.hash, leaf: found.leaf, personName: names.get(index) ?? null }
        : { index, verified: false, hash: null, leaf: null, personName: null };
    });
    return { items, total: Number(counted?.total ?? 0) };
  }
}

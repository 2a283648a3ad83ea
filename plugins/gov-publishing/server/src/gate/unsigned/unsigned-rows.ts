import type { TypeUid } from '../../domain/brands';
import { NO_LOCALE, type GovernedType, type GovernedTypes } from '../../entries/governed-types';
import { STORE_TABLES } from '../../delivery/store/tables';
import { currentConnection, type Connection, type Strapi } from '../../strapi-boundary';

/** How many published rows of a type nobody signed. */
export interface UnsignedCount {
  readonly uid: TypeUid;
  readonly count: number;
}

/**
 * Rows that Strapi has as published and the signed store does not: content that was public before its type came under
 * the gate, or that slipped past it.
 */
export class UnsignedRows {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
  ) {}

  /** @returns the types that have such rows, and how many */
  async counts(): Promise<UnsignedCount[]> {
    const connection = await currentConnection(this.strapi);
    const counts: UnsignedCount[] = [];
    for (const type of this.types.all()) {
      const table = this.tableOf(type.uid);
      const [found] = (await connection({ row: table })
        .whereNotNull('row.published_at')
        .whereNotExists(signedOf(connection, type))
        .countDistinct({ total: 'row.id' })) as { total: number | string }[];
      const count = Number(found?.total ?? 0);
      if (count > 0) counts.push({ uid: type.uid, count });
    }
    return counts;
  }

  /** @returns ids of the published rows of a type that the signed store has, as a subquery */
  signedIds(type: GovernedType): unknown {
    return this.signed(this.strapi.db.connection, type);
  }

  /** @returns those of the rows that the signed store has */
  async signedAmong(type: GovernedType, ids: readonly number[]): Promise<number[]> {
    const connection = await currentConnection(this.strapi);
    const rows = (await this.signed(connection, type).whereIn('row.id', ids)) as { id: number }[];
    return rows.map(({ id }) => id);
  }

  private signed(connection: Connection, type: GovernedType): ReturnType<Connection['queryBuilder']> {
    return connection({ row: this.tableOf(type.uid) })
      .whereNotNull('row.published_at')
      .whereExists(signedOf(connection, type))
      .select('row.id');
  }

  private tableOf(uid: string): string {
    const table = this.strapi.db.metadata.get(uid)?.tableName;
    if (!table) throw new Error(`${uid} has no table.`);
    return table;
  }
}

/** Types that are not localised have an empty locale in Strapi, and `und` in the store. */
function signedOf(connection: Connection, type: GovernedType): ReturnType<Connection['queryBuilder']> {
  return connection({ signed: STORE_TABLES.publications })
    .where('signed.uid', type.uid)
    .whereRaw('?? = ??', ['signed.document_id', 'row.document_id'])
    .whereRaw("?? = COALESCE(NULLIF(??, ''), ?)", ['signed.locale', 'row.locale', NO_LOCALE])
    .select(connection.raw('1'));
}

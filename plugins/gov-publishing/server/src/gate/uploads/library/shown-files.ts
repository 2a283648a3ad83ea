import type { ReadableAttribute } from '../../../content-types/model/schema';
import type { Connection, Row, Strapi } from '../../../strapi-boundary';

/**
 * A subquery of knex, which Strapi's query engine takes behind `$in` and `$notIn`. Never returned by an async function:
 * whoever awaits a subquery runs it.
 */
export type Subquery = ReturnType<Connection>;

/** Strapi's table of what shows which file. */
const LINKS = 'files_related_mph';
/** Components may hold components; deeper than this nobody nests them, and a cycle of schemas ends here too. */
const MAX_DEPTH = 10;

interface Joined {
  readonly joinTable?: { readonly name: string };
}

/** Finds files by what shows them, in one query of the database however many files and entries there are. */
export class ShownFiles {
  constructor(private readonly strapi: Strapi) {}

  /** @returns ids of files that anything at all shows */
  anywhere(): Subquery {
    return this.strapi.db.connection(LINKS).whereNotNull('file_id').select('file_id');
  }

  /**
   * @param rows ids of rows of some types, by uid
   * @returns ids of the files that those rows show, themselves or in their components
   */
  by(rows: ReadonlyMap<string, Subquery>): Subquery {
    const { connection } = this.strapi.db;
    const places = [...rows].flatMap(([uid, ids]) => this.places(connection, uid, ids, 0));
    return connection(LINKS)
      .whereNotNull('file_id')
      .andWhere((either) => {
        void either.whereRaw('1 = 0');
        for (const { uid, ids } of places)
          void either.orWhere((one) => void one.where('related_type', uid).whereIn('related_id', ids));
      })
      .select('file_id');
  }

  /** @returns ids of every row of a type */
  rows(uid: string): Subquery {
    return this.strapi.db.connection(this.tableOf(uid)).select('id');
  }

  /** @returns ids of the rows of a type that fit a filter in Strapi's own words, or of all others */
  rowsThat(uid: string, where: Row, wanted: 'fit' | 'do not fit'): Subquery {
    const fitting = this.strapi.db
      .queryBuilder(uid as never)
      .select('id')
      .where(where as never)
      .getKnexQuery() as unknown as Subquery;
    if (wanted === 'fit') return fitting;
    return this.strapi.db.connection(this.tableOf(uid)).whereNotIn('id', fitting).select('id');
  }

  private places(
    connection: Connection,
    uid: string,
    ids: Subquery,
    depth: number,
  ): { uid: string; ids: Subquery }[] {
    if (depth > MAX_DEPTH) return [];
    const attributes = this.attributesOf(uid);
    const columns = this.strapi.db.metadata.get(uid as never).attributes as unknown as Record<string, Joined>;
    // A row of a governed type counts whatever field the link names, one that was taken out of the schema, say.
    const isShower = depth === 0 || Object.values(attributes).some(({ type }) => type === 'media');
    const own = isShower ? [{ uid, ids }] : [];
    const within = Object.entries(attributes).flatMap(([name, { component, components }]) => {
      const table = columns[name]?.joinTable?.name;
      if (table === undefined) return [];
      return [...(component ? [component] : []), ...(components ?? [])].flatMap((each) => {
        const parts = connection(table)
          .where('component_type', each)
          .whereIn('entity_id', ids.clone())
          .select('cmp_id');
        return this.places(connection, each, parts, depth + 1);
      });
    });
    return [...own, ...within];
  }

  private attributesOf(uid: string): Record<string, ReadableAttribute> {
    return (
      this.strapi.getModel(uid as never) as unknown as { attributes: Record<string, ReadableAttribute> }
    ).attributes;
  }

  private tableOf(uid: string): string {
    return String(this.strapi.db.metadata.get(uid as never).tableName);
  }
}

import { schemaFields, type SchemaField } from '../../../domain/schema/schema-fields';
import {
  knownModel,
  modelOf,
  storedAttributes,
  type Connection,
  type Row,
  type Strapi,
} from '../../../strapi-boundary';

/**
 * A subquery of knex, which Strapi's query engine takes behind `$in` and `$notIn`. Never returned by an async function:
 * awaiting a subquery runs it.
 */
export type Subquery = ReturnType<Connection>;

/** Strapi's table of what shows which file. */
const LINKS = 'files_related_mph';
/** Of components in components. */
const MAX_DEPTH = 10;

interface Place {
  readonly uid: string;
  readonly ids: Subquery;
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
    const places = [...rows].flatMap(([uid, ids]) => this.places(uid, ids));
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

  private places(uid: string, ids: Subquery): Place[] {
    // Deeper than this nobody nests components, and a circle of schemas ends here too.
    const walk = { schemaOf: (part: string | undefined) => modelOf(this.strapi, part), deepest: MAX_DEPTH };
    const fields = [...schemaFields(walk, knownModel(this.strapi, uid))];
    // A row of a governed type counts whatever field the link names, one that was taken out of the schema, say.
    return [{ uid, ids }, ...this.partPlaces(uid, ids, fields)];
  }

  /** The rows of components inside some rows, those that show files themselves. */
  private partPlaces(uid: string, ids: Subquery, fields: readonly SchemaField[]): Place[] {
    const stored = storedAttributes(this.strapi, uid);
    return fields.flatMap(({ name, parts }) => {
      const table = stored[name]?.joinTable?.name;
      if (table === undefined) return [];
      return parts.flatMap((part) => {
        const own = [...part.fields];
        const rows = this.strapi.db
          .connection(table)
          .where('component_type', part.uid)
          .whereIn('entity_id', ids.clone())
          .select('cmp_id');
        const shows = own.some(({ attribute }) => attribute.type === 'media');
        return [...(shows ? [{ uid: part.uid, ids: rows }] : []), ...this.partPlaces(part.uid, rows, own)];
      });
    });
  }

  private tableOf(uid: string): string {
    return String(this.strapi.db.metadata.get(uid as never).tableName);
  }
}

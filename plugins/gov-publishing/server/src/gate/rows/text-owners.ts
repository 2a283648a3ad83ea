import { ownFields } from '../../domain/schema/schema-fields';
import type { GovernedTypes } from '../../entries/governed-types';
import { knownModel, storedAttributes, type Connection, type Strapi } from '../../strapi-boundary';

/** Attributes whose columns hold words; custom fields have one of these types underneath. */
const WORDS: ReadonlySet<string> = new Set([
  ...['string', 'text', 'richtext', 'blocks', 'json', 'email', 'uid'],
]);

/** Rows whose texts name a file by its address. */
export interface NamingRows {
  readonly uid: string;
  readonly isComponent: boolean;
  readonly ids: readonly number[];
}

/**
 * Finds the texts that name files of the library by address: no table of Strapi's ties them to the file, and yet it is
 * their picture.
 */
export class TextOwners {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
  ) {}

  /**
   * @param hashes of files: the part of the address that no other file has
   * @returns the rows of governed types, and of components, in whose texts one of them stands
   */
  async naming(connection: Connection, hashes: readonly string[]): Promise<NamingRows[]> {
    const found: NamingRows[] = [];
    if (hashes.length === 0) return found;
    const models = [
      ...this.types.all().map(({ uid }) => ({ uid: uid as string, isComponent: false })),
      ...Object.keys(this.strapi.components).map((uid) => ({ uid, isComponent: true })),
    ];
    for (const { uid, isComponent } of models) {
      const { tableName, columns } = this.columnsOf(uid);
      if (columns.length === 0) continue;
      const rows = (await connection(tableName)
        .where((where) => {
          for (const column of columns)
            for (const hash of hashes)
              void where.orWhereRaw("cast(?? as text) like ? escape '\\'", [column, `%${literal(hash)}%`]);
        })
        .select('id')) as { id: number }[];
      if (rows.length > 0) found.push({ uid, isComponent, ids: rows.map(({ id }) => id) });
    }
    return found;
  }

  private columnsOf(uid: string): { tableName: string; columns: string[] } {
    const stored = storedAttributes(this.strapi, uid);
    const columns = ownFields(knownModel(this.strapi, uid)).flatMap(({ name, attribute }) =>
      WORDS.has(attribute.type) ? (stored[name]?.columnName ?? []) : [],
    );
    return { tableName: this.strapi.db.metadata.get(uid).tableName, columns };
  }
}

/** `_` stands for any sign in a pattern, and every file's hash has one. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

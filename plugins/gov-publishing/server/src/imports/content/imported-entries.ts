import { createHash } from 'node:crypto';
import type { EntryKey } from '../../domain/brands';
import { currentConnection, type Connection, type Strapi } from '../../strapi-boundary';
import { IMPORT_TABLES } from '../tables';

/** What is known of an entry that was brought in. */
export interface Imported {
  readonly key: EntryKey;
  readonly agency: string;
  readonly sourceKey: string;
  readonly oldAddress: string | null;
  readonly personId: string;
}

interface ImportedRow {
  readonly uid: string;
  readonly document_id: string;
  readonly locale: string;
  readonly source_key: string;
}

/** Entries that are looked at for one old address: more is somebody's attempt to have it looked at for long. */
const MAX_CLAIMS = 20;

/** @returns the form in which the key of a source is kept: of any length, it is one */
export function sourceKeyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Which entries came from elsewhere: what keeps a source from being brought in twice, and its old addresses. */
export class ImportedEntries {
  constructor(
    private readonly strapi: Strapi,
    private readonly now: () => Date,
  ) {}

  /** @returns the entries that were brought in before, of one type and agency, by their keys of the source */
  async known(uid: string, agency: string): Promise<Map<string, string>> {
    const connection = await currentConnection(this.strapi);
    const rows = (await connection(IMPORT_TABLES.entries)
      .where({ uid, agency })
      .whereExists(this.document(connection, uid))
      .select('source_key', 'document_id')) as ImportedRow[];
    return new Map(rows.map(({ source_key, document_id }) => [source_key, document_id]));
  }

  /**
   * Claims a key of a source in the running transaction, before its entry is made.
   *
   * @returns false where another one has it: nothing is to be made
   */
  async claim({ key, agency, sourceKey, oldAddress, personId }: Imported): Promise<boolean> {
    const connection = await currentConnection(this.strapi);
    // What was brought in and deleted since may be brought in again.
    await connection(IMPORT_TABLES.entries)
      .where({ uid: key.uid, agency, source_key: sourceKey })
      .whereNotExists(this.document(connection, key.uid))
      .delete();
    const made = await connection(IMPORT_TABLES.entries)
      .insert({
        uid: key.uid,
        agency,
        source_key: sourceKey,
        document_id: key.documentId,
        locale: key.locale,
        old_address: oldAddress,
        person_id: personId,
        at: this.now().toISOString(),
      })
      .onConflict(['uid', 'agency', 'source_key'])
      .ignore()
      .returning('id');
    return made.length > 0;
  }

  /**
   * @returns the entries that were brought in with an old address, first come first: what a draft says of itself keeps it
   *   from no other, so several may
   */
  async claiming(oldAddress: string): Promise<EntryKey[]> {
    const connection = await currentConnection(this.strapi);
    const rows = (await connection(IMPORT_TABLES.entries)
      .where({ old_address: oldAddress })
      .orderBy('id')
      .limit(MAX_CLAIMS)) as ImportedRow[];
    return rows.map((row) => ({ uid: row.uid, documentId: row.document_id, locale: row.locale }) as EntryKey);
  }

  /** @returns a query for the document that a row of the imports names */
  private document(connection: Connection, uid: string): ReturnType<Connection> {
    const { tableName } = this.strapi.db.metadata.get(uid);
    return connection(tableName)
      .select(connection.raw('1'))
      .whereRaw('?? = ??', [`${tableName}.document_id`, `${IMPORT_TABLES.entries}.document_id`]);
  }
}

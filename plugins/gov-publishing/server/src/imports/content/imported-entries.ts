import { createHash } from 'node:crypto';
import type { EntryKey } from '../../domain/brands';
import { currentConnection, type Strapi } from '../../strapi-boundary';
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

  /** @returns keys of the source that were brought in before, of one type and agency */
  async known(uid: string, agency: string): Promise<Set<string>> {
    const connection = await currentConnection(this.strapi);
    const rows = (await connection(IMPORT_TABLES.entries)
      .where({ uid, agency })
      .select('source_key')) as ImportedRow[];
    return new Set(rows.map(({ source_key }) => source_key));
  }

  /**
   * Claims a key of a source in the running transaction, before its entry is made.
   *
   * @returns false where another one has it: nothing is to be made
   */
  async claim({ key, agency, sourceKey, oldAddress, personId }: Imported): Promise<boolean> {
    const connection = await currentConnection(this.strapi);
    const made = await connection(IMPORT_TABLES.entries)
      .insert({
        uid: key.uid,
        agency,
        source_key: sourceKey,
        document_id: key.documentId,
        locale: key.locale,
        old_address: oldAddress === null || (await this.isTaken(oldAddress)) ? null : oldAddress,
        person_id: personId,
        at: this.now().toISOString(),
      })
      .onConflict(['uid', 'agency', 'source_key'])
      .ignore()
      .returning('id');
    return made.length > 0;
  }

  /** @returns the entry that stood under an old address; null where none did */
  async at(oldAddress: string): Promise<EntryKey | null> {
    const connection = await currentConnection(this.strapi);
    const row = (await connection(IMPORT_TABLES.entries).where({ old_address: oldAddress }).first()) as
      ImportedRow | undefined;
    return row ? ({ uid: row.uid, documentId: row.document_id, locale: row.locale } as EntryKey) : null;
  }

  async isTaken(oldAddress: string): Promise<boolean> {
    return (await this.at(oldAddress)) !== null;
  }
}

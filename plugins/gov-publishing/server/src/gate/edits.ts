import type { DocumentId, EntryKey, PersonId, TypeUid } from '../domain/brands';
import type { EntryReader } from '../entries/entry-reader';
import { currentConnection, type Strapi } from '../strapi-boundary';
import { TABLES } from '../ledger/tables';

/** Remembers who saved a draft since its last published version: none of them may approve it (design rule 2). */
export class Edits {
  constructor(
    private readonly strapi: Strapi,
    private readonly entries: EntryReader,
  ) {}

  /** Notes that a person saved the entry. Saving twice in one round is one note. */
  async record(key: EntryKey, personId: PersonId, at: Date): Promise<void> {
    const connection = await currentConnection(this.strapi);
    const round = await this.lastPublication(key);
    await connection(TABLES.edits)
      .insert({
        uid: key.uid,
        document_id: key.documentId,
        locale: key.locale,
        person_id: personId,
        after_leaf: round,
        at: at.toISOString(),
      })
      .onConflict(['uid', 'document_id', 'locale', 'person_id', 'after_leaf'])
      .ignore();
  }

  /** @returns everyone who saved the draft since the last published version */
  async authors(key: EntryKey): Promise<PersonId[]> {
    const connection = await currentConnection(this.strapi);
    const rows = (await connection(TABLES.edits)
      .where({ uid: key.uid, document_id: key.documentId, locale: key.locale })
      .andWhere('after_leaf', '>=', await this.lastPublication(key))
      .distinct('person_id')) as { person_id: string }[];
    return rows.map((row) => row.person_id as PersonId);
  }

  /** @returns the digest of every draft locale of a document, to see which of them a save changed */
  async draftDigests(uid: TypeUid, documentId: DocumentId): Promise<Map<string, string>> {
    const { drafts } = await this.entries.versions(uid, documentId);
    const digests = new Map<string, string>();
    for (const locale of drafts) {
      const draft = await this.entries.draft({ uid, documentId, locale });
      if (draft) digests.set(locale, draft.sealed.digest);
    }
    return digests;
  }

  private async lastPublication(key: EntryKey): Promise<number> {
    const connection = await currentConnection(this.strapi);
    const row = (await connection(TABLES.leaves)
      .where({ uid: key.uid, document_id: key.documentId, locale: key.locale, act: 'publish' })
      .max({ idx: 'idx' })
      .first()) as { idx: number | string | null } | undefined;
    return row?.idx === null || row?.idx === undefined ? -1 : Number(row.idx);
  }
}

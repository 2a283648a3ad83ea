import type { DocumentId } from '../domain/brands';
import { isPostgres, type Transaction } from '../strapi-boundary';

/** First number of the PostgreSQL advisory locks on documents; the second is a hash of the document's id. */
const DOCUMENT_LOCK = 7_041_868;

/**
 * Makes edits of a document and acts on it stand in one line until the transaction ends. An edit writes the rows of
 * several languages one after another, and two of them, or one and an act, would wait for each other's rows until
 * PostgreSQL kills one. On SQLite there is one writer anyway.
 */
export async function lockDocument(trx: Transaction, documentId: DocumentId): Promise<void> {
  if (isPostgres(trx))
    await trx.raw('SELECT pg_advisory_xact_lock(?, hashtext(?))', [DOCUMENT_LOCK, documentId]);
}

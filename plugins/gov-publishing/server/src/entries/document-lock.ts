import { dialectOf } from '../database/dialect';
import type { DocumentId } from '../domain/brands';
import type { Transaction } from '../strapi-boundary';

/**
 * Makes edits of a document and acts on it stand in one line until the transaction ends. An edit writes the rows of
 * several languages one after another, and two of them, or one and an act, would wait for each other's rows until
 * PostgreSQL kills one.
 */
export async function lockDocument(trx: Transaction, documentId: DocumentId): Promise<void> {
  await dialectOf(trx).lock(trx, 'document', documentId);
}

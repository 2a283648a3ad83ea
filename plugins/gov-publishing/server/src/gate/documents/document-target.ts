import type { Reason } from '../../domain/signoff/model';
import { asRow } from '../../strapi-boundary';
import type { DocumentCall } from './document-call';

/** Actions that are about a document that exists. */
const ON_A_DOCUMENT = new Set(['update', 'publish', 'unpublish', 'delete', 'discardDraft', 'clone']);

/**
 * Strapi's document service hands `documentId` and `locale` on to the query as they come: a condition in their place
 * matches many documents, and none at all matches every one.
 *
 * @returns what is unclear about which document and which languages a call means; empty where all is clear
 */
export function unclearTarget({ action, params }: DocumentCall): Reason[] {
  return [...unclearDocument(action, params), ...unclearLocale(params['locale'])];
}

function unclearDocument(action: string, params: DocumentCall['params']): Reason[] {
  if (!ON_A_DOCUMENT.has(action)) return [];
  const documentId = params['documentId'];
  const named = asRow(params['data'])['documentId'];
  const clear = typeof documentId === 'string' && documentId !== '';
  // A draft whose data name another document would move into that one, beside the draft that was signed.
  const moves = action === 'update' && named !== undefined && named !== documentId;
  return clear && !moves ? [] : [{ code: 'gate.document_id', field: 'documentId' }];
}

function unclearLocale(locale: unknown): Reason[] {
  const each = Array.isArray(locale) ? locale : [locale];
  const clear = each.every((one) => one === undefined || one === null || typeof one === 'string');
  return clear ? [] : [{ code: 'gate.locale', field: 'locale' }];
}

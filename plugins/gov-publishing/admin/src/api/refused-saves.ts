import { unreadIn } from '../days/parse-input';
import { languageNow, wordsNow } from '../translations/loaded-words';
import { reasonsIn } from './admin-client';
import { STORED_MARK } from './content-manager-cache';
import type { Reason } from './dossier-model';

/** The Content Manager's requests that save a form. */
const SAVES = ['updateDocument', 'createDocument', 'cloneDocument'];
const REFUSED = 'adminApi/executeMutation/rejected';
const PATCHED = 'adminApi/queries/queryResultPatched';

/** As much of a refusal as is looked at and changed here; `status` is missing where the server was not reached. */
interface StoreError {
  readonly queryCacheKey?: unknown;
  name?: string;
  message?: string;
  readonly status?: number;
  details?: unknown;
}

/** As much of an action of Strapi's store as is looked at here. */
interface StoreAction {
  readonly type?: string;
  readonly payload?: StoreError;
  readonly meta?: {
    readonly [STORED_MARK]?: boolean;
    readonly arg?: { readonly endpointName?: string };
    rejectedWithValue?: boolean;
  };
}

/** An error as the Content Manager's form takes it: each message at its field. */
interface FieldError {
  readonly path: readonly string[];
  readonly message: string;
  readonly name: string;
}

/**
 * A store middleware that keeps a form as it was typed when its save is refused. Strapi (5.54) shows the typed values
 * as if they were stored, takes them back when the server refuses, and reads the entry again: the form is then filled
 * with the old values, and everything typed is gone. Here a refused save changes nothing that the form shows, and what
 * the server said stands at the fields.
 */
export const keepTypedForms =
  () =>
  () =>
  (next: (action: unknown) => unknown) =>
  (action: unknown): unknown => {
    const { type, payload, meta } = (action ?? {}) as StoreAction;
    // Shown before it is stored: on a refusal Strapi would undo it, and with it what was typed. Ours are stored.
    if (type === PATCHED && !meta?.[STORED_MARK] && String(payload?.queryCacheKey).startsWith('getDocument('))
      return undefined;
    if (type === REFUSED && payload) inReadersWords(payload);
    if (type === REFUSED && meta && SAVES.includes(meta.arg?.endpointName ?? '')) {
      // Strapi's request is answered with these very objects, so they are changed and not replaced.
      if (payload) asFieldErrors(payload);
      // Nothing was stored, so nothing need be read again: that would fill the form anew. Whether to read again is
      // decided before this call returns; who asked for the save finds the action as it was.
      const { rejectedWithValue } = meta;
      meta.rejectedWithValue = false;
      queueMicrotask(() => (meta.rejectedWithValue = rejectedWithValue));
    }
    return next(action);
  };

/** What Strapi's server says in English only, and never by a key. */
const STRAPIS = {
  'Invalid credentials': 'login.refused',
  'Too many requests, please try again later.': 'login.too_many',
} as const;

/** Refusals come in both languages, one after the other; Strapi's screens show the message as it is. */
function inReadersWords(error: StoreError): void {
  const reasons = reasonsIn(error.details);
  const known = Object.entries(STRAPIS).find(([words]) => words === error.message);
  if (reasons.length > 0) error.message = [...new Set(reasons.map(wordsOf))].join('\n');
  else if (known) error.message = wordsNow(known[1]);
}

/** By this name alone the form keeps its values; every other error it takes for a save that went well. */
const KEEPS_VALUES = 'ValidationError';

function asFieldErrors(error: StoreError): void {
  const reasons = reasonsIn(error.details);
  if (error.name === KEEPS_VALUES && reasons.length === 0) return;
  error.name = KEEPS_VALUES;
  error.details = { reasons, errors: reasons.flatMap(fieldErrorOf) };
  if (reasons.length > 0) return;
  if (error.status === undefined) error.message = wordsNow('refused.offline');
  else if (error.status >= 500) error.message = wordsNow('refused.failed');
}

function fieldErrorOf(reason: Reason): FieldError[] {
  const { field, code } = reason;
  return field ? [{ path: field.split('.'), message: wordsOf(reason), name: code }] : [];
}

/**
 * @returns a reason in the reader's language, for a message that goes away by itself and can lead nowhere. A text that says no day was
 *   sent so that it is refused; the words are the box's own, and not those for programs.
 */
export function wordsOf({ message, params }: Reason): string {
  const unread = unreadIn(String(params?.['given'] ?? ''));
  return unread === null ? message[languageNow()] : wordsNow('days.unread').replace('{given}', () => unread);
}

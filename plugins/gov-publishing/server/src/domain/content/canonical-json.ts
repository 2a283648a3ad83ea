import canonicalize from 'canonicalize';
import { ContentError } from './content-error';
import type { Json } from './snapshot';

/** A `\udXXX` escape that is not itself behind an escaped backslash: only a lone surrogate is written so. */
const LONE_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/**
 * @returns the RFC 8785 text of a JSON value.
 * @throws ContentError `malformed_text` for half a surrogate pair: it has no UTF-8 form, so another
 * implementation would hash other bytes (RFC 8785, 3.2.2.2 asks for an error).
 */
export function canonicalJson(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined || LONE_SURROGATE.test(text)) {
    throw new ContentError('malformed_text', '', 'the text holds half a surrogate pair');
  }
  return text;
}

import canonicalize from 'canonicalize';
import { holdsLoneSurrogate } from '@gov-publishing/provenance';
import { ContentError } from './content-error';
import type { Json } from './snapshot';

/**
 * @returns the RFC 8785 text of a JSON value.
 * @throws ContentError `malformed_text` for half a surrogate pair.
 */
export function canonicalJson(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined || holdsLoneSurrogate(text)) {
    throw new ContentError('malformed_text', '', 'the text holds half a surrogate pair');
  }
  return text;
}

import { sha256 } from '@gov-publishing/transparency-log';
import canonicalize from 'canonicalize';
import type { Digest } from '../brands';
import { holdsLoneSurrogate } from './lone-surrogate';
import { NotCanonical } from '../provenance-error';

/**
 * @param value a JSON value; keys whose value is undefined are left out.
 * @returns its RFC 8785 text.
 * @throws NotCanonical where the value has no canonical text: not JSON, NaN, a lone surrogate (RFC 8785 3.2.2.2).
 */
export function canonicalText(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (cause) {
    throw new NotCanonical('The value has no canonical JSON text', { cause });
  }
  if (text === undefined) throw new NotCanonical('The value has no canonical JSON text');
  if (holdsLoneSurrogate(text)) {
    throw new NotCanonical('The value holds text that is not well-formed Unicode');
  }
  return text;
}

/**
 * Digest of a text that itself stays out of the ledger, such as the note to a return.
 *
 * @returns SHA-256 of the text in UTF-8.
 */
export function textDigest(text: string): Digest {
  return sha256(text) as Digest;
}

/**
 * Digest of a structured value that itself stays out of the ledger, such as a written assessment.
 *
 * @returns SHA-256 of the value's RFC 8785 text in UTF-8.
 * @throws NotCanonical as `canonicalText`.
 */
export function valueDigest(value: unknown): Digest {
  return textDigest(canonicalText(value));
}

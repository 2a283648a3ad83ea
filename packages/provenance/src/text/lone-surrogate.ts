/** A `\udXXX` escape that is not itself behind an escaped backslash: only half a surrogate pair is written so. */
const LONE_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/**
 * @param canonicalText JSON as `canonicalize` writes it
 * @returns whether it holds half a surrogate pair. That has no UTF-8 form, so another implementation would hash other
 *   bytes: RFC 8785 3.2.2.2 asks for an error.
 */
export function holdsLoneSurrogate(canonicalText: string): boolean {
  return LONE_SURROGATE.test(canonicalText);
}

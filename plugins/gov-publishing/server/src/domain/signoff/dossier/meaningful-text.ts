/**
 * @param text what somebody typed, or nothing
 * @returns true where it holds at least one letter or digit. A dash, blanks or U+200B (which `trim` keeps) are no
 *   note and no assessment, though their length is not zero.
 */
export function hasMeaningfulText(text: string | null | undefined): text is string {
  return typeof text === 'string' && /[\p{L}\p{N}]/u.test(text);
}

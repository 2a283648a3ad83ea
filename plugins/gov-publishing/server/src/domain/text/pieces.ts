/**
 * Longer than any word. A segmenter of the platform copies the whole text that it is given for each part that it finds: of
 * a text of 200,000 characters that is gigabytes.
 */
const LENGTH = 1_000;
const PIECE = new RegExp(`[^]{1,${LENGTH}}(?=\\s|$)|[^]{1,${LENGTH}}`, 'gu');

/** @returns a text in pieces that can be cut into words one by one: each ends before a blank, where there is one */
export function piecesOf(text: string): readonly string[] {
  return text.match(PIECE) ?? [];
}

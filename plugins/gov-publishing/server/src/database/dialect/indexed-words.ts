/** The index of either database knows runs of three characters and longer; shorter words are looked for in every text. */
const INDEXED_CHARACTERS = 3;

export function isIndexed(word: string): boolean {
  return [...word].length >= INDEXED_CHARACTERS;
}

/** A pair of square brackets on one line, with what a template asks for between them: `[ระบุผลกระทบ]`. */
const BRACKETS = /\[[^[\]\n]*\]/gu;
/** `[1]`, `[๒]`, `[1, 3]`: where a text refers to its sources, nothing is left to fill in. */
const NUMBERS = /^\[[\s,–-]*\p{Nd}[\p{Nd}\s,–-]*\]$/u;
/** As much of one as a screen shows; and as many as a signer reads at once. */
const MAX_BLANK_LENGTH = 60;
const MAX_BLANKS = 20;

/**
 * @param text what somebody wrote, perhaps over a template of the office
 * @returns every blank that is still in it, once each, in the order of the text and with its brackets
 */
export function blanksIn(text: string | null | undefined): string[] {
  const found = (text ?? '').match(BRACKETS) ?? [];
  const blanks = new Set(found.filter((each) => !NUMBERS.test(each)).map(shortened));
  return [...blanks].slice(0, MAX_BLANKS);
}

/** By whole characters: half of one would not be readable anywhere. */
function shortened(blank: string): string {
  const characters = [...blank];
  return characters.length <= MAX_BLANK_LENGTH
    ? blank
    : `${characters.slice(0, MAX_BLANK_LENGTH - 2).join('')}…]`;
}

/** A stretch of text as its reader sees it, or the name of one character that nobody sees. */
export interface VisibleRun {
  readonly text: string;
  readonly isMark: boolean;
}

/**
 * Format and control characters, line separators, blanks that are no plain blank, letters without ink: a title that reads
 * 100 may be 001 to a program. Line breaks and tabs are left: a reader sees them.
 */
const UNSEEN =
  /(?![\n\t ])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}\u115F\u1160\u2800\u3164\uFFA0\p{Variation_Selector}]/gu;

/** @returns the text in runs, each unseen character as a run of its own: `⟨U+202E⟩` */
export function visibleText(text: string): VisibleRun[] {
  const runs: VisibleRun[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(UNSEEN)) {
    if (index > from) runs.push({ text: text.slice(from, index), isMark: false });
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    runs.push({ text: `⟨U+${code}⟩`, isMark: true });
    from = index + sign.length;
  }
  if (from < text.length || runs.length === 0) runs.push({ text: text.slice(from), isMark: false });
  return runs;
}

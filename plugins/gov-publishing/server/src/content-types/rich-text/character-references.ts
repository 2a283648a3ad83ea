import sanitizeHtml from 'sanitize-html';

/** All that the cleaner escapes. */
const ESCAPED: readonly (readonly [written: string, sign: string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&amp;', '&'],
];

/** @returns what the cleaner wrote, with the signs that it escapes */
export function unescaped(written: string): string {
  return ESCAPED.reduce((text, [escaped, sign]) => text.replaceAll(escaped, sign), written);
}

/** @returns the text with the characters that references (`&nbsp;`, `&#49;`) stand for, as a parser of HTML reads them */
export function withoutReferences(text: string): string {
  if (!text.includes('&')) return text;
  // No bracket is mark-up here: the cleaner is used for what it knows of references.
  return unescaped(
    sanitizeHtml(text.replaceAll('<', '&lt;'), { allowedTags: [], parseStyleAttributes: false }),
  );
}

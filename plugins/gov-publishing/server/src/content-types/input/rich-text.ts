import sanitizeHtml from 'sanitize-html';
import { RICH_TEXT_ALLOW_LIST } from './allow-list';
import { defuseMarkdownLinks } from './markdown-links';

/** `<https://…>` is a link in Markdown but a strange tag to an HTML parser, which would swallow it. */
const MARKDOWN_AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>"'`]+)>/gi;
/** `>` at the start of a line is a quotation in Markdown; the sanitiser writes it as `&gt;`. */
const ESCAPED_QUOTE_MARKS = /^[ \t]{0,3}(?:&gt;[ \t]?)+/gm;
/** Each pass takes out at least one layer; a text still changing after so many is made to change. */
const MOST_PASSES = 8;

/**
 * Cleans rich text (HTML, or Markdown with HTML in it) by the allow-list, so that what is signed is what is
 * safe to show. The text itself, Thai above all, stays as it is. Idempotent: a second save of the cleaned text
 * changes nothing and voids no signature.
 *
 * @throws RangeError where the text does not come to rest (no such text is known): better refused than stored
 */
export function cleanRichText(text: string): string {
  let current = text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = cleanOnce(current);
    if (next === current) return current;
    current = next;
  }
  throw new RangeError('The rich text keeps changing while it is cleaned.');
}

function cleanOnce(text: string): string {
  const html = sanitizeHtml(text.replace(MARKDOWN_AUTOLINK, '$1'), RICH_TEXT_ALLOW_LIST);
  const quoted = html.replace(ESCAPED_QUOTE_MARKS, (marks) => marks.replaceAll('&gt;', '>'));
  return defuseMarkdownLinks(quoted);
}

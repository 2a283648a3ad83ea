/**
 * What a rich text in HTML begins with. Text without it is Markdown, as it always was: nothing is guessed from what a
 * text looks like. A comment has been refused wherever it was typed, so no older text begins with this one; and a reader
 * of Markdown that knows nothing of it takes the whole line for HTML, and shows the same.
 */
export const HTML_MARK = '<!--gov-publishing:html-->';

/** @returns the HTML of a rich text in HTML; null for Markdown */
export function htmlIn(text: string): string | null {
  return text.startsWith(HTML_MARK) ? text.slice(HTML_MARK.length) : null;
}

/**
 * @param html without the mark
 * @returns the rich text that holds it, in one line
 */
export function inHtmlFormat(html: string): string {
  return HTML_MARK + html.replace(/\r\n?|\n/g, '&#10;');
}

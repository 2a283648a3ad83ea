import { createHash } from 'node:crypto';
import sanitizeHtml, { type Transformer } from 'sanitize-html';
import { RICH_TEXT_ALLOW_LIST } from '../../content-types/rich-text/allow-list';
import { renderRichText } from '../../content-types/rich-text/rendered';
import { NO_FILES, type ShownFiles } from '../files/file-address';

/**
 * @param text rich text as signed: Markdown, with HTML in it
 * @param files where the public finds the files that the text names, by the address it names them by. A picture that is
 *   not among them was not signed and is not shown; its words are
 * @returns HTML that holds nothing but what the allow-list names: it is put into pages and feed readers as it is
 */
export function richHtml(text: string, files: ShownFiles = NO_FILES): string {
  return withOwnNotes(withSignedFiles(renderRichText(text).html, files), text);
}

/** What a footnote may be marked on; the cleaner lets no bracket stand in an attribute. */
const MARKED_ELEMENT = /<(?:a|li)\b[^>]*>/g;
const NOTE_MARK = /( (?:id="|href="#)fn(?:ref)?-)(?=\d+(?:-\d+)?")/g;

/**
 * Every text counts its footnotes from 1, and several may stand on one page: answers in a list, entries of a feed. So each
 * tells its own by a sign of what it says, wherever it stands; two texts of the same words have the same notes.
 */
function withOwnNotes(html: string, text: string): string {
  if (!html.includes('role="doc-noteref"')) return html;
  const sign = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return html.replace(MARKED_ELEMENT, (element) => element.replace(NOTE_MARK, `$1${sign}-`));
}

function withSignedFiles(html: string, files: ShownFiles): string {
  if (!/<(?:img|a)\b/i.test(html)) return html;
  const img: Transformer = (tagName, { src = '', ...attribs }) => {
    const address = files.get(src.trim());
    return address === undefined
      ? { tagName: 'span', attribs: {}, text: attribs['alt'] ?? '' }
      : { tagName, attribs: { src: address, ...attribs } };
  };
  const a: Transformer = (tagName, attribs) => {
    const address = files.get(attribs['href']?.trim() ?? '');
    return { tagName, attribs: address === undefined ? attribs : { ...attribs, href: address } };
  };
  return sanitizeHtml(html, { ...RICH_TEXT_ALLOW_LIST, transformTags: { img, a } });
}

import sanitizeHtml, { type Transformer } from 'sanitize-html';
import { RICH_TEXT_ALLOW_LIST } from '../../content-types/rich-text/allow-list';
import { markdown } from '../../content-types/rich-text/markdown';
import { cleaned, renderRichText } from '../../content-types/rich-text/rendered';
import { NO_FILES, type ShownFiles } from '../files/file-address';

/**
 * @param text rich text as signed: Markdown, with HTML in it
 * @param files where the public finds the files that the text names, by the address it names them by. A picture that is
 *   not among them was not signed and is not shown; its words are
 * @returns HTML that holds nothing but what the allow-list names: it is put into pages and feed readers as it is
 */
export function richHtml(text: string, files: ShownFiles = NO_FILES): string {
  return withSignedFiles(renderRichText(text).html, files);
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

/** @returns the words of rich text alone, as a reader sees them, in one line: for summaries, and to search in */
export function richWords(text: string): string {
  const words = markdown.parse(text, {}).flatMap(({ type, content, children }) => {
    if (type === 'inline') return (children ?? []).map(wordsOfToken).join('');
    if (type === 'html_block') return wordsOfHtml(content);
    return type === 'fence' || type === 'code_block' ? content : '';
  });
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

/** Tags are tokens of their own and say nothing, but where they are none; a line break parts two words. */
function wordsOfToken({ type, content }: { readonly type: string; readonly content: string }): string {
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  if (type === 'html_inline') return LINE_BREAK.test(content) ? ' ' : wordsOfHtml(content);
  return type === 'image' ? '' : content;
}

const LINE_BREAK = /^<br\b/i;
/** Tags within a word part nothing; all others do. */
const WITHIN_WORDS =
  /<\/?(?:a|abbr|b|bdi|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)\b[^>]*>/gi;
/** All that the cleaner escapes. */
const ESCAPED: readonly (readonly [written: string, sign: string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&amp;', '&'],
];

/** Cleaned first: what is left of it are tags from the allow-list, with no angle bracket but their own. */
function wordsOfHtml(html: string): string {
  const bare = cleaned(html)
    .html.replace(WITHIN_WORDS, '')
    .replace(/<[^>]*>/g, ' ');
  return ESCAPED.reduce((text, [written, sign]) => text.replaceAll(written, sign), bare);
}

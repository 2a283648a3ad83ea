import MarkdownIt from 'markdown-it';
import { cleanRichText } from '../../content-types/input/rich-text';

/** Line ends stay as Strapi's own preview shows them; bare addresses become links. */
const markdown = new MarkdownIt({ html: true, linkify: true, breaks: true });

/**
 * @param text rich text as signed: Markdown, with allowed HTML in it
 * @returns HTML that holds nothing but what the allow-list names. Cleaned again after rendering: a renderer makes new
 *   tags, and what leaves here is put into pages and feed readers as it is
 */
export function richHtml(text: string): string {
  return cleanRichText(markdown.render(text)).trim();
}

/** @returns the words of rich text alone, in one line: for summaries */
export function richWords(text: string): string {
  const words = markdown.parse(text, {}).flatMap(({ type, content, children }) => {
    if (type === 'inline') return (children ?? []).map(wordsOfToken).join('');
    return type === 'fence' || type === 'code_block' ? content : '';
  });
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

/** Tags are tokens of their own and say nothing; a line break parts two words. */
function wordsOfToken({ type, content }: { readonly type: string; readonly content: string }): string {
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  return type === 'html_inline' || type === 'image' ? '' : content;
}

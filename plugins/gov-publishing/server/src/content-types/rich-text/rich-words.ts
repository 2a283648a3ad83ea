import { FOOTNOTE_WORDS } from '../../domain/text/footnotes';
import { htmlIn } from '../../domain/text/rich-text-format';
import { unescaped } from './character-references';
import { markdown } from './markdown';
import { cleaned } from './rendered';

/** @returns the words of rich text alone, as a reader sees them, in one line: for summaries, and to search in */
export function richWords(text: string): string {
  // A footnote is more than one token of Markdown.
  const html = htmlIn(text) ?? (text.includes('doc-noteref') ? markdown.render(text) : null);
  if (html !== null) return wordsOfHtml(html).replace(/\s+/g, ' ').trim();
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
/** What leads to a footnote and back from it, and says nothing more: a number on a word would be a part of it. */
const FOOTNOTE_LINK = new RegExp(
  `<a\\b[^>]*\\brole="doc-(?:noteref"[^>]*>\\d{0,3}|backlink"[^>]*>(?:${Object.values(FOOTNOTE_WORDS)
    .map(({ back }) => back)
    .join('|')}))</a>`,
  'g',
);
/** Cleaned first: what is left of it are tags from the allow-list, with no angle bracket but their own. */
function wordsOfHtml(html: string): string {
  const bare = cleaned(html)
    .html.replace(FOOTNOTE_LINK, '')
    .replace(WITHIN_WORDS, '')
    .replace(/<[^>]*>/g, ' ');
  return unescaped(bare);
}

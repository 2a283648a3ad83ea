import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import { FOOTNOTE_WORDS } from '../../domain/text/footnotes';
import { unescaped } from './character-references';
import { cleaned, uncleaned } from './rendered';

/** Longer texts take a while, and lists, feeds and searches ask for the same ones over and over. */
const LONG_TEXT = 2_000;
/** Characters of words and beginnings that are kept. */
const KEPT = 4_000_000;
const kept = new LRUCache<string, string>({ maxSize: KEPT, sizeCalculation: (words) => words.length + 100 });

/** @returns the words of rich text alone, as a reader sees them, in one line: for summaries, and to search in */
export function richWords(text: string): string {
  return onceFor(text, 'all', () => inOneLine(wordsOfHtml(uncleaned(text))));
}

/** What a summary is made of: at first so much HTML is looked at, then four times as much. */
const FIRST_LOOK = 8_192;
/** No mark or reference that is cut in two leaves more words at the end than so many characters. */
const FRAYED = 50;

/**
 * @param length in UTF-16 units
 * @returns the beginning of the words, longer than that where there are more; the rest of a long text is not cleaned
 */
export function richBeginning(text: string, length: number): string {
  return onceFor(text, `${length}`, () => {
    const html = uncleaned(text);
    for (let look = FIRST_LOOK; look < html.length; look *= 4) {
      // Where the cut is within a tag, the bracket ends it; else it is the last of the frayed words.
      const words = inOneLine(wordsOfHtml(`${html.slice(0, look)}>`)).slice(0, -FRAYED);
      if (words.length > length) return ownCopy(words.slice(0, length + 1));
    }
    return ownCopy(inOneLine(wordsOfHtml(html)).slice(0, length + 1));
  });
}

/** The same words are the same wherever they stand: they are known by their digest. */
function onceFor(text: string, what: string, make: () => string): string {
  if (text.length < LONG_TEXT) return make();
  const key = `${what} ${createHash('sha256').update(text).digest('base64')}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

/** A part of a string keeps the whole of it in memory. */
function ownCopy(part: string): string {
  return Buffer.from(part, 'utf16le').toString('utf16le');
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** Tags within a word part nothing; all others do. */
const WITHIN_WORDS =
  /<\/?(?:a|abbr|b|bdi|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)\b[^>]*>/gi;
/** What leads to a footnote and back from it, and says nothing more: a number on a word would be a part of it. */
const FOOTNOTE_LINK = new RegExp(
  `<a\\b[^>]*\\brole="doc-(?:noteref"[^>]*>\\d{0,3}|backlink"[^>]*>(?:${Object.values(FOOTNOTE_WORDS)
    .map(({ back, place }) => `${back}(?:${place}\\d{1,2})?`)
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

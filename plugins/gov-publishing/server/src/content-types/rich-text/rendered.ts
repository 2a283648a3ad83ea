import sanitizeHtml from 'sanitize-html';
import { htmlIn } from '../../domain/text/rich-text-format';
import { footnoteMarks } from './footnote-marks';
import {
  FORBIDDEN_TAGS,
  HTML_ELEMENTS,
  RICH_TEXT_ALLOW_LIST,
  ALLOWED_ATTRIBUTES,
  ALLOWED_TAGS,
} from './allow-list';
import { isSafeAddress, schemeOf } from '../../domain/text/link-address';
import { levelLimit, withinLimit } from './level-limit';
import { markdown } from './markdown';

/** Rich text as readers get it, with what of it they do not get. */
export interface RenderedText {
  /** Holds nothing but what the allow-list names: it may be put into a page as it is. */
  readonly html: string;
  /** Mark-up that is refused when it is written: `<script>`, `onclick`, `<!--`. Each once. */
  readonly forbidden: readonly string[];
  /** Harmless mark-up that the page leaves out: `<div>`, `style`. Each once. */
  readonly notShown: readonly string[];
  /** How deep its elements lie within one another. */
  readonly levels: number;
}

/**
 * Renders rich text and cleans what came out: a renderer makes new tags, so that only its result can be judged. The
 * text itself stays as it was typed and signed.
 */
export function renderRichText(text: string): RenderedText {
  return cleaned(uncleaned(text));
}

/** @returns the HTML that a rich text stands for, of which nothing is known yet */
export function uncleaned(text: string): string {
  return htmlIn(text) ?? markdown.render(text);
}

/** Written after all else: where it is lost, something open before it took the words with it (`<img alt="` without an end). */
const END = '\uF8FF';

/** @param given HTML of which nothing is known, such as one block of a rich text */
export function cleaned(given: string): RenderedText {
  const forbidden = new Set<string>();
  const notShown = new Set<string>();
  const typed = wordsInBrackets(given);
  // What is in a comment is signed and seen by nobody; where it ends is read differently by each parser.
  if (/<[!?]/.test(typed)) forbidden.add('<!--');
  const limit = levelLimit();
  const marks = footnoteMarks();
  const clean = withinLimit(() =>
    sanitizeHtml(typed + END, {
      ...RICH_TEXT_ALLOW_LIST,
      onOpenTag: limit.open,
      onCloseTag: limit.close,
      transformTags: {
        // The page's own title is the h1.
        h1: 'h2',
        '*': (tagName, attribs) => {
          note(tagName, attribs, forbidden, notShown);
          return marks.kept(tagName, attribs, (name) => notShown.add(name));
        },
      },
    }),
  );
  const levels = limit.deepest();
  // Nothing that deep is saved. What was stored before there was a limit is shown as its source.
  if (clean === null)
    return { html: `<p>${asSource(given)}</p>`, forbidden: [limit.outermost()], notShown: [], levels };
  const end = clean.lastIndexOf(END);
  if (end < 0) forbidden.add(`${typed.slice(typed.lastIndexOf('<')).slice(0, 30)}…`);
  const html = end < 0 ? clean : clean.slice(0, end) + clean.slice(end + END.length);
  return { html: html.trim(), forbidden: [...forbidden], notShown: [...notShown], levels };
}

function asSource(html: string): string {
  return html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function note(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  forbidden: Set<string>,
  notShown: Set<string>,
): void {
  if (FORBIDDEN_TAGS.has(tag)) forbidden.add(`<${tag}>`);
  else if (!ALLOWED_TAGS.includes(tag)) notShown.add(`<${tag}>`);
  for (const [name, value] of Object.entries(attributes)) {
    if (/^on/i.test(name)) forbidden.add(name);
    else if (!isShownAttribute(tag, name)) notShown.add(name);
    else if ((name === 'href' || name === 'src') && !leads(tag, value))
      forbidden.add(`${name}="${value.slice(0, 60)}"`);
  }
}

function leads(tag: string, address: string): boolean {
  return isSafeAddress(address) && (tag !== 'img' || !/^(?:mailto|tel)$/.test(schemeOf(address) ?? ''));
}

function isShownAttribute(tag: string, name: string): boolean {
  const own = Object.hasOwn(ALLOWED_ATTRIBUTES, tag) ? ALLOWED_ATTRIBUTES[tag] : undefined;
  return [...(own ?? []), ...(ALLOWED_ATTRIBUTES['*'] ?? [])].includes(name);
}

/**
 * `<` that begins no element of HTML is a sign of the text, as is the last one that nothing closes: a parser of HTML
 * would take away all that follows it.
 */
function wordsInBrackets(html: string): string {
  const last = html.lastIndexOf('>');
  return html.replace(/<(?=\/?([a-z][^\s/>]*)|)/gi, (bracket, name: string | undefined, at: number) => {
    if (at > last) return '&lt;';
    const next = html[at + 1] ?? '';
    if (name === undefined) return next === '!' || next === '?' ? bracket : '&lt;';
    return HTML_ELEMENTS.has(name.toLowerCase()) ? bracket : '&lt;';
  });
}

import { htmlIn } from '../../../server/src/domain/text/rich-text-format';

/** What stands before and after the words of an element, so that its reader sees that it is one. */
const SIGNS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  h2: ['## ', '\n'],
  h3: ['### ', '\n'],
  h4: ['#### ', '\n'],
  h5: ['##### ', '\n'],
  h6: ['###### ', '\n'],
  p: ['', '\n'],
  li: ['• ', '\n'],
  ul: ['\n', ''],
  ol: ['\n', ''],
  blockquote: ['> ', '\n'],
  pre: ['```\n', '\n```\n'],
  tr: ['', '\n'],
  td: ['| ', ' '],
  th: ['| **', '** '],
  caption: ['', '\n'],
  strong: ['**', '**'],
  b: ['**', '**'],
  em: ['*', '*'],
  i: ['*', '*'],
  br: ['\n', ''],
  hr: ['———\n', ''],
  table: ['', '\n'],
  // In every table; the other parts of one have no sign, and are named.
  tbody: ['', ''],
  code: ['`', '`'],
};

/** Of a footnote its number and its words are read; how its page names it is of one shape. */
const FOOTNOTE_SIGNS: Readonly<Record<string, string>> = {
  noteref: '[^',
  backlink: '↩ ',
  endnotes: '———\n',
};

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"]*")*)\s*\/?>|[^<]+/g;

/**
 * @param value of a field, before or after
 * @returns a rich text in HTML as a person reads it, and nothing of it left out that a reader could be led by: where links
 *   lead, which pictures stand there, every attribute; any other value as it is
 */
export function readableHtml<Value>(value: Value): Value | string {
  const html = typeof value === 'string' ? htmlIn(value) : null;
  if (html === null) return value;
  const ends: string[] = [];
  /** Of the open lists: the number of the next item, or null where they are not numbered. */
  const numbers: (number | null)[] = [];
  const text = [...html.matchAll(TAG)].map(([words, closes, name, attributes = '']) => {
    if (name === undefined) return decoded(words);
    const isList = name === 'ol' || name === 'ul';
    if (closes) {
      if (isList) numbers.pop();
      return ends.pop() ?? '';
    }
    if (isList) numbers.push(name === 'ol' ? Number(/\sstart="(\d+)"/.exec(attributes)?.[1] ?? 1) : null);
    const [sign, after] = SIGNS[name] ?? [`<${name}>`, `</${name}>`];
    const number = name === 'li' ? numbers.at(-1) : undefined;
    const before = typeof number === 'number' ? `${number}. ` : sign;
    if (typeof number === 'number') numbers[numbers.length - 1] = number + 1;
    const told = attributesOf(attributes);
    const role = /\srole="doc-(noteref|backlink|endnotes)"/.exec(attributes)?.[1];
    if (role !== undefined) {
      const others = attributesOf(attributes.replace(/\s(?:id|href|role|aria-label)="[^"]*"/g, ''));
      ends.push(role === 'noteref' ? ']' : '');
      return `${FOOTNOTE_SIGNS[role] ?? ''}${others && `(${others}) `}`;
    }
    if (name === 'img') return `[🖼 ${told}]`;
    if (name === 'br' || name === 'hr') return before;
    ends.push(name === 'a' ? ` → ${told}]` : after);
    return name === 'a' ? '[' : told === '' ? before : `${before}(${told}) `;
  });
  return text
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** @returns whether a page changes by the change, and nothing of it can be read: a mark became the sign that stands for it */
export function changesFormAlone(before: unknown, after: unknown): boolean {
  return typeof before === 'string' && before !== after && readableHtml(before) === readableHtml(after);
}

function attributesOf(attributes: string): string {
  const given = [...attributes.matchAll(/\s([a-z-]+)="([^"]*)"/g)];
  return given
    .filter(([, name, value = '']) => name !== 'id' || !/^fn-\d+$/.test(value))
    .map(([, name, value = '']) =>
      name === 'href' || name === 'alt' ? decoded(value) : `${name}: ${decoded(value)}`,
    )
    .join(' · ');
}

/** All that the cleaner escapes. */
function decoded(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#10;/g, '\n')
    .replace(/&nbsp;/g, '\u00A0')
    .replace(/&amp;/g, '&');
}

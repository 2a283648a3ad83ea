import type { SignedField } from '../../domain/content/signed-fields';
import { htmlIn } from '../../domain/text/rich-text-format';
import { uncleaned } from '../rich-text/rendered';
import { addressesInHtml, type UsedAddress } from './html-addresses';

/** An address in a text of an entry, with the field that holds it and the text around it. */
export interface NamedAddress extends UsedAddress {
  /** e.g. `body`, `sections.0.text`. */
  readonly path: string;
  readonly text: string;
}

/** Types whose values are no words: nothing in them is an address. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  ...['media', 'relation', 'integer', 'biginteger', 'float', 'decimal', 'boolean'],
  ...['date', 'datetime', 'timestamp', 'time', 'enumeration', 'password'],
]);
/** HTML or Markdown that could name an address; anything else is only looked through for addresses written out. */
const MARK_UP = /<[a-z!/?]|\]\s*[([:]|\]\[/i;
const WHOLE_ADDRESS = /https?:\/\/[^\s"'<>()[\]\\]+/gi;
/** A path into the library, with or without a host before it and a query string behind. */
const LIBRARY_PATH = /uploads\/[\w.~%-]*\.\w+(?:\?[^\s"'<>()[\]\\]*)?/gi;
const BEFORE_PATH = /(?:(?:https?:)?\/\/[^\s"'<>()[\]\\]*\/|\/(?:[\w.~%-]+\/)*)$/i;
/** No address before the library's own part is longer. */
const MAX_BEFORE_LENGTH = 500;

/** @returns every address that the texts of an entry name, in whatever way a reader or a browser would find it */
export function addressesIn(fields: Iterable<SignedField>): NamedAddress[] {
  return [...fields].flatMap(({ path, attribute, value }) => {
    if (WITHOUT_TEXT.has(attribute.type)) return [];
    const found = typeof value === 'string' ? inText(value) : inData(value);
    // Of rich text every tag counts; in a plain field `<script>` is a word, unless it would load something.
    const used = found.filter(({ address }) => attribute.type === 'richtext' || address !== '');
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
    return used.map((each) => ({ ...each, path, text }));
  });
}

function inText(text: string): UsedAddress[] {
  const rendered = MARK_UP.test(text) ? addressesInHtml(uncleaned(text)) : [];
  const known = new Set(rendered.map(({ address }) => address));
  // In HTML an address is written with `&amp;`; it is the one that was found above.
  const written = htmlIn(text) === null ? text : text.replaceAll('&amp;', '&');
  const mentioned = [...mentionsIn(written)].filter((address) => !known.has(address));
  return [
    ...rendered,
    ...mentioned.map((address): UsedAddress => ({ address, use: 'mention', element: '' })),
  ];
}

/** Of a custom field's text nobody knows who will make a link or a picture of it: what reads as an address is one. */
function mentionsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const { index, 0: tail } of text.matchAll(LIBRARY_PATH)) {
    const before = text.slice(Math.max(0, index - MAX_BEFORE_LENGTH), index);
    found.add(`${BEFORE_PATH.exec(before)?.[0] ?? ''}${tail}`);
  }
  for (const [address] of text.matchAll(WHOLE_ADDRESS)) found.add(address);
  return found;
}

/** Blocks and JSON: pictures of the Blocks editor carry the whole row of their file, its smaller copies too. */
function inData(value: unknown): UsedAddress[] {
  if (typeof value === 'string') return inText(value);
  if (Array.isArray(value)) return value.flatMap(inData);
  if (typeof value !== 'object' || value === null) return [];
  const { type, image, ...rest } = value as Record<string, unknown>;
  if (type !== 'image' || typeof image !== 'object' || image === null)
    return Object.values(value).flatMap(inData);
  const { url, ...more } = image as Record<string, unknown>;
  const picture: UsedAddress[] =
    typeof url === 'string' && url !== '' ? [{ address: url, use: 'picture', element: '' }] : [];
  return [...picture, ...inData(more), ...inData(rest)];
}

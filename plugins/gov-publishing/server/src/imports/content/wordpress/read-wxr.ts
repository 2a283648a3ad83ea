import { SaxesParser } from 'saxes';
import { LIMITS } from '../../contract';
import { UnreadableTableError } from '../../table/table';
import { lettersOf } from '../../table/letters';

/** One item of a WordPress export, its texts by the names of its elements. */
export interface WordPressItem {
  readonly texts: Readonly<Record<string, string>>;
  readonly categories: readonly string[];
  /** Counted in the file from 1. */
  readonly number: number;
}

const KEPT = [
  'title',
  'link',
  'guid',
  'content:encoded',
  'excerpt:encoded',
  'wp:post_id',
  'wp:post_date',
  'wp:post_date_gmt',
  'wp:status',
  'wp:post_type',
  'wp:post_parent',
  'wp:post_password',
  'wp:attachment_url',
];

/** No element of an export stands deeper than four: what a page says is one text to it. */
const MAX_DEPTH = 100;

/** @returns whether a file is an export of WordPress, by its beginning */
export function isWxr(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4_000)).toString('utf8');
  return /^\uFEFF?\s*<(?:\?xml|rss|!--)/.test(head) && /<rss\b/.test(head);
}

/**
 * Reads an export as a stream. The parser knows XML's own five entities and no others, and fetches nothing; a file that
 * declares a document type is refused, since no export of WordPress does.
 *
 * @throws UnreadableTableError where it is no export, or holds more than one import takes
 */
export function readWxr(bytes: Uint8Array): WordPressItem[] {
  const items: WordPressItem[] = [];
  let texts: Record<string, string> | null = null;
  let categories: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new UnreadableTableError('import.content.wxr_broken', { why: error.message.slice(0, 100) });
  });
  parser.on('doctype', () => {
    throw new UnreadableTableError('import.content.wxr_doctype');
  });
  parser.on('opentag', ({ name }) => {
    open.push(name);
    if (open.length > MAX_DEPTH)
      throw new UnreadableTableError('import.content.wxr_broken', { why: `<${name}>` });
    if (name === 'item' && open.length === 3) [texts, categories] = [{}, []];
    if (name === 'category' && texts) categories.push('');
  });
  const heard = (text: string): void => {
    const name = open.at(-1) ?? '';
    if (texts === null || open.length !== 4) return;
    if (name === 'category') categories[categories.length - 1] += text;
    else if (KEPT.includes(name)) texts[name] = (texts[name] ?? '') + text;
  };
  parser.on('text', heard);
  parser.on('cdata', heard);
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (name !== 'item' || texts === null || open.length !== 2) return;
    items.push({ texts, categories, number: items.length + 1 });
    texts = null;
    if (items.length > LIMITS.items)
      throw new UnreadableTableError('import.content.too_many_items', { items: LIMITS.items });
  });
  parser.write(lettersOf(bytes)).close();
  return items;
}

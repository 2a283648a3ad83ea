import { isOfReadableSize, MAX_TEXT } from '../content/wordpress/html-size';
import { PageTooLargeError } from '../content/wordpress/page-measure';
import type { WordPressPage } from '../content/wordpress/page-pieces';
import { readPage } from '../content/wordpress/read-page';
import { isWxr, readWxr, type WordPressItem } from '../content/wordpress/read-wxr';
import { LIMITS } from '../contract';
import { readTables } from '../table/read-table';
import { UnreadableTableError, type Table } from '../table/table';

/** One item of an export with its page read; null for a page that is larger than what is read. */
export interface ReadItem extends WordPressItem {
  readonly page: WordPressPage | null;
}

/** What stands in a file that somebody handed in. */
export type ReadSource =
  | { readonly kind: 'tables'; readonly tables: readonly Table[] }
  | { readonly kind: 'wordpress'; readonly items: readonly ReadItem[] }
  /** It is nothing that can be read: the words that say why. */
  | { readonly kind: 'unreadable'; readonly code: string; readonly params: UnreadableTableError['params'] };

/** A file and what it may be. */
export interface SourceJob {
  readonly kind: 'source';
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether an export of WordPress is taken; a table always is. */
  readonly takesWordPress: boolean;
}

const PAGES = ['post', 'page'];

/** @returns what stands in a file; in a thread of its own, since nobody knows what it is */
export function readSource({ name, bytes, takesWordPress }: Omit<SourceJob, 'kind'>): ReadSource {
  try {
    if (takesWordPress && isWxr(bytes)) return { kind: 'wordpress', items: withPages(readWxr(bytes)) };
    return { kind: 'tables', tables: readTables({ name, bytes }) };
  } catch (error) {
    if (!(error instanceof UnreadableTableError)) throw error;
    return { kind: 'unreadable', code: error.code, params: error.params };
  }
}

/** The pages of an export say no more together than the largest export holds; those beyond are too large. */
function withPages(items: readonly WordPressItem[]): ReadItem[] {
  let left: number = LIMITS.exportBytes;
  return items.map((item) => {
    const read = withPage(item, Math.min(left, MAX_TEXT));
    if (read.page) left -= lengthOf(read.page);
    return read;
  });
}

function lengthOf({ html, pieces }: WordPressPage): number {
  return pieces.reduce((sum, piece) => {
    if (typeof piece === 'string') return sum + piece.length;
    return sum + piece.address.length + piece.before.length + piece.after.length + piece.without.length;
  }, html.length);
}

/** Without the page as it was written, which would go from thread to thread for nothing. */
function withPage(item: WordPressItem, most: number): ReadItem {
  const { 'content:encoded': content = '', ...texts } = item.texts;
  const isRead = PAGES.includes(texts['wp:post_type'] ?? '') && content.trim() !== '';
  const page: WordPressPage = { html: '', pieces: [], files: [], leftOut: [] };
  if (!isRead) return { ...item, texts, page };
  return {
    ...item,
    texts,
    page: isOfReadableSize(content) ? pageIn(content, texts['link'] ?? '', most) : null,
  };
}

function pageIn(content: string, address: string, most: number): WordPressPage | null {
  try {
    const page = readPage(content, address, most);
    // Where no file has a place, there is nothing to put together later.
    return page.files.length === 0 ? { ...page, pieces: [] } : page;
  } catch (error) {
    if (error instanceof PageTooLargeError) return null;
    throw error;
  }
}

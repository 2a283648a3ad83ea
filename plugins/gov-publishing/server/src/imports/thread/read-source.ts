import { isOfReadableSize } from '../content/wordpress/html-size';
import type { WordPressPage } from '../content/wordpress/page-pieces';
import { readPage } from '../content/wordpress/read-page';
import { isWxr, readWxr, type WordPressItem } from '../content/wordpress/read-wxr';
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
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether an export of WordPress is taken; a table always is. */
  readonly takesWordPress: boolean;
}

const PAGES = ['post', 'page'];

/** @returns what stands in a file; in a thread of its own, since nobody knows what it is */
export function readSource({ name, bytes, takesWordPress }: SourceJob): ReadSource {
  try {
    if (takesWordPress && isWxr(bytes)) return { kind: 'wordpress', items: readWxr(bytes).map(withPage) };
    return { kind: 'tables', tables: readTables({ name, bytes }) };
  } catch (error) {
    if (!(error instanceof UnreadableTableError)) throw error;
    return { kind: 'unreadable', code: error.code, params: error.params };
  }
}

/** Without the page as it was written, which would go from thread to thread for nothing. */
function withPage(item: WordPressItem): ReadItem {
  const { 'content:encoded': content = '', ...texts } = item.texts;
  const isRead = PAGES.includes(texts['wp:post_type'] ?? '') && content.trim() !== '';
  const page: WordPressPage = { pieces: [], files: [], leftOut: [] };
  if (!isRead) return { ...item, texts, page };
  return { ...item, texts, page: isOfReadableSize(content) ? readPage(content, texts['link'] ?? '') : null };
}

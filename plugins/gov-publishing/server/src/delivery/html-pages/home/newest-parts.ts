import type { Html } from '../frame/html';
import type { HtmlPage } from '../html-page';
import type { PageQuery } from '../page-query';
import type { PageSource } from '../page-source';

/** Entries of a section that stand on the first page. */
const NEWEST = 5;

/** @returns the newest of every section that has anything: of all agencies, or of the one asked for */
export async function newestParts(source: PageSource, page: HtmlPage, query: PageQuery): Promise<Html[]> {
  const parts: Html[] = [];
  for (const type of page.sections()) {
    const { entries, more } = await source.section(type, { ...query, page: 1 }, NEWEST);
    if (entries.length > 0) parts.push(page.newest(type, entries, more));
  }
  return parts;
}

import { STORE_TABLES } from '../tables';
import { dialectOf } from '../../../database/dialect';
import type { Connection } from '../../../strapi-boundary';
import type { Position } from '../../query/page-cursor';
import type { PublicQuery } from '../../query/public-query';
import { listLengths } from './list-lengths';
import { conditionOf } from './publication-filter';
import { orderTerms, orderTermsBackwards, stretchesAfter } from './publication-order';
import { ofType } from './publication-sql';
import { SearchRanking } from '../search/search-ranking';
import { searchTexts, withWords } from '../search/search-sql';
import type { PublicationRow } from '../signed-store';

type Builder = ReturnType<Connection>;

/** What decides which rows are shown, and in which order. */
export type ListQuery = Pick<PublicQuery, 'filter' | 'sort' | 'window' | 'words'>;

/** From here on it pays to know how long a list is: it may be shorter from its other end. */
const FAR = 1_000;
/** How many match: of the statement's own counting. */
const COUNTED = '(SELECT total FROM counted)';

interface Counted {
  readonly total?: number | string;
}
/** A row, and how many match in all, where that was asked. */
export type Found = PublicationRow & Counted;

/** One list as somebody asked for it. */
export class PublicationList {
  private readonly sql;

  constructor(
    private readonly connection: Connection,
    private readonly uid: string,
    private readonly locale: string,
    private readonly asked: ListQuery,
  ) {
    this.sql = dialectOf(connection).sql;
  }

  /** @returns how many match in all */
  async total(): Promise<number> {
    const [row] = (await this.count()) as Counted[];
    return this.noted(Number(row?.total ?? 0));
  }

  private noted(total: number): number {
    if (this.isWhole()) listLengths.note(this.connection, this.name(), total);
    return total;
  }

  private name(): string {
    return `${this.uid} ${this.locale}`;
  }

  /** @returns the rows of the page; asked by cursor, one more where there are more */
  async rows(after: Position | null): Promise<Found[]> {
    const { sort, window, words } = this.asked;
    if (words && sort.length === 0) return this.byRelevance(words);
    if (after) return this.run(this.behind(after), window.withCount);
    if (await this.isNearerToTheEnd()) return this.fromTheEnd();
    const ids = inOrder(this.ids(), orderTerms(sort, this.sql));
    return this.run(ids.limit(this.rowsAsked()).offset(window.start), window.withCount);
  }

  /** From the end of the list: how far that is, the statement itself counts. */
  private async fromTheEnd(): Promise<Found[]> {
    const { sort, window } = this.asked;
    const before = this.sql.atLeastZero(`${COUNTED} - ?`);
    const offset = this.connection.raw(before, [window.start + window.limit]);
    const ids = inOrder(this.ids(), orderTermsBackwards(sort, this.sql))
      .limit(window.limit)
      .offset(offset as never);
    const found = await this.run(ids, true);
    // On the last page there may be fewer than were read.
    const left = Number(found[0]?.total ?? 0) - window.start;
    return left > 0 ? found.slice(-left) : [];
  }

  /** A page of an uncut list that lies behind its middle is nearer to the end. */
  private async isNearerToTheEnd(): Promise<boolean> {
    const { start } = this.asked.window;
    if (start < FAR || !this.isWhole()) return false;
    return start * 2 > (listLengths.hint(this.connection, this.name()) ?? (await this.total()));
  }

  /** Each stretch is entered where it begins, and gives no more than a page. */
  private behind(after: Position): Builder {
    const { sort } = this.asked;
    const [first, ...others] = stretchesAfter(sort, after, this.sql).map(({ text, bindings, terms }) => {
      const ids = inOrder(this.ids().whereRaw(text, bindings), terms);
      return this.connection.select('document_id').from(ids.limit(this.rowsAsked()).as('stretch'));
    });
    return first!.unionAll(others) as Builder;
  }

  /**
   * Which rows are on the page is found out in an index, by ids alone; only these few are then read, and put in order.
   * They are counted in the same statement: an act between two would give a number that is not that of these rows.
   */
  private async run(ids: Builder, withCount: boolean): Promise<Found[]> {
    const { connection, uid, locale, asked, sql } = this;
    const ofPage = `shown.document_id = page.document_id AND ${ofType(uid, 'shown.uid')} AND shown.locale = ?`;
    const rows = connection
      .from(ids.as('page'))
      .joinRaw(sql.lookedUp(STORE_TABLES.publications, 'shown', ofPage), [locale])
      .select('shown.*')
      .limit(this.rowsAsked());
    // Once, however often the statement speaks of it.
    if (withCount)
      rows.withMaterialized('counted', this.count()).select(connection.raw(`${COUNTED} AS total`));
    const found = (await inOrder(rows, orderTerms(asked.sort, sql, 'shown.document_id'))) as Found[];
    if (found[0]?.total !== undefined) this.noted(Number(found[0].total));
    return found;
  }

  /** What has the words in its title first, then what was published last. */
  private async byRelevance(words: readonly string[]): Promise<Found[]> {
    const { connection, uid, locale } = this;
    const { filter, window } = this.asked;
    const texts = (): Builder => searchTexts(connection, { uid, locale });
    const search = new SearchRanking(connection, texts, words, conditionOf(filter, this.sql));
    return search.rows(window.start, this.rowsAsked(), window.withCount);
  }

  /** Asked by cursor: one more than is shown, to know whether that is the end. */
  private rowsAsked(): number {
    const { by, limit } = this.asked.window;
    return by === 'cursor' ? limit + 1 : limit;
  }

  /** True where nothing is left out of the list: counting it reads an index and no row. */
  private isWhole(): boolean {
    const { filter, words } = this.asked;
    return !words && 'of' in filter && filter.kind === 'all' && filter.of.length === 0;
  }

  private count(): Builder {
    return this.matching().count({ total: '*' });
  }

  private ids(): Builder {
    return this.matching().select('document_id');
  }

  private matching(): Builder {
    const { connection, uid, locale } = this;
    const { filter, words } = this.asked;
    const all = connection(STORE_TABLES.publications).whereRaw(ofType(uid)).where({ locale });
    if (!this.isWhole()) {
      const { text, bindings } = conditionOf(filter, this.sql);
      all.whereRaw(text, bindings);
    }
    if (!words) return all;
    const found = withWords(connection, searchTexts(connection, { uid, locale }), words);
    return all.whereIn('document_id', found.select('document_id'));
  }
}

function inOrder(builder: Builder, terms: readonly string[]): Builder {
  return builder.orderByRaw(terms.join(', ')) as Builder;
}

import { STORE_TABLES } from '../tables';
import { dialectOf } from '../../../database/dialect';
import type { Connection } from '../../../strapi-boundary';
import type { RawCondition } from '../lists/publication-filter';
import { inEveryTitle, withWords } from './search-sql';
import type { PublicationRow } from '../signed-store';

type Builder = ReturnType<Connection>;

/** A row, and how many were found in all, where that was asked. */
export type FoundRow = PublicationRow & { readonly total?: number | string };

/** What has every word in its title first, then what was published last. */
const ORDER = ['place', { column: 'first_leaf_idx', order: 'desc' }, 'uid', 'document_id', 'locale'];

/** A search whose outcome is in no other order than that of relevance. */
export class SearchRanking {
  private readonly sql;

  /**
   * @param texts the search texts that are looked through
   * @param words folded, without blanks
   * @param condition what the publications found must fulfil besides
   */
  constructor(
    private readonly connection: Connection,
    private readonly texts: () => Builder,
    private readonly words: readonly string[],
    private readonly condition: RawCondition,
  ) {
    this.sql = dialectOf(connection).sql;
  }

  /** @returns the rows of a page, each with how many were found in all, where that is asked */
  async rows(start: number, limit: number, withCount: boolean): Promise<FoundRow[]> {
    const { connection, sql } = this;
    const page = connection.from('hits').orderBy(ORDER).limit(limit).offset(start);
    const shown =
      'shown.uid = page.uid AND shown.document_id = page.document_id AND shown.locale = page.locale';
    const rows = connection
      .withMaterialized('hits', this.hits())
      .from(page.as('page'))
      .joinRaw(sql.lookedUp(STORE_TABLES.publications, 'shown', shown))
      .select('shown.*')
      .orderBy(
        ORDER.map((term) =>
          typeof term === 'string' ? `page.${term}` : { ...term, column: `page.${term.column}` },
        ),
      )
      .limit(limit);
    if (withCount) rows.select(connection.raw('(SELECT COUNT(*) FROM hits) AS total'));
    return (await rows) as FoundRow[];
  }

  /** @returns how many are found in all */
  async total(): Promise<number> {
    const [row] = (await this.connection.from(this.hits().as('hits')).count({ total: '*' })) as {
      total: number | string;
    }[];
    return Number(row?.total ?? 0);
  }

  /** The texts are gone through once: whether a word is in the title is asked of those alone that have it. */
  private hits(): Builder {
    const { connection, sql, words, condition } = this;
    const title = inEveryTitle(connection, words);
    const texts = withWords(connection, this.texts(), words)
      .select({ of_uid: 'uid', of_document: 'document_id', of_locale: 'locale' })
      .select(connection.raw(`CASE WHEN ${title.text} THEN 0 ELSE 1 END AS place`, title.bindings));
    const same = 'hit.uid = of_uid AND hit.document_id = of_document AND hit.locale = of_locale';
    return connection
      .from(texts.as('texts'))
      .joinRaw(sql.joined(STORE_TABLES.publications, 'hit', same))
      .whereRaw(condition.text, condition.bindings)
      .select('hit.uid', 'hit.document_id', 'hit.locale', 'hit.first_leaf_idx', 'place');
  }
}

import type { GovConfig } from '../../config';
import { localesOfSite } from '../../entries/locales';
import { NO_LOCALE, type GovernedType, type GovernedTypes } from '../../entries/governed-types';
import { STORE_TABLES } from '../store/tables';
import { wordsLocale } from '../../messages';
import type { Row, Strapi } from '../../strapi-boundary';
import { askedLocale } from '../content/asked-locale';
import { publicationBatches } from '../content/publication-batches';
import { factsOf, type PublicationFacts } from '../content/publication-facts';
import type { PublicAddresses } from '../content/public-item';
import type { PublicLists } from '../content/public-lists';
import type { Moved, PublicReader } from '../content/public-reader';
import type { Addresses } from '../page-address';
import {
  DISPLAY_PARAMETERS,
  parsePublicQuery,
  type PublicQuery,
  type QueryParameter,
} from '../query/public-query';
import type { Filter } from '../query/query-filter';
import { queryableFields } from '../store/projection';
import { peekFirst } from './peek-first';
import { splitAt } from './feeds/calendar-window';
import type { SitePage } from './sitemap-xml/sitemap-xml';
import { typeName } from './type-name';

/** Addresses in one part of a sitemap.xml; the format allows 50,000. */
export const MAX_ADDRESSES = 40_000;

/** What a feed holds, and from when on that is something else by itself. */
interface InFeed {
  readonly locale: string;
  readonly entries: PublicationFacts[];
  readonly until: Date | null;
}

/** @returns what feeds of a type may be asked for */
export function feedParametersOf({ definition }: GovernedType): readonly QueryParameter[] {
  return definition.display ? ['locale', 'filters', ...DISPLAY_PARAMETERS] : ['locale', 'filters'];
}

/** Gives the machine-readable forms what they are made of: verified publications and nothing else. */
export class FormatsSource {
  /**
   * Newest entries in a feed; days in a calendar: so many of those to come, the soonest first, and as many of those gone
   * by, the latest first.
   */
  readonly lengths = { feed: 50, calendar: 100 };

  constructor(
    readonly strapi: Strapi,
    readonly types: GovernedTypes,
    private readonly reader: PublicReader,
    private readonly lists: PublicLists,
    readonly config: GovConfig,
    readonly addresses: Addresses,
    private readonly paths: PublicAddresses,
    readonly now: () => Date,
  ) {}

  /**
   * @returns the newest entries of a type in the locale asked for, of those that the query's filters let through; of a type
   *   whose entries are shown for a time, those that are shown now, as they hang
   * @throws MalformedError for any other parameter
   */
  async newest(type: GovernedType, query: Row): Promise<InFeed> {
    const locale = await this.localeOf(type, query);
    if (!type.definition.display) {
      const entries = await this.first(type, query, 'dateModified:desc', this.lengths.feed);
      return { locale, entries, until: null };
    }
    const pagination = { pageSize: String(this.lengths.feed), withCount: 'false' };
    const { publications, until } = await this.lists.shownNow(type, { ...query, pagination });
    return { locale, entries: publications.map((each) => this.facts(type, each)), until };
  }

  /**
   * What somebody who keeps a calendar wants: what is still to come, from today in Bangkok, and what was lately.
   *
   * @returns entries in the order of their days, of those that the query's filters let through; none of a type without days
   * @throws MalformedError for any parameter but `locale` and `filters`
   */
  async dated(type: GovernedType, query: Row): Promise<InFeed> {
    const locale = await this.localeOf(type, query);
    const fields = queryableFields(this.strapi, type);
    const day = type.definition.calendar;
    if (!day || !(day.start in fields)) return { locale, entries: [], until: null };
    const { toCome, goneBy } = splitAt(this.now(), day, fields);
    const coming = await this.first(type, query, `${day.start}:asc`, this.lengths.calendar, toCome);
    const gone = await this.first(type, query, `${day.start}:desc`, this.lengths.calendar, goneBy);
    return { locale, entries: [...gone.reverse(), ...coming], until: null };
  }

  private async localeOf(type: GovernedType, query: Row): Promise<string> {
    const fields = queryableFields(this.strapi, type);
    return askedLocale(this.strapi, type, parsePublicQuery(query, fields, feedParametersOf(type)));
  }

  private async first(
    type: GovernedType,
    { locale, filters }: Row,
    sort: string,
    length: number,
    within?: Filter,
  ): Promise<PublicationFacts[]> {
    const asked = { ...(locale !== undefined && { locale }), ...(filters !== undefined && { filters }) };
    const pagination = { pageSize: String(length), withCount: 'false' };
    const found = await this.lists.page(type, { ...asked, sort, pagination }, within);
    return found.map((each) => this.facts(type, each));
  }

  /**
   * @param idOrSlug a document's id, or (of types that have them) a slug it has or had
   * @returns one entry, where it is found now, or null where it is not public
   * @throws GoneError where a signed act took it down
   */
  async entry(type: GovernedType, idOrSlug: string, query: Row): Promise<PublicationFacts | Moved | null> {
    const locale = await askedLocale(this.strapi, type, parsePublicQuery(query, {}, ['locale']));
    const found = await this.reader.publication(type, idOrSlug, locale);
    return found && !('movedTo' in found) ? this.facts(type, found) : found;
  }

  /**
   * @returns every entry that the query's filters let through, a batch in memory at a time
   * @throws MalformedError for anything in the query that is not public
   */
  async all(
    type: GovernedType,
    query: Row,
  ): Promise<{ locale: string; entries: AsyncIterable<PublicationFacts> }> {
    const parsed: PublicQuery = parsePublicQuery(query, queryableFields(this.strapi, type), [
      'locale',
      'filters',
    ]);
    const locale = await askedLocale(this.strapi, type, parsed);
    const batches = publicationBatches(this.reader, type, locale, parsed.filter);
    const facts = (each: Parameters<typeof factsOf>[2]): PublicationFacts => this.facts(type, each);
    async function* entries(): AsyncGenerator<PublicationFacts> {
      for await (const batch of batches) for (const each of batch) yield facts(each);
    }
    return { locale, entries: (await peekFirst(entries())).values };
  }

  /**
   * @param part from 1, of `MAX_ADDRESSES` entries each
   * @returns the pages of a type in a locale, with the documents' other locales; null where there is no such part
   */
  async pages(type: GovernedType, locale: string, part: number): Promise<AsyncIterable<SitePage> | null> {
    const inOrder = this.strapi.db
      .connection(STORE_TABLES.publications)
      .where({ uid: type.uid, locale })
      .orderBy('document_id')
      .select('document_id');
    const from = (part - 1) * MAX_ADDRESSES;
    // The row before the part tells where it begins; the first part needs one row to be a part at all.
    const [edge] = (await inOrder.limit(1).offset(Math.max(0, from - 1))) as { document_id: string }[];
    if (!edge) return null;
    const { values, isEmpty } = await peekFirst(
      this.pagesAfter(type, locale, from === 0 ? '' : edge.document_id),
    );
    // The format knows no map without addresses.
    return isEmpty ? null : values;
  }

  private async *pagesAfter(type: GovernedType, locale: string, after: string): AsyncGenerator<SitePage> {
    let left = MAX_ADDRESSES;
    for await (const batch of publicationBatches(this.reader, type, locale, undefined, after)) {
      const documentIds = batch.map(({ publication }) => publication.key.documentId);
      const locales = await this.localesOf(type, documentIds);
      for (const publication of batch.slice(0, left)) {
        const { documentId } = publication.publication.key;
        yield { type, publication, locales: locales.get(documentId) ?? [locale] };
      }
      left -= batch.length;
      if (left <= 0) return;
    }
  }

  /** @returns what there is of each type in each locale: how much, and since when */
  async extents(): Promise<{ type: GovernedType; locale: string; total: number; modified: string | null }[]> {
    const rows = (await this.strapi.db
      .connection(STORE_TABLES.publications)
      .groupBy('uid', 'locale')
      .orderBy(['uid', 'locale'])
      .select('uid', 'locale')
      .count({ total: '*' })) as { uid: string; locale: string; total: number | string }[];
    const isOurs = await localesOfSite(this.strapi);
    const extents = [];
    for (const { uid, locale, total } of rows) {
      const type = this.types.get(uid);
      // Nobody signed what the table says a locale is called.
      if (!type || !isOurs(type, locale)) continue;
      const query = { ...(locale !== NO_LOCALE && { locale }), sort: 'dateModified:desc' };
      const [newest] = await this.lists.page(type, {
        ...query,
        pagination: { pageSize: '1', withCount: 'false' },
      });
      extents.push({ type, locale, total: Number(total), modified: newest?.dateModified ?? null });
    }
    return extents;
  }

  /** @returns what the site is called, and the type */
  trail(type: GovernedType, locale: string): { site: string; section: string } {
    const { nameTh, nameEn } = this.config.site;
    return {
      site: wordsLocale(locale) === 'en' ? nameEn : nameTh,
      section: typeName(this.strapi, type, locale),
    };
  }

  /** @returns what every form says of a verified publication */
  facts(type: GovernedType, verified: Parameters<typeof factsOf>[2]): PublicationFacts {
    return factsOf(this.strapi, type, verified, this.paths);
  }

  /** The table is believed only in which of the site's languages there are: a wrong one leads to a page that is not there. */
  private async localesOf(
    type: GovernedType,
    documentIds: readonly string[],
  ): Promise<Map<string, string[]>> {
    const rows = (await this.strapi.db
      .connection(STORE_TABLES.publications)
      .where({ uid: type.uid })
      .whereIn('document_id', documentIds)
      .orderBy('locale')
      .select('document_id', 'locale')) as { document_id: string; locale: string }[];
    const isOurs = await localesOfSite(this.strapi);
    const locales = new Map<string, string[]>();
    for (const { document_id: id, locale } of rows.filter((row) => isOurs(type, row.locale)))
      locales.set(id, [...(locales.get(id) ?? []), locale]);
    return locales;
  }
}

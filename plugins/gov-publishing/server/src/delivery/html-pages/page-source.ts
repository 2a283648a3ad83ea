import type { AgencyCode } from '../../domain/brands';
import type { SiteMapFields } from '../../content-types/definition/type-definition';
import type { Json } from '../../domain/content/snapshot';
import { NO_LOCALE, type GovernedType } from '../../entries/governed-types';
import { defaultLocale, languagesOf } from '../../entries/locales';
import { asRow, type Row } from '../../strapi-boundary';
import type { PublicationFacts } from '../content/publication-facts';
import { agencyOf } from '../content/public-item';
import type { PublicLists } from '../content/public-lists';
import type { Moved, PublicReader } from '../content/public-reader';
import { siteMapTree } from '../content/site-map-tree';
import type { DataShown, PublicData } from '../data/public-data';
import type { InformationIndex } from '../oia/information-index';
import type { FormatsSource } from '../formats/formats-source';
import type { Vocabulary } from '../store/search/spelling/vocabulary';
import { agencyPath } from '../../people/agencies/agencies';
import type { PublicFields } from '../../content-types/presentation';
import type { Filter } from '../query/query-filter';
import { queryableFields } from '../store/projection';
import { identityFrom, type SiteIdentity } from './frame/site-identity';
import type { PageQuery } from './page-query';

/** What a page lists, and whether there is more of it. */
export interface Listed {
  readonly entries: readonly PublicationFacts[];
  readonly more: boolean;
}

/** Gives the HTML pages what they show: verified publications and nothing else. */
export class PageSource {
  constructor(
    readonly formats: FormatsSource,
    private readonly reader: PublicReader,
    private readonly lists: PublicLists,
    /** Words that a search may have meant. */
    readonly vocabulary: Vocabulary,
    private readonly data: PublicData,
    /** What was opened under the Official Information Act. */
    readonly information: InformationIndex,
  ) {}

  /** @returns the languages that the site has, in which it may be read */
  languages(): Promise<string[]> {
    return languagesOf(this.formats.strapi);
  }

  /**
   * @param idOrSlug as the forms take it
   * @returns the entry in the language asked for, or else in the site's own: a reader who changes the language of a page is
   *   not told that there is no such page
   * @throws GoneError where a signed act took it down
   */
  async entry(
    type: GovernedType,
    idOrSlug: string,
    locale: string,
  ): Promise<PublicationFacts | Moved | null> {
    if (!type.localized) return this.formats.entry(type, idOrSlug, {});
    const own = await defaultLocale(this.formats.strapi, type);
    const found = await this.formats.entry(type, idOrSlug, { locale });
    return found ?? (own === locale ? null : this.formats.entry(type, idOrSlug, { locale: own }));
  }

  /** @returns what is in the data files of an entry, as far as they can be read in time */
  dataOf(facts: PublicationFacts): Promise<DataShown> {
    return this.data.shown(facts);
  }

  /**
   * @param size entries of a page
   * @returns what a type has for the query: in the type's own order, or what has the words in its title first
   * @throws MalformedError for words that cannot be searched for
   */
  async section(type: GovernedType, { locale, page, agency, q }: PageQuery, size: number): Promise<Listed> {
    const found = await this.lists.page(type, {
      ...(type.localized && { locale }),
      ...(agency !== undefined && { filters: { agency: { $eq: agency } } }),
      ...(q && { q }),
      pagination: { start: String((page - 1) * size), limit: String(size + 1), withCount: 'false' },
    });
    const entries = found.slice(0, size).map((each) => this.formats.facts(type, each));
    return { entries, more: found.length > size };
  }

  /**
   * @returns what has the words of the query, of all types, and how much of it there is
   * @throws MalformedError for words that cannot be searched for
   */
  async search({ locale, page, agency, q }: PageQuery, size: number): Promise<Listed & { total: number }> {
    const pagination: Row = { page: String(page), pageSize: String(size) };
    const { found, total } = await this.lists.everywhere({ q, locale, pagination }, agency, this.sections());
    const entries = found.map(({ type, verified }) => this.formats.facts(type, verified));
    return { entries, total: total ?? 0, more: page * size < (total ?? 0) };
  }

  /**
   * What hangs on pages at this hour: banners.
   *
   * @param query parameters as lists of the type take them, `placement` say
   * @returns the entries as they hang, and from when on there are others: the page is then to be made anew (`answerPublic`)
   */
  async shownNow(
    type: GovernedType,
    { locale, agency }: Pick<PageQuery, 'locale' | 'agency'>,
    query: Row = {},
  ): Promise<{ entries: readonly PublicationFacts[]; until: Date | null }> {
    const asked = { ...query, ...(type.localized && { locale }), ...(agency !== undefined && { agency }) };
    const { publications, until } = await this.lists.shownNow(type, asked);
    return { entries: publications.map((each) => this.formats.facts(type, each)), until };
  }

  /** @returns the newest entries of a type in which a field has a value, of all agencies or of one */
  having(
    type: GovernedType,
    asked: Pick<PageQuery, 'locale' | 'agency'>,
    [field, value]: readonly [string, string],
    size: number,
  ): Promise<readonly PublicationFacts[]> {
    const filters = { [field]: { $eq: value } };
    return this.first(type, asked, { filters, sort: 'dateModified:desc' }, size);
  }

  /** @returns the fields by which entries of a type are found, each with its kind */
  fieldsOf(type: GovernedType): PublicFields {
    return queryableFields(this.formats.strapi, type);
  }

  /** @returns so many entries of a type that a condition lets through, of all agencies or of one */
  within(
    type: GovernedType,
    asked: Pick<PageQuery, 'locale' | 'agency'>,
    condition: Filter,
    sort: string,
    size: number,
  ): Promise<readonly PublicationFacts[]> {
    return this.first(type, asked, { sort }, size, condition);
  }

  private async first(
    type: GovernedType,
    { locale, agency }: Pick<PageQuery, 'locale' | 'agency'>,
    { filters, sort }: { readonly filters?: object; readonly sort: string },
    size: number,
    condition?: Filter,
  ): Promise<readonly PublicationFacts[]> {
    const asked = {
      ...(type.localized && { locale }),
      filters: { ...filters, ...(agency !== undefined && { agency: { $eq: agency } }) },
      sort,
      pagination: { pageSize: String(size), withCount: 'false' },
    };
    return (await this.lists.page(type, asked, condition)).map((each) => this.formats.facts(type, each));
  }

  /** @returns how many entries of a type are public in a language */
  async count(type: GovernedType, locale: string): Promise<number> {
    const asked = { ...(type.localized && { locale }), pagination: { pageSize: '1' } };
    return (await this.lists.list(type, asked)).total ?? 0;
  }

  /** @returns the types whose entries hang on pages for a time */
  hanging(): GovernedType[] {
    return this.formats.types.all().filter(({ definition }) => definition.display !== null);
  }

  /** @returns the types that are sections of the site: its map and what hangs on its pages are none */
  sections(): GovernedType[] {
    return this.formats.types
      .all()
      .filter(
        ({ definition }) =>
          definition.siteMap === null && definition.identity === null && definition.display === null,
      );
  }

  /** @returns the agencies that have published something in a language, by code; each named as it was signed */
  async agencies(locale: string): Promise<{ code: string; name: string }[]> {
    const newest = await this.reader.newestOfAgencies(locale);
    const agencies = newest.flatMap((each) => {
      const type = this.formats.types.get(each.publication.key.uid);
      return (type && this.formats.facts(type, each).agency) ?? [];
    });
    return agencies.sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /**
   * @returns an agency as it was signed last, in the language asked for or else in any; without a name where it is
   *   registered and nothing of it was signed: what nobody signed is not shown. Null where there is none of that code
   */
  async agency(code: string, locale: string): Promise<{ code: string; name: string | null } | null> {
    const found = await this.reader.newestOfAgency(code, locale);
    const type = found && this.formats.types.get(found.publication.key.uid);
    if (type) {
      const { name } = asRow(agencyOf(found.sealed.snapshot.content[type.agencyAttribute], locale));
      return { code, name: typeof name === 'string' ? name : null };
    }
    const registered = await agencyPath(this.formats.strapi, code as AgencyCode);
    return registered.length > 0 ? { code, name: null } : null;
  }

  /**
   * What stands around the pages: of the entries that say it the newest, which is looked for in the site's own language.
   *
   * @returns null where nobody signed any, or what was signed is not what the database has: then the configuration speaks
   */
  async identity(locale: string): Promise<SiteIdentity | null> {
    const type = this.formats.types.identity();
    const fields = type?.definition.identity;
    if (!type || !fields) return null;
    const [own] = await this.identities(type, await defaultLocale(this.formats.strapi, type));
    if (own?.key.locale === locale) return identityFrom(own, fields, locale);
    const translated = await this.identities(type, locale);
    const ofTheSame = translated.find(({ key }) => !own || key.documentId === own.key.documentId);
    const facts = ofTheSame ?? own;
    return facts ? identityFrom(facts, fields, locale) : null;
  }

  /** The newest first, by what the ledger says. */
  private async identities(type: GovernedType, locale: string): Promise<PublicationFacts[]> {
    const found = await this.reader.all(type, locale);
    return found
      .map((each) => this.formats.facts(type, each))
      .sort((a, b) => b.dateModified.getTime() - a.dateModified.getTime());
  }

  /** @returns the site map as the officers signed it: nodes, each with its `children` (MAP-01) */
  async siteMap(type: GovernedType, fields: SiteMapFields, locale: string): Promise<Json[]> {
    const publications = await this.reader.all(type, type.localized ? locale : NO_LOCALE);
    return siteMapTree(
      publications.map((verified) => ({ verified, item: this.formats.facts(type, verified).item })),
      fields,
    );
  }
}

import { AGENCY } from '../../content-types/presentation';
import type { JsonObject } from '../../domain/content/snapshot';
import type { GovernedType, GovernedTypes } from '../../entries/governed-types';
import { NO_LOCALE } from '../../entries/governed-types';
import { MalformedError } from '../../errors';
import type { Row, Strapi } from '../../strapi-boundary';
import { cursorAfter, positionOf } from '../query/page-cursor';
import {
  DISPLAY_PARAMETERS,
  LIST_PARAMETERS,
  parsePublicQuery,
  SEARCH_PARAMETERS,
  searchMissing,
  type PublicQuery,
  type QueryParameter,
  type ShortFilters,
} from '../query/public-query';
import type { Filter } from '../query/query-filter';
import type { Window } from '../query/query-window';
import { queryableFields } from '../store/projection';
import { queryPublications } from '../store/lists/publication-query';
import { searchPublications } from '../store/search/publication-search';
import type { VerifiedPublication } from '../store/publication-verifier';
import { searchFieldsOf } from '../store/search/search-fields';
import { holdsWords } from '../store/search/search-text';
import { askedLocale } from './asked-locale';
import { publicItem, type PublicAddresses } from './public-item';
import { changingAfter, isShownAt, nextChange, shownAt } from './shown/shown-now';
import type { VerifiedRows } from './verified-rows';

export interface PublicList {
  readonly items: JsonObject[];
  readonly window: Window;
  /** Null where nobody asked. */
  readonly total: number | null;
  /** Asked by cursor: what the next page is asked for with; null at the end. */
  readonly nextCursor: string | null;
  /** From when on the list is another, though nobody signs anything; null where only an act changes it. */
  readonly until: Date | null;
}

/** What is shown at this hour, and from when on that is something else. */
export interface ShownNow {
  readonly publications: VerifiedPublication[];
  readonly until: Date | null;
}

export interface FoundEverywhere {
  readonly found: readonly { readonly type: GovernedType; readonly verified: VerifiedPublication }[];
  readonly window: Window;
  /** Null where nobody asked. */
  readonly total: number | null;
}

/** Lists of what the public may see: by type, and by words over all types. */
export class PublicLists {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly rows: VerifiedRows,
    private readonly addresses: PublicAddresses,
    private readonly now: () => Date,
  ) {}

  /** @throws MalformedError for anything in the query that is not public */
  async list(type: GovernedType, query: Row): Promise<PublicList> {
    const parsed = this.parsed(type, query);
    const locale = await askedLocale(this.strapi, type, parsed);
    const { window } = parsed;
    // By relevance there is no value in a row to go on from.
    if (window.by === 'cursor' && parsed.sort.length === 0) throw cursorNeedsSort();
    const after = window.cursor === null ? null : positionOf(window.cursor, type.uid, locale, parsed);
    const connection = this.strapi.db.connection;
    const now = this.now();
    const asked = narrowed(type, parsed, now);
    const { rows, total, next } = await queryPublications(connection, type.uid, locale, asked, after);
    const good = activeOf(
      type,
      parsed,
      now,
      this.withWords(type, await this.rows.verified(rows), parsed.words),
    );
    return {
      items: good.map((each) => publicItem(this.strapi, type, each, this.addresses, parsed.fields)),
      window,
      total,
      nextCursor: next && cursorAfter(type.uid, locale, parsed, next),
      until: parsed.isActive ? await this.changesAt(type, locale, now) : null,
    };
  }

  private parsed(type: GovernedType, query: Row): PublicQuery {
    const fields = queryableFields(this.strapi, type);
    const short = shortFiltersOf(type);
    return parsePublicQuery(query, fields, listParametersOf(type), defaultSort(type), short);
  }

  /**
   * @param type whose entries are shown for a time
   * @param query as `list` takes it
   * @returns what is shown at this hour, in the type's own order; throws like `list`
   */
  async shownNow(type: GovernedType, query: Row): Promise<ShownNow> {
    const parsed: PublicQuery = { ...this.parsed(type, query), isActive: true };
    const locale = await askedLocale(this.strapi, type, parsed);
    const now = this.now();
    const asked = narrowed(type, parsed, now);
    const { rows } = await queryPublications(this.strapi.db.connection, type.uid, locale, asked);
    const publications = activeOf(type, parsed, now, await this.rows.verified(rows));
    return { publications, until: await this.changesAt(type, locale, now) };
  }

  /** The next beginning and the next end, by the hours that were signed. */
  private async changesAt(type: GovernedType, locale: string, now: Date): Promise<Date | null> {
    const { display } = type.definition;
    if (!display) return null;
    const found: VerifiedPublication[] = [];
    for (const filter of changingAfter(display, now)) {
      const sort = [{ field: filter.field, type: filter.type, descending: false }];
      const asked = { filter, sort, words: null, window: FIRST };
      const { rows } = await queryPublications(this.strapi.db.connection, type.uid, locale, asked);
      found.push(...(await this.rows.verified(rows)));
    }
    const contents = found.map(({ sealed }) => sealed.snapshot.content);
    return nextChange(display, contents, now);
  }

  /**
   * @returns entries of all types in which the words of `q` occur, each with its `type` (the plural in addresses)
   * @throws MalformedError for a search that cannot be made
   */
  async search(query: Row): Promise<PublicList> {
    const { found, window, total } = await this.everywhere(query);
    const items = found.map(({ type, verified }) => ({
      type: type.plural,
      ...publicItem(this.strapi, type, verified, this.addresses, null),
    }));
    return { items, window, total, nextCursor: null, until: null };
  }

  /**
   * @param agency code of the agency whose entries are wanted; without it, of all
   * @param types that are searched
   * @returns the verified publications that `search` shows; throws like it
   */
  async everywhere(
    query: Row,
    agency?: string,
    types: readonly GovernedType[] = this.types.all(),
  ): Promise<FoundEverywhere> {
    const { words, window, ...parsed } = parsePublicQuery(query, {}, SEARCH_PARAMETERS);
    if (!words) throw new MalformedError([searchMissing()]);
    if (window.by === 'cursor') throw cursorNeedsSort();
    const uids = types.map(({ uid }) => uid);
    const localized = types.find((type) => type.localized);
    const locale = localized ? await askedLocale(this.strapi, localized, parsed) : NO_LOCALE;
    const connection = this.strapi.db.connection;
    const within = { uids, locales: [locale, NO_LOCALE], agency };
    const { rows, total } = await searchPublications(connection, within, words, window);
    const found = (await this.rows.verified(rows)).flatMap((verified) => {
      const type = this.types.get(verified.publication.key.uid);
      return type && this.withWords(type, [verified], words).length > 0 ? [{ type, verified }] : [];
    });
    return { found, window, total };
  }

  /**
   * @param within what must hold besides what is asked for
   * @returns the verified publications of a list, for other forms than the API's own; throws like `list`
   */
  async page(type: GovernedType, query: Row, within?: Filter): Promise<VerifiedPublication[]> {
    const parsed = this.parsed(type, query);
    const locale = await askedLocale(this.strapi, type, parsed);
    const asked: PublicQuery = within
      ? { ...parsed, filter: { kind: 'all', of: [parsed.filter, within] } }
      : parsed;
    const { rows } = await queryPublications(this.strapi.db.connection, type.uid, locale, asked);
    return this.withWords(type, await this.rows.verified(rows), parsed.words);
  }

  /** What is found by words that are not in its signed snapshot was put there by other hands: it is left out. */
  private withWords(
    type: GovernedType,
    good: readonly VerifiedPublication[],
    words: readonly string[] | null,
  ): VerifiedPublication[] {
    if (!words) return [...good];
    const fields = searchFieldsOf(this.strapi, type);
    return good.filter(({ sealed }) => holdsWords(fields, sealed.snapshot, words));
  }
}

const FIRST: Window = { by: 'start', cursor: null, start: 0, limit: 1, withCount: false };

/** @returns what lists of a type may be asked for */
export function listParametersOf({ definition }: GovernedType): readonly QueryParameter[] {
  return definition.display ? [...LIST_PARAMETERS, ...DISPLAY_PARAMETERS] : LIST_PARAMETERS;
}

function shortFiltersOf({ definition: { display } }: GovernedType): ShortFilters {
  return display ? { agency: AGENCY, placement: display.placement } : {};
}

function narrowed({ definition }: GovernedType, parsed: PublicQuery, now: Date): PublicQuery {
  if (!parsed.isActive || !definition.display) return parsed;
  return { ...parsed, filter: { kind: 'all', of: [parsed.filter, shownAt(definition.display, now)] } };
}

/** Rows were found by columns that nobody signed; what is shown is decided by what was. */
function activeOf(
  { definition: { display } }: GovernedType,
  { isActive }: PublicQuery,
  now: Date,
  good: readonly VerifiedPublication[],
): VerifiedPublication[] {
  if (!isActive || !display) return [...good];
  return good.filter(({ sealed }) => isShownAt(display, sealed.snapshot.content, now));
}

function cursorNeedsSort(): MalformedError {
  return new MalformedError([{ code: 'query.cursor_needs_sort', field: 'pagination.cursor' }]);
}

function defaultSort(type: GovernedType): readonly string[] {
  return type.definition.presentation.defaultSort;
}

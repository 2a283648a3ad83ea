import {
  AGENCY,
  comparedFields,
  MAX_ORDERS,
  type PublicFields,
  type ScalarType,
} from '../../content-types/presentation';
import { searchWords } from '../../domain/thai/search-text';
import type { Reason } from '../../domain/signoff/model';
import type { Row } from '../../strapi-boundary';
import { isRecord, knownField, listOf, parseFilter, type Filter } from './query-filter';
import { QueryRefusals } from './query-refusals';
import { windowIn, type Window } from './query-window';

export interface Order {
  readonly field: string;
  readonly type: ScalarType;
  readonly descending: boolean;
}

export interface PublicQuery {
  readonly locale: string | null;
  /** Whether what is not there in the locale asked for may be answered in the site's own. */
  readonly mayFallBack: boolean;
  /** Fields to show; null for all. */
  readonly fields: readonly string[] | null;
  /** Empty: by relevance, where something is searched for. */
  readonly sort: readonly Order[];
  readonly filter: Filter;
  /** Folded words that all have to occur; null where nothing is searched for. */
  readonly words: readonly string[] | null;
  readonly window: Window;
  /** Only what is shown at this hour. */
  readonly isActive: boolean;
}

export type QueryParameter =
  | 'locale'
  | 'fields'
  | 'sort'
  | 'pagination'
  | 'filters'
  | 'q'
  | 'fallback'
  | 'distribution'
  | (typeof DISPLAY_PARAMETERS)[number];
/** What lists and feeds of a type take besides whose entries are shown for a time. */
export const DISPLAY_PARAMETERS = ['active', 'agency', 'placement'] as const;
export const LIST_PARAMETERS: readonly QueryParameter[] = [
  'locale',
  'fields',
  'sort',
  'pagination',
  'filters',
  'q',
];
/** What the rows of a table in a file may be asked for by. */
export const ROWS_PARAMETERS = [
  'locale',
  'distribution',
  'fields',
  'sort',
  'pagination',
  'filters',
] as const satisfies readonly QueryParameter[];
export const SEARCH_PARAMETERS: readonly QueryParameter[] = ['q', 'locale', 'pagination'];
export const ENTRY_PARAMETERS: readonly QueryParameter[] = ['locale', 'fields', 'fallback'];

/**
 * Parses a query in Strapi's REST syntax over a type's public fields.
 *
 * @param query as Koa's parser made it: nested objects, strings at the leaves
 * @param fields public fields of the type
 * @param allowed parameters that mean something in this place
 * @param shortFilters those of them that are filters by a shorter name
 * @throws MalformedError naming every parameter that is wrong, and what is allowed
 */
export function parsePublicQuery(
  query: Row,
  fields: PublicFields,
  allowed: readonly QueryParameter[] = LIST_PARAMETERS,
  defaultSort: readonly string[] = [],
  shortFilters: ShortFilters = {},
): PublicQuery {
  return parseQueryOver({ ...fields, [AGENCY]: 'string' }, query, allowed, defaultSort, shortFilters);
}

/** As `parsePublicQuery`, over just these fields: columns of a table, say, that no agency has. */
export function parseQueryOver(
  known: PublicFields,
  query: Row,
  allowed: readonly QueryParameter[],
  defaultSort: readonly string[] = [],
  shortFilters: ShortFilters = {},
): PublicQuery {
  const refusals = new QueryRefusals();
  for (const name of Object.keys(query)) {
    const isAllowed = allowed.some((each) => each === name);
    if (!isAllowed) refusals.add('query.unknown_parameter', name, { allowed: allowed.join(', ') });
  }
  const given = (name: QueryParameter): unknown => (allowed.includes(name) ? query[name] : undefined);
  const [fieldNames, filters] = [given('fields'), given('filters')];
  // Rows of a file have no places in order that are kept, as entries have in the database.
  const makesKeys = allowed.includes('distribution');
  const words = given('q') === undefined ? null : wordsIn(given('q'), refusals);
  const parsed: PublicQuery = {
    locale: localeIn(given('locale'), refusals),
    mayFallBack: fallbackIn(given('fallback'), refusals),
    fields: fieldNames === undefined ? null : fieldsIn(fieldNames, known, refusals),
    sort: ordersIn(given('sort') ?? (words ? [] : defaultSort), comparedFields(known), refusals),
    words,
    filter: both(
      filters === undefined
        ? { kind: 'all', of: [] }
        : parseFilter(filters, comparedFields(known), refusals, makesKeys),
      Object.entries(shortFilters).flatMap(([name, field]) =>
        shortFilter(name, field, query, known, refusals),
      ),
    ),
    window: windowIn(given('pagination'), refusals),
    isActive: activeIn(given('active'), refusals),
  };
  refusals.throwIfAny();
  return parsed;
}

/**
 * Filters that those who fetch banners write by a name alone, each with its field: `agency=SKN-07` is
 * `filters[agency]=SKN-07`.
 */
export type ShortFilters = Readonly<Partial<Record<(typeof DISPLAY_PARAMETERS)[number], string>>>;

function shortFilter(
  name: string,
  field: string,
  query: Row,
  fields: PublicFields,
  refusals: QueryRefusals,
): Filter[] {
  return query[name] === undefined ? [] : [parseFilter({ [field]: query[name] }, fields, refusals)];
}

/** As it is where there is nothing more: cursors that were given out before mean the same query. */
function both(filter: Filter, more: readonly Filter[]): Filter {
  return more.length === 0 ? filter : { kind: 'all', of: [filter, ...more] };
}

/** What is not shown now is in the list without it: there is no other value that says anything. */
function activeIn(value: unknown, refusals: QueryRefusals): boolean {
  if (value !== undefined && value !== 'true')
    refusals.add('query.bad_value', 'active', { expected: 'true' });
  return value !== undefined;
}

function fallbackIn(value: unknown, refusals: QueryRefusals): boolean {
  if (value !== undefined && value !== 'none')
    refusals.add('query.bad_value', 'fallback', { expected: 'none' });
  return value === undefined;
}

/** A language tag (BCP 47), as far as Strapi's locales go. */
export const LOCALE = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$/;

function localeIn(value: unknown, refusals: QueryRefusals): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && LOCALE.test(value)) return value;
  refusals.add('query.bad_value', 'locale', { expected: 'th, en' });
  return null;
}

/** @returns why a search without anything to search for is refused */
export function searchMissing(): Reason {
  return { code: 'query.bad_search', field: 'q', params: { field: 'q', ...SEARCH_LIMITS } };
}

export const MAX_SEARCH = 200;
const MAX_WORDS = 10;
const SEARCH_LIMITS = { max: String(MAX_SEARCH), words: String(MAX_WORDS) };

function wordsIn(value: unknown, refusals: QueryRefusals): readonly string[] {
  const words = typeof value === 'string' && value.length <= MAX_SEARCH ? searchWords(value) : [];
  const isGood = words.length > 0 && words.length <= MAX_WORDS && !words.some((word) => word.includes('\0'));
  if (!isGood) refusals.add('query.bad_search', 'q', SEARCH_LIMITS);
  return isGood ? words : [];
}

function fieldsIn(value: unknown, fields: PublicFields, refusals: QueryRefusals): string[] {
  const names = listOf(value)
    .flatMap((each) => String(each).split(','))
    .map((name) => name.trim());
  if (names.includes('*')) return Object.keys(fields);
  return names.filter((name) => knownField(name, fields, 'fields', refusals));
}

function ordersIn(value: unknown, fields: PublicFields, refusals: QueryRefusals): Order[] {
  const parts = listOf(value).flatMap(orderParts);
  if (parts.length > MAX_ORDERS) refusals.add('query.bad_value', 'sort', { expected: `1–${MAX_ORDERS}` });
  return parts.flatMap((part) => {
    const [name = '', direction = 'asc', ...rest] = part.trim().split(':');
    if (rest.length > 0 || !['asc', 'desc'].includes(direction.toLowerCase())) {
      refusals.add('query.bad_value', 'sort', { expected: 'field:asc, field:desc' });
      return [];
    }
    const type = knownField(name, fields, 'sort', refusals);
    return type ? [{ field: name, type, descending: direction.toLowerCase() === 'desc' }] : [];
  });
}

/** `sort=title:asc,number` or `sort[title]=asc`. */
function orderParts(value: unknown): string[] {
  if (isRecord(value))
    return Object.entries(value).map(([name, direction]) => `${name}:${String(direction)}`);
  return String(value).split(',');
}

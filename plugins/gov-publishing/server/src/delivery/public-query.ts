import { z } from 'zod';
import type { PublicFields, ScalarType } from '../content-types/presentation';
import type { Reason } from '../domain/signoff/model';
import { MalformedError } from '../errors';
import type { Row } from '../strapi-boundary';

const OPERATORS = [
  '$eq',
  '$eqi',
  '$ne',
  '$in',
  '$notIn',
  '$lt',
  '$lte',
  '$gt',
  '$gte',
  '$between',
  '$contains',
  '$containsi',
  '$notContains',
  '$startsWith',
  '$endsWith',
  '$null',
  '$notNull',
] as const;
export type Operator = (typeof OPERATORS)[number];
export type Scalar = string | number | boolean;

/** A filter, parsed: every field is public and every value of its field's type. */
export type Filter =
  | { readonly kind: 'all' | 'any' | 'none'; readonly of: readonly Filter[] }
  | { readonly kind: 'field'; readonly field: string; readonly type: ScalarType; readonly operator: Operator; readonly values: readonly Scalar[] };

export interface Order {
  readonly field: string;
  readonly type: ScalarType;
  readonly descending: boolean;
}

export interface PublicQuery {
  readonly locale: string | null;
  /** Fields to show; null for all. */
  readonly fields: readonly string[] | null;
  readonly sort: readonly Order[];
  readonly filter: Filter;
  readonly page: number;
  readonly pageSize: number;
}

const MAX_PAGE_SIZE = 100;
const DEFAULT_PAGE_SIZE = 25;
const MAX_NESTING = 6;
const MAX_CONDITIONS = 50;
/** The field by which entries are asked for by agency, e.g. `filters[agency]=SKN-01`. */
export const AGENCY = 'agency';

/**
 * Parses a query in Strapi's REST syntax over a type's public fields.
 *
 * @param query as Koa's parser made it: nested objects, strings at the leaves
 * @param fields public fields of the type
 * @throws MalformedError naming every parameter that is wrong, and what is allowed
 */
export function parsePublicQuery(query: Row, fields: PublicFields, defaultSort: readonly string[]): PublicQuery {
  return new QueryParser({ ...fields, [AGENCY]: 'string' }, defaultSort).parse(query);
}

class QueryParser {
  private readonly reasons: Reason[] = [];
  private conditions = 0;

  constructor(
    private readonly fields: PublicFields,
    private readonly defaultSort: readonly string[]
  ) {}

  parse(query: Row): PublicQuery {
    const known = ['locale', 'fields', 'sort', 'pagination', 'filters'];
    for (const name of Object.keys(query)) {
      if (!known.includes(name)) this.refuse('query.unknown_parameter', name, { allowed: known.join(', ') });
    }
    const { page, pageSize } = this.pagination(query['pagination']);
    const parsed: PublicQuery = {
      locale: this.locale(query['locale']),
      fields: query['fields'] === undefined ? null : this.names(query['fields']),
      sort: this.sort(query['sort']),
      filter: query['filters'] === undefined ? { kind: 'all', of: [] } : this.filter(query['filters'], 'filters', 0),
      page,
      pageSize,
    };
    if (this.reasons.length > 0) throw new MalformedError(this.reasons);
    return parsed;
  }

  private locale(value: unknown): string | null {
    if (value === undefined) return null;
    if (typeof value === 'string' && /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(value)) return value;
    this.refuse('query.bad_value', 'locale', { expected: 'th, en' });
    return null;
  }

  private names(value: unknown): string[] {
    const names = listOf(value).flatMap((each) => (typeof each === 'string' ? each.split(',') : ['?'])).map((name) => name.trim());
    if (names.includes('*')) return Object.keys(this.fields);
    return names.filter((name) => this.known(name, 'fields'));
  }

  private sort(value: unknown): Order[] {
    const parts = value === undefined ? this.defaultSort : listOf(value).flatMap((each) => String(each).split(','));
    return parts.flatMap((part) => {
      const [name = '', direction = 'asc', ...rest] = part.trim().split(':');
      if (rest.length > 0 || !['asc', 'desc'].includes(direction.toLowerCase())) {
        this.refuse('query.bad_value', 'sort', { expected: 'field:asc, field:desc' });
        return [];
      }
      const type = this.known(name, 'sort');
      return type ? [{ field: name, type, descending: direction.toLowerCase() === 'desc' }] : [];
    });
  }

  private pagination(value: unknown): { page: number; pageSize: number } {
    const schema = z.strictObject({
      page: z.coerce.number().int().min(1).max(1_000_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
    });
    const result = schema.safeParse(value ?? {});
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const field = ['pagination', ...issue.path].join('.');
      this.refuse('query.bad_value', field, { expected: `page ≥ 1, pageSize 1–${MAX_PAGE_SIZE}` });
    }
    return { page: 1, pageSize: DEFAULT_PAGE_SIZE };
  }

  private filter(value: unknown, path: string, depth: number): Filter {
    const of: Filter[] = [];
    if (typeof value !== 'object' || value === null || depth > MAX_NESTING) {
      this.refuse('query.bad_value', path, { expected: 'filters[field][$operator]=value' });
      return { kind: 'all', of };
    }
    for (const [name, inner] of Object.entries(value)) {
      const at = `${path}.${name}`;
      if (name === '$and' || name === '$or') {
        const parts = listOf(inner).map((each) => this.filter(each, at, depth + 1));
        of.push({ kind: name === '$and' ? 'all' : 'any', of: parts });
      } else if (name === '$not') of.push({ kind: 'none', of: [this.filter(inner, at, depth + 1)] });
      else if (Array.isArray(value)) of.push(this.filter(inner, at, depth + 1));
      else of.push(...this.condition(name, inner, at));
    }
    return { kind: 'all', of };
  }

  private condition(name: string, value: unknown, path: string): Filter[] {
    const type = this.known(name, path);
    if (!type) return [];
    // Strapi's way to ask over a relation: filters[agency][code][$eq]=…
    const code = name === AGENCY && isRecord(value) && 'code' in value ? (value['code'] as unknown) : value;
    const operators = isRecord(code) ? Object.entries(code) : [['$eq', code] as const];
    return operators.flatMap(([operator, operand]) => this.comparison(name, type, operator, operand, path));
  }

  private comparison(field: string, type: ScalarType, operator: string, operand: unknown, path: string): Filter[] {
    const known = OPERATORS.find((each) => each === operator);
    this.conditions += 1;
    if (!known || this.conditions > MAX_CONDITIONS) {
      this.refuse('query.unknown_operator', `${path}.${operator}`, { allowed: OPERATORS.join(', ') });
      return [];
    }
    const isFlag = known === '$null' || known === '$notNull';
    const values = listOf(operand).map((each) => parseScalar(isFlag ? 'boolean' : type, each));
    const wrongCount = known === '$between' ? values.length !== 2 : known !== '$in' && known !== '$notIn' && values.length !== 1;
    if (wrongCount || values.length > MAX_PAGE_SIZE || values.some((each) => each === undefined)) {
      this.refuse('query.bad_value', path, { expected: EXPECTED[isFlag ? 'boolean' : type] });
      return [];
    }
    return [{ kind: 'field', field, type, operator: known, values: values as Scalar[] }];
  }

  private known(name: string, parameter: string): ScalarType | undefined {
    const type = Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
    if (!type) this.refuse('query.unknown_field', parameter, { name: name.slice(0, 100), allowed: Object.keys(this.fields).join(', ') });
    return type;
  }

  private refuse(code: string, field: string, params: Record<string, string>): void {
    this.reasons.push({ code, field: field.slice(0, 200), params: { field: field.slice(0, 200), ...params } });
  }
}

const EXPECTED: Readonly<Record<ScalarType, string>> = {
  string: 'text',
  text: 'text',
  richtext: 'text',
  email: 'text',
  enumeration: 'text',
  integer: '0, 1, 2 …',
  decimal: '1.5',
  boolean: 'true, false',
  date: '2018-05-28',
  datetime: '2018-05-28T09:00:00Z',
};

function parseScalar(type: ScalarType, value: unknown): Scalar | undefined {
  if (typeof value !== 'string' || value.length > 1_000) return undefined;
  switch (type) {
    case 'integer':
      return /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
    case 'decimal':
      return /^-?\d{1,15}(\.\d{1,10})?$/.test(value) ? Number(value) : undefined;
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : undefined;
    case 'date':
      return z.iso.date().safeParse(value).success ? value : undefined;
    case 'datetime': {
      const instant = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).safeParse(value);
      return instant.success ? new Date(value).toISOString() : undefined;
    }
    default:
      return value;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  // Koa's parser makes an object of a list longer than its limit, and of indexed keys with gaps.
  if (isRecord(value) && Object.keys(value).every((key) => /^\d+$/.test(key))) return Object.values(value);
  return [value];
}

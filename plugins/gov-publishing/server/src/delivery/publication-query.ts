import { TABLES } from '../ledger/tables';
import { isPostgres, type Connection } from '../strapi-boundary';
import { AGENCY, type Filter, type Order, type PublicQuery, type Scalar } from './public-query';
import type { PublicationRow } from './signed-store';

type Builder = ReturnType<Connection>;

/** A page of the signed store, and how many rows match in all. */
export interface Page {
  readonly rows: PublicationRow[];
  readonly total: number;
}

/**
 * Runs a parsed public query over the signed store. Field names come from the schema, never from the request, and
 * every value is a parameter.
 */
export async function queryPublications(
  connection: Connection,
  uid: string,
  locale: string,
  query: PublicQuery
): Promise<Page> {
  const sql = isPostgres(connection) ? POSTGRES : SQLITE;
  const matching = (): Builder => {
    const builder = connection(TABLES.publications).where({ uid, locale });
    applyFilter(builder, query.filter, sql);
    return builder;
  };
  const counted = (await matching().count({ total: '*' }).first()) as { total: number | string } | undefined;
  const page = matching().select('*');
  for (const order of query.sort) {
    const expression = sql.order(order);
    // Without a value last, in both directions and on both databases.
    page.orderByRaw(`CASE WHEN ${expression} IS NULL THEN 1 ELSE 0 END, ${expression} ${order.descending ? 'DESC' : 'ASC'}`);
  }
  page.orderBy('document_id').limit(query.pageSize).offset((query.page - 1) * query.pageSize);
  return { rows: (await page) as PublicationRow[], total: Number(counted?.total ?? 0) };
}

/** What the two databases say differently. */
interface Dialect {
  value(field: string, type: string): string;
  order(order: Order): string;
  contains(expression: string): string;
  startsWith(expression: string): string;
  endsWith(expression: string): string;
  bind(value: Scalar): Scalar;
}

const SQLITE: Dialect = {
  value: (field) => (field === AGENCY ? 'agency' : `json_extract(projection, '$.fields."${field}"')`),
  order: ({ field, type }) =>
    field === AGENCY ? 'agency' : isText(type) ? `json_extract(projection, '$.keys."${field}"')` : SQLITE.value(field, type),
  contains: (expression) => `instr(${expression}, ?) > 0`,
  startsWith: (expression) => `substr(${expression}, 1, length(?)) = ?`,
  endsWith: (expression) => `(length(${expression}) >= length(?) AND substr(${expression}, -length(?)) = ?)`,
  // JSON's true is 1 to json_extract.
  bind: (value) => (typeof value === 'boolean' ? Number(value) : value),
};

const POSTGRES: Dialect = {
  value: (field, type) => {
    if (field === AGENCY) return 'agency';
    const text = `projection #>> '{fields,${field}}'`;
    if (type === 'integer' || type === 'decimal') return `(${text})::numeric`;
    return type === 'boolean' ? `(${text})::boolean` : `(${text})`;
  },
  order: ({ field, type }) => {
    if (field === AGENCY) return 'agency COLLATE "C"';
    if (isText(type)) return `(projection #>> '{keys,${field}}') COLLATE "C"`;
    const value = POSTGRES.value(field, type);
    return ['integer', 'decimal', 'boolean'].includes(type) ? value : `${value} COLLATE "C"`;
  },
  contains: (expression) => `strpos(${expression}, ?) > 0`,
  startsWith: (expression) => `left(${expression}, length(?)) = ?`,
  endsWith: (expression) => `(length(${expression}) >= length(?) AND right(${expression}, length(?)) = ?)`,
  bind: (value) => value,
};

function isText(type: string): boolean {
  return type === 'string' || type === 'text';
}

function applyFilter(builder: Builder, filter: Filter, sql: Dialect): void {
  if (filter.kind === 'field') {
    const { text, bindings } = comparison(filter, sql);
    builder.whereRaw(text, bindings);
    return;
  }
  if (filter.of.length === 0) return;
  if (filter.kind === 'none') builder.whereNot((inner: Builder) => applyFilter(inner, { kind: 'all', of: filter.of }, sql));
  else if (filter.kind === 'all') builder.where((inner: Builder) => filter.of.forEach((each) => applyFilter(inner, each, sql)));
  else {
    builder.where((inner: Builder) => {
      for (const each of filter.of) inner.orWhere((one: Builder) => applyFilter(one, each, sql));
    });
  }
}

interface RawCondition {
  readonly text: string;
  readonly bindings: Scalar[];
}

function comparison(filter: Extract<Filter, { kind: 'field' }>, sql: Dialect): RawCondition {
  const expression = sql.value(filter.field, filter.type);
  const values = filter.values.map((value) => sql.bind(value));
  const [first = '', second = ''] = values;
  const marks = values.map(() => '?').join(', ');
  const text = (condition: string, bindings: Scalar[] = [first]): RawCondition => ({ text: condition, bindings });
  switch (filter.operator) {
    case '$eq':
      return text(`${expression} = ?`);
    case '$eqi':
      return text(`lower(CAST(${expression} AS text)) = lower(?)`, [String(first)]);
    case '$ne':
      return text(`(${expression} <> ? OR ${expression} IS NULL)`);
    case '$in':
      return text(`${expression} IN (${marks})`, values);
    case '$notIn':
      return text(`(${expression} NOT IN (${marks}) OR ${expression} IS NULL)`, values);
    case '$lt':
      return text(`${expression} < ?`);
    case '$lte':
      return text(`${expression} <= ?`);
    case '$gt':
      return text(`${expression} > ?`);
    case '$gte':
      return text(`${expression} >= ?`);
    case '$between':
      return text(`${expression} BETWEEN ? AND ?`, [first, second]);
    case '$null':
    case '$notNull': {
      const wantsNull = (filter.operator === '$null') === (filter.values[0] === true);
      return text(`${expression} IS ${wantsNull ? '' : 'NOT '}NULL`, []);
    }
    default:
      return textComparison(filter.operator, `CAST(${expression} AS text)`, String(first), sql);
  }
}

function textComparison(operator: string, expression: string, value: string, sql: Dialect): RawCondition {
  switch (operator) {
    case '$containsi':
      return { text: sql.contains(`lower(${expression})`), bindings: [value.toLowerCase()] };
    case '$notContains':
      return { text: `(NOT ${sql.contains(expression)} OR ${expression} IS NULL)`, bindings: [value] };
    case '$startsWith':
      return { text: sql.startsWith(expression), bindings: [value, value] };
    case '$endsWith':
      return { text: sql.endsWith(expression), bindings: [value, value, value] };
    default:
      return { text: sql.contains(expression), bindings: [value] };
  }
}

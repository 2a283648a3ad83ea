import { TABLES } from '../../ledger/tables';
import { isPostgres, type Connection } from '../../strapi-boundary';
import { sortKeyOf, type Projection } from './projection';
import type { Order, PublicQuery } from '../query/public-query';
import type { Position } from '../query/page-cursor';
import { AGENCY, type Condition, type Filter, type TextualOperator } from '../query/query-filter';
import type { Scalar } from '../query/query-values';
import { searchTexts, withWords, withWordsInTitle } from './search-sql';
import { hasSortKey, POSTGRES, SQLITE, type Dialect } from './publication-sql';
import type { PublicationRow } from './signed-store';

type Builder = ReturnType<Connection>;

/** A part of the signed store, and how many rows match in all. */
export interface Page {
  readonly rows: PublicationRow[];
  /** Null where nobody asked. */
  readonly total: number | null;
  /** Asked by cursor: where the next page begins; null at the end, and where nobody asked. */
  readonly next: Position | null;
}

/**
 * Runs a parsed public query over the signed store, with the same outcome on SQLite and PostgreSQL. Field names come
 * from the schema, never from the request, and every value is a parameter.
 */
export async function queryPublications(
  connection: Connection,
  uid: string,
  locale: string,
  { filter, sort, window, words }: Pick<PublicQuery, 'filter' | 'sort' | 'window' | 'words'>,
  after: Position | null = null,
): Promise<Page> {
  const sql = isPostgres(connection) ? POSTGRES : SQLITE;
  const texts = (): Builder => searchTexts(connection, { uid, locale });
  const matching = (): Builder => {
    const { text, bindings } = conditionOf(filter, sql);
    const all = connection(TABLES.publications).where({ uid, locale }).whereRaw(text, bindings);
    if (!words) return all;
    return all.whereIn('document_id', withWords(connection, texts(), words).select('document_id'));
  };
  const count = (): Builder => matching().count({ total: '*' });
  const page = matching().select(`${TABLES.publications}.*`);
  if (after) {
    const { text, bindings } = beyond(sort, after, sql);
    page.whereRaw(text, bindings);
  }
  // In the same statement: an act between two of them would give a number that is not that of these rows.
  if (window.withCount) page.select(count().as('total'));
  for (const order of sort) orderBy(page, order, sql);
  if (words && sort.length === 0) {
    const inTitle = withWordsInTitle(connection, texts(), words).select('document_id').toSQL();
    const rank = `CASE WHEN document_id IN (${inTitle.sql}) THEN 0 ELSE 1 END`;
    page.orderByRaw(rank, inTitle.bindings).orderBy('first_leaf_idx', 'desc');
  }
  page
    .orderBy('document_id')
    .limit(window.by === 'cursor' ? window.limit + 1 : window.limit)
    .offset(window.start);
  const found = (await page) as (PublicationRow & Counted)[];
  const more = window.by === 'cursor' && found.length > window.limit;
  if (more) found.pop();
  const last = found.at(-1);
  const next = more && last ? positionAt(last, sort) : null;
  if (!window.withCount) return { rows: found, total: null, next };
  const [first] = found.length > 0 ? found : ((await count()) as Counted[]);
  const rows = found.map(({ total: _, ...row }) => row);
  return { rows, total: Number(first?.total ?? 0), next };
}

/** @returns rows that match, in the order of the documents' ids, beginning after one of them; for reading all of them */
export async function publicationsAfter(
  connection: Connection,
  uid: string,
  locale: string,
  filter: Filter,
  after: string,
  limit: number,
): Promise<PublicationRow[]> {
  const { text, bindings } = conditionOf(filter, isPostgres(connection) ? POSTGRES : SQLITE);
  const matching = connection(TABLES.publications).where({ uid, locale }).whereRaw(text, bindings);
  return (await matching
    .where('document_id', '>', after)
    .orderBy('document_id')
    .limit(limit)) as PublicationRow[];
}

/** Where a row stands in an order, by the values the database sorts it by. */
function positionAt(row: PublicationRow, sort: readonly Order[]): Position {
  const stored = (
    typeof row.projection === 'string' ? JSON.parse(row.projection) : row.projection
  ) as Projection;
  const values = sort.map(({ field, type }) => {
    if (field === AGENCY) return row.agency;
    const value = hasSortKey(field, type) ? stored.keys[field] : stored.fields[field];
    return (value ?? null) as Scalar | null;
  });
  return { values, documentId: row.document_id };
}

/** What comes after a position: equal in the first orders, further on in the next one; without a value last. */
function beyond(sort: readonly Order[], { values, documentId }: Position, sql: Dialect): RawCondition {
  const equal: RawCondition[] = [];
  const parts: RawCondition[] = [];
  const add = (further: RawCondition): void => {
    const all = [...equal, further];
    const text = `(${all.map((each) => each.text).join(' AND ')})`;
    parts.push({ text, bindings: all.flatMap(({ bindings }) => bindings) });
  };
  for (const [position, { field, type, descending }] of sort.entries()) {
    const expression = hasSortKey(field, type) ? sql.key(field) : sql.ordered(field, type);
    const value = values[position] ?? null;
    if (value === null) {
      equal.push({ text: `${expression} IS NULL`, bindings: [] });
      continue;
    }
    const bindings = [sql.bind(value)];
    add({ text: `(${expression} ${descending ? '<' : '>'} ? OR ${expression} IS NULL)`, bindings });
    equal.push({ text: `${expression} = ?`, bindings });
  }
  add({ text: 'document_id > ?', bindings: [documentId] });
  const text = `(${parts.map((each) => each.text).join(' OR ')})`;
  return { text, bindings: parts.flatMap(({ bindings }) => bindings) };
}

interface Counted {
  readonly total: number | string;
}

/** Without a value last, in both directions and on both databases. */
function orderBy(builder: Builder, { field, type, descending }: Order, sql: Dialect): void {
  const expression = hasSortKey(field, type) ? sql.key(field) : sql.ordered(field, type);
  builder.orderByRaw(
    `CASE WHEN ${expression} IS NULL THEN 1 ELSE 0 END, ${expression} ${descending ? 'DESC' : 'ASC'}`,
  );
}

interface RawCondition {
  readonly text: string;
  readonly bindings: Scalar[];
}

function conditionOf(filter: Filter, sql: Dialect): RawCondition {
  if ('field' in filter) return comparison(filter, sql);
  const parts = filter.of.map((part) => conditionOf(part, sql));
  const joined = parts.map(({ text }) => text).join(filter.kind === 'any' ? ' OR ' : ' AND ') || '1 = 1';
  // NOT of the unknown (there is no value to compare) is unknown to SQL; to a reader, the condition does not hold.
  const text = filter.kind === 'none' ? `NOT COALESCE((${joined}), 1 = 0)` : `(${joined})`;
  return { text, bindings: parts.flatMap(({ bindings }) => bindings) };
}

function comparison(condition: Condition, sql: Dialect): RawCondition {
  if (condition.kind === 'presence') {
    const text = `${sql.value(condition.field, condition.type)} IS ${condition.present ? 'NOT ' : ''}NULL`;
    return { text, bindings: [] };
  }
  return condition.kind === 'text' ? textual(condition, sql) : compared(condition, sql);
}

function compared(condition: Extract<Condition, { kind: 'compare' }>, sql: Dialect): RawCondition {
  const { field, type, operator } = condition;
  const exact = sql.value(field, type);
  const values = condition.values.map((value) => sql.bind(value));
  const marks = values.map(() => '?').join(', ');
  if (operator === '$eq') return { text: `${exact} = ?`, bindings: values };
  if (operator === '$ne') return { text: `(${exact} <> ? OR ${exact} IS NULL)`, bindings: values };
  if (operator === '$in') return { text: `${exact} IN (${marks})`, bindings: values };
  if (operator === '$notIn')
    return { text: `(${exact} NOT IN (${marks}) OR ${exact} IS NULL)`, bindings: values };
  // "From ก to ง" means the dictionary's order, the same that `sort` gives.
  const byKey = hasSortKey(field, type);
  const expression = byKey ? sql.key(field) : sql.ordered(field, type);
  const bindings = byKey ? condition.values.map((value) => sortKeyOf(String(value))) : values;
  if (operator === '$between') return { text: `${expression} BETWEEN ? AND ?`, bindings };
  return { text: `${expression} ${SIGNS[operator]} ?`, bindings };
}

const SIGNS = { $lt: '<', $lte: '<=', $gt: '>', $gte: '>=' } as const;

/** How each textual operator looks at the text: which part of it, with or without case, and whether it is turned round. */
const LOOKS: Readonly<
  Record<TextualOperator, { part: 'whole' | 'any' | 'start' | 'end'; folds: boolean; not: boolean }>
> = {
  $eqi: { part: 'whole', folds: true, not: false },
  $nei: { part: 'whole', folds: true, not: true },
  $contains: { part: 'any', folds: false, not: false },
  $notContains: { part: 'any', folds: false, not: true },
  $containsi: { part: 'any', folds: true, not: false },
  $notContainsi: { part: 'any', folds: true, not: true },
  $startsWith: { part: 'start', folds: false, not: false },
  $startsWithi: { part: 'start', folds: true, not: false },
  $endsWith: { part: 'end', folds: false, not: false },
  $endsWithi: { part: 'end', folds: true, not: false },
};

function textual(
  { field, type, operator, value }: Extract<Condition, { kind: 'text' }>,
  sql: Dialect,
): RawCondition {
  const { part, folds, not } = LOOKS[operator];
  const whole = folds ? sql.folded(sql.text(field, type)) : sql.text(field, type);
  // Only A–Z is folded, on both databases and here: their own `lower` disagree on É, and Thai has no case.
  const wanted = folds ? value.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : value;
  const { text, bindings } = holds(part, whole, wanted, sql);
  return { text: not ? `(NOT (${text}) OR ${whole} IS NULL)` : text, bindings };
}

function holds(
  part: 'whole' | 'any' | 'start' | 'end',
  whole: string,
  wanted: string,
  sql: Dialect,
): RawCondition {
  const characters = [...wanted].length;
  if (part === 'whole') return { text: `${whole} = ?`, bindings: [wanted] };
  // The empty text is a part of every text; SQL functions disagree on that.
  if (characters === 0) return { text: `${whole} IS NOT NULL`, bindings: [] };
  if (part === 'any') return { text: sql.contains(whole), bindings: [wanted] };
  if (part === 'start') return { text: `substr(${whole}, 1, ${characters}) = ?`, bindings: [wanted] };
  return {
    text: `(length(${whole}) >= ${characters} AND substr(${whole}, length(${whole}) - ${characters - 1}) = ?)`,
    bindings: [wanted],
  };
}

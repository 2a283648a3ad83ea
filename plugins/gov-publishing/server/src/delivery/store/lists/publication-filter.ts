import { foldLetters, LOOKS, type TextPart } from '../../../domain/data/query-operators';
import type { Condition, Filter } from '../../query/query-filter';
import type { Scalar } from '../../query/query-values';
import { sortKeyOf } from '../projection';
import type { SqlText } from '../../../database/dialect/sql-text';
import { hasSortKey, sortedBy, textOf, valueOf } from './publication-sql';

/** A condition in SQL; every value is a parameter. */
export interface RawCondition {
  readonly text: string;
  readonly bindings: Scalar[];
}

/** @returns the condition under which a publication is in a filter */
export function conditionOf(filter: Filter, sql: SqlText): RawCondition {
  if ('field' in filter) return comparison(filter, sql);
  const parts = filter.of.map((part) => conditionOf(part, sql));
  const joined = parts.map(({ text }) => text).join(filter.kind === 'any' ? ' OR ' : ' AND ') || '1 = 1';
  // NOT of the unknown (there is no value to compare) is unknown to SQL; to a reader, the condition does not hold.
  const text = filter.kind === 'none' ? `NOT COALESCE((${joined}), 1 = 0)` : `(${joined})`;
  return { text, bindings: parts.flatMap(({ bindings }) => bindings) };
}

function comparison(condition: Condition, sql: SqlText): RawCondition {
  if (condition.kind === 'presence') {
    const text = `${valueOf(condition, sql)} IS ${condition.present ? 'NOT ' : ''}NULL`;
    return { text, bindings: [] };
  }
  return condition.kind === 'text' ? textual(condition, sql) : compared(condition, sql);
}

function compared(condition: Extract<Condition, { kind: 'compare' }>, sql: SqlText): RawCondition {
  const { operator } = condition;
  const exact = valueOf(condition, sql);
  const values = condition.values.map((value) => sql.bind(value));
  const marks = values.map(() => '?').join(', ');
  if (operator === '$eq') return { text: `${exact} = ?`, bindings: values };
  if (operator === '$ne') return { text: `(${exact} <> ? OR ${exact} IS NULL)`, bindings: values };
  if (operator === '$in') return { text: `${exact} IN (${marks})`, bindings: values };
  if (operator === '$notIn')
    return { text: `(${exact} NOT IN (${marks}) OR ${exact} IS NULL)`, bindings: values };
  // "From ก to ง" means the dictionary's order, the same that `sort` gives.
  const expression = sortedBy(condition, sql);
  const bindings = hasSortKey(condition) ? condition.values.map((value) => sortKeyOf(String(value))) : values;
  if (operator === '$between') return { text: `${expression} BETWEEN ? AND ?`, bindings };
  return { text: `${expression} ${SIGNS[operator]} ?`, bindings };
}

const SIGNS = { $lt: '<', $lte: '<=', $gt: '>', $gte: '>=' } as const;

function textual(condition: Extract<Condition, { kind: 'text' }>, sql: SqlText): RawCondition {
  const { operator, value } = condition;
  const { part, folds, not } = LOOKS[operator];
  const whole = folds ? sql.folded(textOf(condition, sql)) : textOf(condition, sql);
  const wanted = folds ? foldLetters(value) : value;
  const { text, bindings } = holds(part, whole, wanted, sql);
  return { text: not ? `(NOT (${text}) OR ${whole} IS NULL)` : text, bindings };
}

function holds(part: TextPart, whole: string, wanted: string, sql: SqlText): RawCondition {
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

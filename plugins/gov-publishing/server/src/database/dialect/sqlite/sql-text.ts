import type { SqlText } from '../sql-text';

export const sql: SqlText = {
  scalar: ({ column, path: [part, ...rest] }) =>
    `json_extract(${column}, '$.${String(part)}${rest.map((name) => `."${name}"`).join('')}')`,
  scalarAsText: (place, kind) => {
    const value = sql.scalar(place, kind);
    // JSON's true is 1 to json_extract.
    return kind === 'boolean'
      ? `CASE ${value} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END`
      : sql.asText(value);
  },
  asText: (column) => `CAST(${column} AS TEXT)`,
  ordered: (value) => value,
  // SQLite's own lower() knows A–Z only.
  folded: (text) => `lower(${text})`,
  contains: (text) => `instr(${text}, ?) > 0`,
  // To SQLite nothing is less than anything: downwards it comes last by itself. Its indexes know no NULLS LAST.
  placed: (expression, descending) =>
    descending ? [`${expression} DESC`] : [`(${expression} IS NULL)`, expression],
  placedBackwards: (expression, descending) =>
    descending ? [expression] : [`(${expression} IS NULL) DESC`, `${expression} DESC`],
  present: (expression, descending) =>
    descending ? `${expression} IS NOT NULL` : `(${expression} IS NULL) = 0`,
  absent: (expression, descending) =>
    `${descending ? '' : `(${expression} IS NULL) = 1 AND `}${expression} IS NULL`,
  amongEquals: (_, rest) => rest,
  atLeastZero: (number) => `max(0, ${number})`,
  joined: (table, alias, condition) => sql.lookedUp(table, alias, condition),
  // SQLite takes the tables of a cross join as they are written.
  lookedUp: (table, alias, condition) => `CROSS JOIN ${table} AS ${alias} ON ${condition}`,
  bind: (value) => (typeof value === 'boolean' ? Number(value) : value),
};

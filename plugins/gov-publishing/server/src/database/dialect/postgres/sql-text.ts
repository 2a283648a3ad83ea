import type { SqlText } from '../sql-text';

export const sql: SqlText = {
  scalar: (place, kind) => {
    const text = sql.scalarAsText(place, kind);
    if (kind === 'number') return `(${text})::numeric`;
    return kind === 'boolean' ? `(${text})::boolean` : text;
  },
  scalarAsText: ({ column, path }) => `(${column} #>> '{${path.join(',')}}')`,
  asText: (column) => column,
  ordered: (value, kind) => (kind === 'text' ? `(${value} COLLATE "C")` : value),
  folded: (text) => `lower(${text} COLLATE "C")`,
  contains: (text) => `strpos(${text}, ?) > 0`,
  placed: (expression, descending) => [`${expression} ${descending ? 'DESC' : 'ASC'} NULLS LAST`],
  placedBackwards: (expression, descending) => [`${expression} ${descending ? 'ASC' : 'DESC'} NULLS FIRST`],
  present: (expression) => `${expression} IS NOT NULL`,
  absent: (expression) => `${expression} IS NULL`,
  amongEquals: (all) => all,
  atLeastZero: (number) => `greatest(0, ${number})`,
  joined: (table, alias, condition) => `JOIN ${table} AS ${alias} ON ${condition}`,
  // A limit keeps PostgreSQL from turning the join round.
  lookedUp: (table, alias, condition) =>
    `CROSS JOIN LATERAL (SELECT * FROM ${table} AS ${alias} WHERE ${condition} LIMIT 1) AS ${alias}`,
  bind: (value) => value,
};

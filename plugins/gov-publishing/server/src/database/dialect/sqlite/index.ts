import type { Dialect } from '../dialect';
import { forbidChange } from './append-only';
import { indexWords, occurring } from './search';
import { sql } from './sql-text';

const OUT_OF_REACH = /^SQLITE_(?:BUSY|CANTOPEN|IOERR|FULL)\w*$/;

/** A file beside one server: it has one writer, so that nobody stands in line, and nobody else is to be told. */
export const sqlite: Dialect = {
  sql,
  broadcast: null,
  lock: () => Promise.resolve(),
  lockRows: () => Promise.resolve(),
  document: (table, column) => table.text(column),
  forbidChange,
  indexWords,
  occurring,
  indexesOf: (connection, table) =>
    connection('sqlite_master').where({ type: 'index', tbl_name: table }).pluck('name') as Promise<string[]>,
  learn: () => Promise.resolve(),
  forReading: ({ connection }) => {
    if (connection) connection.options = { ...connection.options, readonly: true };
  },
  saysOutOfReach: (error) => {
    const { code } = error as { code?: unknown };
    return (
      (typeof code === 'string' && OUT_OF_REACH.test(code)) ||
      /database connection is not open/i.test(error.message)
    );
  },
};

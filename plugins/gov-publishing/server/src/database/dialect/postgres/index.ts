import type { Dialect } from '../dialect';
import { forbidChange } from './append-only';
import { broadcast } from './broadcast';
import { lock } from './locks';
import { indexWords, occurring } from './search';
import { sql } from './sql-text';

/** SQLSTATE 08, 53300 and 57P: PostgreSQL is stopping, starting, or full. */
const OUT_OF_REACH = /^(?:08\w{3}|53300|57P0[1-3])$/;
/** What `pg` says without a code. */
const WORDS = /Connection terminated|timeout exceeded when trying to connect/i;

export const postgres: Dialect = {
  sql,
  broadcast,
  lock,
  lockRows: async (rows) => void (await rows.select('id').forUpdate()),
  document: (table, column) => table.jsonb(column),
  forbidChange,
  indexWords,
  occurring,
  indexesOf: (connection, table) =>
    connection('pg_indexes')
      .whereRaw('schemaname = current_schema()')
      .where({ tablename: table })
      .pluck('indexname') as Promise<string[]>,
  learn: async (trx, table) => void (await trx.raw('ANALYZE ??', [table])),
  forReading: (config) => void (config.pool = { min: 0, max: 1 }),
  saysOutOfReach: (error) => {
    const { code } = error as { code?: unknown };
    return (typeof code === 'string' && OUT_OF_REACH.test(code)) || WORDS.test(error.message);
  },
};

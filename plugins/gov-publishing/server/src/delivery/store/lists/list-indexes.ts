import { createHash } from 'node:crypto';
import { AGENCY, type PublicFields } from '../../../content-types/presentation';
import { dialectOf } from '../../../database/dialect';
import type { SqlText } from '../../../database/dialect/sql-text';
import type { GovernedType } from '../../../entries/governed-types';
import { STORE_TABLES } from '../tables';
import type { Connection, Strapi } from '../../../strapi-boundary';
import type { Order } from '../../query/public-query';
import { queryableFields } from '../projection';
import { orderTerms } from './publication-order';
import { ofType } from './publication-sql';

/** An index of the signed store in which one list of one type lies in its order. */
export interface ListIndex {
  readonly name: string;
  readonly statement: string;
}

const PREFIX = 'gov_list_';

/** @returns the indexes by which the lists of a type are read: by each public field, up and down, and in its own order */
export function listIndexesOf(strapi: Strapi, type: GovernedType, connection: Connection): ListIndex[] {
  return listIndexes(
    type.uid,
    queryableFields(strapi, type),
    type.definition.presentation.defaultSort,
    dialectOf(connection).sql,
  );
}

/** @param defaultSort in Strapi's syntax, as a type's presentation has it */
export function listIndexes(
  uid: string,
  fields: PublicFields,
  defaultSort: readonly string[],
  sql: SqlText,
): ListIndex[] {
  const known: PublicFields = { ...fields, [AGENCY]: 'string' };
  // Rich texts are too long for an index of PostgreSQL, and nobody looks for a page by how its text begins.
  const sorted = Object.entries(known).filter(([, kind]) => kind !== 'richtext');
  const orders = sorted.flatMap(([field, kind]) =>
    [false, true].map((descending): Order[] => [{ field, type: kind, descending }]),
  );
  const own = defaultSort.flatMap((text): Order[] => {
    const [field = '', direction] = text.split(':');
    const kind = known[field];
    return kind ? [{ field, type: kind, descending: direction === 'desc' }] : [];
  });
  if (own.length > 1) orders.push(own);
  return orders.map((order) => {
    const columns = ['locale', ...orderTerms(order, sql).map(asColumn)].join(', ');
    const definition = `ON ${STORE_TABLES.publications} (${columns}) WHERE ${ofType(uid)}`;
    const name = PREFIX + createHash('sha256').update(definition).digest('hex').slice(0, 24);
    return { name, statement: `CREATE INDEX IF NOT EXISTS ${name} ${definition}` };
  });
}

/**
 * Makes the indexes that are missing and drops those that no list asks for any more. The lists are right without:
 * only slower. So one that cannot be made (a row was damaged) keeps no server from starting.
 *
 * @returns why, for each that could not be made
 */
export async function keepListIndexes(
  connection: Connection,
  wanted: readonly ListIndex[],
): Promise<string[]> {
  const dialect = dialectOf(connection);
  const all = await dialect.indexesOf(connection, STORE_TABLES.publications);
  const existing = new Set(all.filter((name) => name.startsWith(PREFIX)));
  const names = new Set(wanted.map(({ name }) => name));
  const stale = [...existing].filter((name) => !names.has(name));
  const missing = wanted.filter(({ name }) => !existing.has(name));
  if (stale.length === 0 && missing.length === 0) return [];
  const failures: string[] = [];
  await connection.transaction(async (trx) => {
    await dialect.lock(trx, 'start');
    for (const name of stale) await trx.raw('DROP INDEX IF EXISTS ??', [name]);
    for (const { statement } of missing) {
      // A savepoint each: one that fails must not undo the others.
      await trx
        .transaction((savepoint) => savepoint.raw(statement))
        .catch((error: unknown) => failures.push(String(error)));
    }
    await dialect.learn(trx, STORE_TABLES.publications);
  });
  return failures;
}

/** An expression stands in brackets in an index; its direction behind them. */
function asColumn(term: string): string {
  const [, expression = term, direction = ''] = /^(.*?)((?: ASC| DESC)?(?: NULLS LAST)?)$/s.exec(term) ?? [];
  return /^\w+$/.test(expression) ? term : `(${expression})${direction}`;
}

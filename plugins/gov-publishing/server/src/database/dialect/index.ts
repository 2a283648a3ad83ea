import type { Connection, Transaction } from '../../strapi-boundary';
import type { Dialect } from './dialect';
import { postgres } from './postgres';
import { sqlite } from './sqlite';

/** By the name that Strapi's configuration gives the client. */
const DIALECTS: Readonly<Record<string, Dialect>> = { sqlite, postgres };
/** By the name that knex gives its dialect. */
const BY_KNEX: Readonly<Record<string, Dialect>> = { sqlite3: sqlite, postgresql: postgres };

/**
 * @returns how the database of a connection is spoken to
 * @throws Error for one that is not supported: a start would have been refused
 */
export function dialectOf(connection: Connection | Transaction): Dialect {
  const { dialect = '' } = connection.client as { dialect?: string };
  const found = BY_KNEX[dialect];
  if (!found) throw new Error(`gov-publishing speaks no ${dialect}`);
  return found;
}

/** @returns the same, by the client that Strapi's configuration names; undefined where it is not supported */
export function dialectFor(client: unknown): Dialect | undefined {
  const name = String(client);
  return Object.hasOwn(DIALECTS, name) ? DIALECTS[name] : undefined;
}

/** @returns whether an error says, in the words of either database, that it cannot be reached now */
export function saysOutOfReach(error: Error): boolean {
  return Object.values(DIALECTS).some((each) => each.saysOutOfReach(error));
}

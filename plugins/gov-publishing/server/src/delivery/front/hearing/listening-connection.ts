import type { Strapi } from '../../../strapi-boundary';

/** A connection of `pg`, as far as it is used for listening. */
export interface ListeningConnection {
  query(
    sql: string,
    values?: readonly unknown[],
  ): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
  on(event: 'notification', listener: (message: { readonly payload?: string }) => void): unknown;
  on(event: 'error' | 'end', listener: (error?: Error) => void): unknown;
  end(): Promise<void>;
}

/** Knex's client, as far as it makes connections like those of its pool. */
interface ConnectionMaker {
  readonly config: { readonly pool?: object };
  getPoolSettings(pool: object | undefined): { create(): Promise<ListeningConnection> };
}

/** @returns a connection of its own to Strapi's PostgreSQL, set up like those of the pool but not one of them */
export async function openListening(strapi: Strapi): Promise<ListeningConnection> {
  const client = strapi.db.connection.client as ConnectionMaker;
  return client.getPoolSettings({ ...client.config.pool }).create();
}

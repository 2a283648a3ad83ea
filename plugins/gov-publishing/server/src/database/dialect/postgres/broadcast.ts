import type { Connection } from '../../../strapi-boundary';
import type { Broadcast } from '../broadcast';

/** A connection of `pg`, as far as it is used for listening. */
interface PgConnection {
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
  getPoolSettings(pool: object | undefined): { create(): Promise<PgConnection> };
}

/** By NOTIFY and LISTEN. The channel's name is followed by the schema's. */
export const broadcast: Broadcast = {
  send: async (connection, channel, message) =>
    void (await connection.raw('SELECT pg_notify(? || current_schema(), ?)', [channel, message])),

  listen: async (connection, channel, { message, lost }) => {
    const listening = await open(connection);
    listening.on('error', lost);
    listening.on('end', lost);
    listening.on('notification', ({ payload }) => message(payload));
    try {
      const { rows } = await listening.query('SELECT current_schema() AS schema');
      const name = `${channel}${String(rows[0]?.['schema'])}`;
      await listening.query(`LISTEN "${name.replace(/"/g, '""')}"`);
    } catch (error) {
      await listening.end().catch(() => undefined);
      throw error;
    }
    return {
      run: async (query) => {
        const { sql, bindings } = query.toSQL().toNative();
        return (await listening.query(sql, bindings)).rows;
      },
      end: () => listening.end(),
    };
  },
};

/** Set up like those of the pool, but not one of them. */
function open(connection: Connection): Promise<PgConnection> {
  const client = connection.client as ConnectionMaker;
  return client.getPoolSettings({ ...client.config.pool }).create();
}

import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';

/** An empty value in the environment must not beat a default: SQLite cannot open a file without a name. */
const given = (value: string | undefined, fallback: string): string => (value ? value : fallback);

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = given(env('DATABASE_CLIENT'), 'sqlite');
  if (client === 'postgres') {
    const url = env('DATABASE_URL', '');
    return {
      connection: {
        client: 'postgres',
        connection: {
          ...(url && { connectionString: url }),
          host: given(env('DATABASE_HOST'), 'localhost'),
          port: env.int('DATABASE_PORT', 5432),
          database: given(env('DATABASE_NAME'), 'strapi'),
          user: given(env('DATABASE_USERNAME'), 'strapi'),
          password: env('DATABASE_PASSWORD', ''),
          ssl: env.bool('DATABASE_SSL', false),
          schema: given(env('DATABASE_SCHEMA'), 'public'),
        },
        pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
      },
    };
  }
  // A name that is none of the two, a slip of the hand among them, must not start an empty site on SQLite.
  if (client !== 'sqlite')
    throw new Error(
      `DATABASE_CLIENT is ${client}. gov-publishing keeps its ledger on PostgreSQL or SQLite only, so nothing was started and ` +
        'nothing was written. Set it to postgres, or to sqlite for trying it out.',
    );
  const filename = resolve(given(env('DATABASE_FILENAME'), '.tmp/data.db'));
  mkdirSync(dirname(filename), { recursive: true });
  return { connection: { client: 'sqlite', connection: { filename }, useNullAsDefault: true } };
};

export default config;

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import config from '../../../config/database';

const filename = join(mkdtempSync(join(tmpdir(), 'gov-config-')), 'data.db');

/** @returns the database client that the reference site is started with */
function clientOf(client: string | undefined): string {
  const given: Record<string, string | undefined> = { DATABASE_CLIENT: client, DATABASE_FILENAME: filename };
  const env = Object.assign((name: string, otherwise?: unknown) => given[name] ?? otherwise, {
    int: (_name: string, otherwise: number) => otherwise,
    bool: (_name: string, otherwise: boolean) => otherwise,
  });
  return String(config({ env } as never).connection.client);
}

test.each([
  [undefined, 'sqlite'],
  ['', 'sqlite'],
  ['sqlite', 'sqlite'],
  ['postgres', 'postgres'],
])('DATABASE_CLIENT=%s starts on %s', (client, started) => {
  expect(clientOf(client)).toBe(started);
});

test.each(['mysql', 'mysql2', 'mariadb', 'postgresql', 'pg', 'Postgres', 'better-sqlite3'])(
  'DATABASE_CLIENT=%s is refused in words, and not taken for SQLite',
  (client) => {
    expect(() => clientOf(client)).toThrow(
      new RegExp(`DATABASE_CLIENT is ${client}\\..*PostgreSQL or SQLite only.*postgres.*sqlite`, 's'),
    );
  },
);

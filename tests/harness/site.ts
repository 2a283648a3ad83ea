import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import supertest from 'supertest';
import { databaseUrl, queryPostgres, runName } from './databases/postgres-databases';
import { copyPreparedDatabase } from './databases/prepared-database';

export type DatabaseClient = 'sqlite' | 'postgres';
/** Both databases the plugin supports; suites loop over them. */
export const DATABASES: readonly DatabaseClient[] = ['sqlite', 'postgres'];

/**
 * For a suite that asks a database nothing in which the two differ (locks, triggers, search, lists, JSON, times): one of
 * them, half of such suites SQLite and half PostgreSQL. `EVERY_DATABASE=1` runs all suites on both.
 */
export function oneDatabase(file: string): readonly DatabaseClient[] {
  if (process.env['EVERY_DATABASE']) return DATABASES;
  if (process.env['TEST_WITHOUT_POSTGRES']) return ['sqlite'];
  const sum = [...basename(file)].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return [DATABASES[sum % DATABASES.length] ?? 'sqlite'];
}

export const SITE_DIR = join(__dirname, '../site');

/** A running test site. `strapi` is untyped on purpose: tests reach into whatever an attacker could reach. */
export interface Site {
  readonly strapi: any;
  readonly http: ReturnType<typeof supertest>;
  readonly client: DatabaseClient;
  readonly publicDir: string;
  /** Everything a second process needs to join the same database. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export interface SiteOptions {
  readonly client?: DatabaseClient;
  readonly env?: Readonly<Record<string, string>>;
  /** Put in before the site loads, e.g. other plugin configuration. */
  readonly configure?: (strapi: any) => void;
}

let made = 0;

/** Environment for an empty database and upload folder: what starts on it starts for the first time. */
export async function freshEnvironment(client: DatabaseClient): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'gov-site-'));
  if (client === 'sqlite') return environment(folder, client);
  const name = nextName();
  await queryPostgres(`CREATE DATABASE ${name}`);
  return environment(folder, client, databaseUrl(name));
}

/** Environment for a database that a first start has been through, in which nobody has done anything yet. */
export async function preparedEnvironment(client: DatabaseClient): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'gov-site-'));
  return environment(folder, client, await copyPreparedDatabase(client, folder, nextName(), startOnce));
}

async function startOnce(client: DatabaseClient, folder: string, url?: string): Promise<void> {
  const site = await startIn(await environment(folder, client, url), client, () => undefined);
  await site.stop();
}

async function environment(
  folder: string,
  client: DatabaseClient,
  url?: string,
): Promise<Record<string, string>> {
  const publicDir = join(folder, 'public');
  mkdirSync(join(publicDir, 'uploads'), { recursive: true });
  return {
    DATABASE_CLIENT: client,
    DATABASE_WAITS_FOR_DISK: 'false',
    PUBLIC_DIR: publicDir,
    GOV_LEDGER_KEY_FILE: await freshKey(folder),
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
    SITE_FOLDER: folder,
    ...(url === undefined ? { DATABASE_FILENAME: join(folder, 'data.db') } : { DATABASE_URL: url }),
  };
}

/** Boots the test site in this process. One at a time: Strapi and its config read the process environment. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const client = options.client ?? 'sqlite';
  const env = { ...(await preparedEnvironment(client)), ...options.env };
  return startIn(env, client, options.configure);
}

/** Boots the test site on an environment made before, e.g. after a restart. */
export async function startIn(
  env: Readonly<Record<string, string>>,
  client: DatabaseClient,
  configure?: (strapi: any) => void,
): Promise<Site> {
  Object.assign(process.env, env);
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({
    appDir: SITE_DIR,
    distDir: SITE_DIR,
    autoReload: false,
    serveAdminPanel: false,
  });
  configure?.(strapi);
  await strapi.load();
  strapi.server.mount();
  const server: Server = strapi.server.httpServer;
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    strapi,
    http: supertest(server),
    client,
    publicDir: String(env['PUBLIC_DIR']),
    env,
    stop: async () => {
      await queriesDone(strapi);
      await strapi.destroy();
      if (env['SITE_FOLDER'] && !configure) rmSync(env['SITE_FOLDER'], { recursive: true, force: true });
    },
  };
}

/**
 * Waits for what Strapi asks the database after its answer: it reads each entry that was saved once more, for webhooks. A
 * query that comes while the pool is taken down waits a minute for a connection, and then fails in the middle of
 * whatever suite runs by then.
 */
async function queriesDone(strapi: any): Promise<void> {
  const pool = strapi.db?.connection?.client?.pool;
  for (let quiet = 0, tries = 0; pool && quiet < 3 && tries < 6_000; tries += 1) {
    const isBusy = pool.numUsed() + pool.numPendingAcquires() + pool.numPendingCreates() > 0;
    quiet = isBusy ? 0 : quiet + 1;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function nextName(): string {
  made += 1;
  return `${runName()}_site_${process.pid}_${Date.now()}_${made}`;
}

async function freshKey(folder: string): Promise<string> {
  const { writeFileSync } = await import('node:fs');
  const { generateKey } = await import('@gov-publishing/transparency-log');
  const path = join(folder, 'ledger.key');
  writeFileSync(path, generateKey('test.example/ledger').signingKey);
  return path;
}

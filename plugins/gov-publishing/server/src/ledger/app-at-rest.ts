import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseConfig } from '../config';
import type { VerifierKey } from '@gov-publishing/transparency-log';
import { dialectFor } from '../database/dialect';
import type { ConnectionConfig } from '../database/dialect/dialect';
import { requireSupportedDatabase } from '../database/dialect/supported';
import { strapiEnv, type Connection } from '../strapi-boundary';
import { findSigningKey } from './key';

/** What a command reads of an application that is not started: its database and the key of its log. */
export interface AppAtRest {
  readonly connection: Connection;
  readonly verifierKey: VerifierKey;
  readonly close: () => Promise<void>;
}

/** What is used of the package that the app runs on. */
interface StrapiAtRest {
  readonly config: { get(path: string): unknown };
  readonly db: { readonly connection: Connection };
}
interface StrapiPackage {
  createStrapi(options: { appDir: string; distDir: string }): StrapiAtRest;
}

const GIVE_UP_MS = 10_000;

/**
 * Reads the configuration of the Strapi app in a folder, as it was built, and opens its database for reading. Strapi
 * is made but never started: a start compiles, changes tables, makes keys and roles, and may be refused.
 *
 * @throws Error in words where the app is not built, does not use the plugin, or has no key
 */
export function openAppAtRest(folder: string): AppAtRest {
  // The app's own Strapi, and by `require`: Node cannot load its ES modules.
  const requireOfApp = createRequire(join(folder, 'package.json'));
  const { createStrapi } = requireOfApp('@strapi/strapi') as StrapiPackage;
  const built = builtFolder(folder);
  const strapi = createStrapi({ appDir: folder, distDir: built });
  const plugin = pluginConfig(join(built, 'config'), requireOfApp);
  const database = strapi.config.get('database.connection') as ConnectionConfig | undefined;
  requireSupportedDatabase(database?.client);
  forReading(database);
  const key = findSigningKey(parseConfig(plugin), folder, process.env);
  const { connection } = strapi.db;
  return { connection, verifierKey: key.verifier, close: async () => void (await connection.destroy()) };
}

/** A database that is not there is said to be so, soon. */
function forReading(database: ConnectionConfig | undefined): void {
  if (!database) return;
  database.acquireConnectionTimeout = GIVE_UP_MS;
  dialectFor(database.client)?.forReading(database);
}

/** Where the configuration is that a server would read. The compiler is not asked: production has none. */
function builtFolder(folder: string): string {
  if (!existsSync(join(folder, 'tsconfig.json'))) return folder;
  const built = join(folder, 'dist');
  if (existsSync(join(built, 'config'))) return built;
  throw new Error(
    'The application of this folder is not built: dist/config is not there. Run npm run build first.',
  );
}

/** What `config/plugins`, and over it that of the environment, say of this plugin; Strapi itself reads them at its start only. */
function pluginConfig(folder: string, requireOfApp: NodeJS.Require): object {
  const files = [folder, join(folder, 'env', process.env['NODE_ENV'] ?? 'development')].map((each) =>
    join(each, 'plugins.js'),
  );
  const said = files.filter((file) => existsSync(file)).map((file) => ofPlugin(requireOfApp(file)));
  const found = said.filter((each) => each !== undefined);
  if (found.length === 0 || found.some(({ enabled }) => enabled === false))
    throw new Error('The plugin gov-publishing is not enabled in the application of this folder.');
  return Object.assign({}, ...found.map(({ config }) => config ?? {})) as object;
}

function ofPlugin(module: unknown): { enabled?: boolean; config?: object } | undefined {
  const exported = (module as { default?: unknown }).default ?? module;
  const all: unknown =
    typeof exported === 'function' ? (exported as (given: object) => unknown)({ env: strapiEnv }) : exported;
  return (all as Record<string, { enabled?: boolean; config?: object } | undefined>)['gov-publishing'];
}

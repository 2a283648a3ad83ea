import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/root.mjs';
import { FILES } from './folder.mjs';

const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

/**
 * The environment of the demo's server. It wins over a `.env` file, so that the demo never writes into the
 * database that somebody works with.
 *
 * @param {string} folder the demo's folder
 * @returns {NodeJS.ProcessEnv}
 */
export function demoEnvironment(folder) {
  return {
    ...process.env,
    ...secrets(join(folder, FILES.secrets)),
    NODE_ENV: 'development',
    HOST: process.env.HOST || '127.0.0.1',
    PORT: process.env.PORT || '1337',
    PUBLIC_URL: '',
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: join(folder, FILES.database),
    PUBLIC_DIR: join(folder, FILES.public),
    GOV_LEDGER_KEY: '',
    GOV_LEDGER_KEY_FILE: ledgerKey(join(folder, FILES.ledgerKey)),
    // The agencies and officers of the demo are Samut Sakhon's, so its rules apply. They also let an urgent item
    // out under the head's approval while the acknowledgement is pending, which the strict profile does not.
    GOV_PROFILE: 'samut-sakhon',
    STRAPI_TELEMETRY_DISABLED: 'true',
    BROWSER: 'none',
  };
}

/** Made once and kept: with new secrets at each start, sessions and tokens would end with the server. */
function secrets(file) {
  if (!existsSync(file)) {
    const made = Object.fromEntries(SECRETS.map((name) => [name, randomBytes(32).toString('base64url')]));
    writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600, flag: 'wx' });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The ledger's key is made as an office makes its own: with the plugin's command. */
function ledgerKey(file) {
  if (existsSync(file)) return file;
  const tool = join(ROOT, 'plugins/gov-publishing/bin/gov-publishing.js');
  const result = spawnSync(
    process.execPath,
    [tool, 'keygen', '--origin', 'demo.example/ledger', '--out', file],
    {
      encoding: 'utf8',
    },
  );
  if (result.status !== 0) throw new Error(`The ledger key could not be made: ${result.stderr}`);
  return file;
}

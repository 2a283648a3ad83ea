import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GovConfig } from '../config';
import { generateKey, parseSigningKey, type SigningKey } from '@gov-publishing/transparency-log';
import { BootRefusedError } from '../errors';

/**
 * As `loadSigningKey`, and makes none: who only reads must not begin a log.
 *
 * @throws BootRefusedError where there is no key
 */
export function findSigningKey(
  config: GovConfig,
  appRoot: string,
  env: Readonly<Record<string, string | undefined>>,
): SigningKey {
  const given = givenKey(config, env);
  if (given) return given;
  const path = developmentPath(appRoot);
  if (env['NODE_ENV'] !== 'production' && existsSync(path))
    return parseOrRefuse(readFileSync(path, 'utf8'), path);
  throw new BootRefusedError(
    'No ledger key: set GOV_LEDGER_KEY or GOV_LEDGER_KEY_FILE as the server has it. None is made here.',
  );
}

/**
 * Finds the key that signs checkpoints: `GOV_LEDGER_KEY`, the configured key, or the configured file. Outside
 * production one is made on the first start, so that trying the plugin needs no step.
 *
 * @param appRoot folder of the Strapi app; the development key is kept beside its SQLite file
 * @throws BootRefusedError where there is no key in production, or what is there is not a key
 */
export function loadSigningKey(
  config: GovConfig,
  appRoot: string,
  env: Readonly<Record<string, string | undefined>>,
): SigningKey {
  const given = givenKey(config, env);
  if (given) return given;
  if (env['NODE_ENV'] === 'production') {
    throw new BootRefusedError(
      'No ledger key. Without it nothing could be proven, so a production server does not start. ' +
        'Make one with `npx --no-install gov-publishing keygen` and set GOV_LEDGER_KEY (or GOV_LEDGER_KEY_FILE).',
    );
  }
  return developmentKey(developmentPath(appRoot), config.ledger.origin);
}

function givenKey(
  config: GovConfig,
  env: Readonly<Record<string, string | undefined>>,
): SigningKey | undefined {
  const given = env['GOV_LEDGER_KEY'] ?? config.ledger.key;
  if (given) return parseOrRefuse(given, 'GOV_LEDGER_KEY');
  const file = env['GOV_LEDGER_KEY_FILE'] ?? config.ledger.keyFile;
  if (!file) return undefined;
  if (!existsSync(file)) throw new BootRefusedError(`The ledger key file ${file} is not there.`);
  return parseOrRefuse(readFileSync(file, 'utf8'), file);
}

/** Where the key lies. Nothing of the key itself. */
export interface KeyCustody {
  readonly from: 'environment' | 'configuration' | 'file' | 'made_here';
  /** Whether other accounts of the machine can read its file. */
  readonly openToOthers: boolean;
}

/** @returns where `loadSigningKey` finds the key, by the same order */
export function keyCustodyOf(
  config: GovConfig,
  appRoot: string,
  env: Readonly<Record<string, string | undefined>>,
): KeyCustody {
  if (env['GOV_LEDGER_KEY']) return { from: 'environment', openToOthers: false };
  if (config.ledger.key) return { from: 'configuration', openToOthers: false };
  const file = env['GOV_LEDGER_KEY_FILE'] ?? config.ledger.keyFile;
  const path = file || developmentPath(appRoot);
  return { from: file ? 'file' : 'made_here', openToOthers: isOpen(path) };
}

/** Windows has no such modes, and says of every file that others read it. */
function isOpen(path: string): boolean {
  if (process.platform === 'win32') return false;
  return ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0;
}

function developmentPath(appRoot: string): string {
  return join(appRoot, '.tmp', 'ledger.key');
}

function developmentKey(path: string, origin: string): SigningKey {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${generateKey(origin).signingKey}\n`, { mode: 0o600, flag: 'wx' });
    chmodSync(path, 0o600);
  }
  return parseOrRefuse(readFileSync(path, 'utf8'), path);
}

function parseOrRefuse(text: string, where: string): SigningKey {
  try {
    return parseSigningKey(text.trim());
  } catch {
    throw new BootRefusedError(
      `What ${where} holds is not a ledger key (PRIVATE+KEY+name+hash+key). Make one with \`npx --no-install gov-publishing keygen\`.`,
    );
  }
}

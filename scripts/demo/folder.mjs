import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../setup/root.mjs';

/** What the demo keeps, by name, in its folder. */
export const FILES = {
  database: 'data.db',
  secrets: 'secrets.json',
  ledgerKey: 'ledger.key',
  accounts: 'accounts.json',
  public: 'public',
  log: 'server.log',
  loaded: 'loaded.json',
};

/** @returns {string} the demo's folder: `.tmp/demo`, or the one that DEMO_FOLDER names */
export function demoFolderPath() {
  return resolve(ROOT, process.env.DEMO_FOLDER || '.tmp/demo');
}

/**
 * @returns {string} the demo's folder, made where it is missing. Without its database the rest of it is about
 *   accounts and content that no longer exist, and is thrown away.
 */
export function demoFolder() {
  const folder = demoFolderPath();
  if (!existsSync(join(folder, FILES.database))) {
    // By name: the folder may be one that holds other things too.
    for (const name of Object.values(FILES)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  mkdirSync(join(folder, FILES.public, 'uploads'), { recursive: true, mode: 0o700 });
  return folder;
}

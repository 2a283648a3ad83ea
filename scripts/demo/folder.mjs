import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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

/**
 * @returns {string} the demo's folder, made where it is missing. Without its database the rest of it is about
 *   accounts and content that no longer exist, and is thrown away.
 */
export function demoFolder() {
  const folder = join(ROOT, '.tmp', 'demo');
  if (!existsSync(join(folder, FILES.database))) rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, FILES.public, 'uploads'), { recursive: true, mode: 0o700 });
  return folder;
}

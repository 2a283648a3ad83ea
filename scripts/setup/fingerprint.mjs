import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const LEFT_OUT = new Set(['node_modules', 'dist', 'build', '.cache', '.tmp']);

/**
 * SHA-256 over names and bytes of files. Not their times: a clone, a checkout or a copy gives every file a new
 * time, and what was built would look older than sources that never changed.
 *
 * @param {string[]} paths files and folders, from the top of the repository; missing ones count as missing
 * @returns {string} hex
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) add(hash, path);
  return hash.digest('hex');
}

function add(hash, path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) {
    hash.update(`missing ${path}\0`);
  } else if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) if (!LEFT_OUT.has(name)) add(hash, `${path}/${name}`);
  } else {
    const bytes = readFileSync(full);
    hash.update(`${path} ${bytes.length}\0`).update(bytes);
  }
}

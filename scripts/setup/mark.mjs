import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/**
 * @param {string} path of a mark, from the top of the repository
 * @returns {string | null} the fingerprint it holds
 */
export function readMark(path) {
  const full = join(ROOT, path);
  return existsSync(full) ? readFileSync(full, 'utf8').trim() : null;
}

/** Leaves a fingerprint beside what was made from the sources it stands for. */
export function writeMark(path, value) {
  writeFileSync(join(ROOT, path), `${value}\n`);
}

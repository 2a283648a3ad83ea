import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** What the last run of each suite showed. Not in the repository: it is what ran here. */
const RECORD = join(ROOT, 'artifacts/shown-requirements.json');

/** An obligation as the names of tests carry it: `[WF-05]`, or a part of one: `[OD-05:exports]`. */
const NAMED = /\[([A-Z]{2,5}-\d{2}[a-z]?)(?::([a-z0-9-]+))?\]/g;

/**
 * @param {string} name of a test, with the names of what it stands in
 * @returns {{ id: string, part: string | null }[]}
 */
export function namedIn(name) {
  const found = new Map();
  for (const [, id, part = null] of name.matchAll(NAMED)) found.set(`${id}:${part}`, { id, part });
  return [...found.values()];
}

/** @returns {string} the name without the ids */
export const withoutIds = (name) => name.replace(NAMED, '').replace(/\s+/g, ' ').trim();

/** @typedef {{ name: string, shows: { id: string, part: string | null }[] }} Shown */

/** @returns {Record<string, Shown[]>} by file; empty where nothing ran here yet */
export function readRecord() {
  try {
    return JSON.parse(readFileSync(RECORD, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

/** @param {Record<string, Shown[]>} record */
export function writeRecord(record) {
  mkdirSync(dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, JSON.stringify(record, null, 1));
}

/**
 * Writes docs/coverage.md: every obligation of the mandates, and the tests that showed it when they last ran here.
 *
 *   node scripts/coverage.mjs --write    writes the page
 *   node scripts/coverage.mjs --check    writes nothing; exit 1 where the page is stale
 *
 * In both ways exit 1 where a test names an obligation, or a part of one, that the register does not have, and where
 * `npm test` has not run here as a whole: what did not run has shown nothing.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { page } from './coverage/page.mjs';
import { readRecord } from './coverage/record.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const REGISTER = 'plugins/gov-publishing/requirements.json';
const PAGE = 'docs/coverage.md';

/** @returns {string[]} the suites of `npm test`, which leaves out those of the browser and of the kills */
function suitesUnder(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((each) => {
    const path = `${folder}/${each.name}`;
    if (each.isDirectory()) return /^tests\/(e2e|kill|site)$/.test(path) ? [] : suitesUnder(path);
    return each.name.endsWith('.test.ts') ? [path] : [];
  });
}

/** @returns {Map<string, { file: string, name: string, part: string | null }[]>} */
function shownById(register, record) {
  const first = new Map(register.map(({ id, parts = [null] }) => [id, parts[0]]));
  const byId = new Map();
  for (const file of Object.keys(record).sort()) {
    for (const { name, shows } of record[file]) {
      for (const { id, part: named } of shows) {
        const part = named ?? first.get(id) ?? null;
        byId.set(id, [...(byId.get(id) ?? []), { file, name, part }]);
      }
    }
  }
  return byId;
}

/** @returns {string[]} what tests name and the register does not have */
function unknownNames(register, byId) {
  const known = new Map(register.map(({ id, parts = [null] }) => [id, parts]));
  return [...byId].flatMap(([id, shown]) =>
    shown
      .filter(({ part }) => !known.get(id)?.includes(part))
      .map(
        ({ file, name, part }) =>
          `${file} names ${id}${part ? `:${part}` : ''}, which is not in ${REGISTER}: "${name}"`,
      ),
  );
}

function main() {
  const record = readRecord();
  const suites = suitesUnder('tests');
  const missing = suites.filter((file) => !Object.hasOwn(record, file));
  if (missing.length > 0) {
    const some = missing.slice(0, 5).join(', ');
    process.stderr.write(
      `Run npm test first: ${missing.length} suites have not run here as a whole, as ${some}.\n`,
    );
    return 1;
  }
  for (const file of Object.keys(record)) if (!suites.includes(file)) delete record[file];
  const register = JSON.parse(readFileSync(join(ROOT, REGISTER), 'utf8'));
  const byId = shownById(register, record);
  const unknown = new Set(unknownNames(register, byId));
  for (const line of unknown) process.stderr.write(`${line}\n`);
  const made = page(register, byId);
  const path = join(ROOT, PAGE);
  if (!process.argv.includes('--check')) writeFileSync(path, made);
  else if (readFileSync(path, 'utf8') !== made) {
    process.stderr.write(
      `${PAGE} is stale: run npm run coverage:write after npm test, and commit what it writes.\n`,
    );
    return 1;
  }
  return unknown.size > 0 ? 1 : 0;
}

process.exitCode = main();

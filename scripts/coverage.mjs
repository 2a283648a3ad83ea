/**
 * Writes docs/coverage.md: every obligation of the mandates, and the tests that show it.
 *
 *   node scripts/coverage.mjs --write    writes the page
 *   node scripts/coverage.mjs --check    writes nothing; exit 1 where the page is stale
 *
 * In both ways exit 1 where a test names an obligation that the register does not have.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namedTests } from './coverage/named-tests.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const REGISTER = 'plugins/gov-publishing/requirements.json';
const PAGE = 'docs/coverage.md';

const HEAD = `# Which obligations the tests show

Made by \`npm run coverage:write\` from the names of the tests and from the register in \`${REGISTER}\`;
not written by hand. \`npm run coverage:check\` fails where this page is stale.

**Shown by a test** means: a test carries the obligation's id in its name, runs in \`npm test\`, and fails when the
product stops doing what the column "The CMS must" says, or the part of it that the test's name says. It does not mean
that an auditor has accepted it, nor that an office that installs the product meets the mandate: much of what the
mandates ask is done by people. A dash means that no test shows it: the obligation is not built, or is built and nobody
has written the test. Where a test shows only a part, its name says which.
`;

/** @returns {string[]} all TypeScript files under a folder, sorted, so that the page is the same on every machine */
function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((each) => {
      const path = join(folder, each.name);
      if (each.isDirectory()) return each.name === 'node_modules' ? [] : filesUnder(path);
      return /\.tsx?$/.test(each.name) ? [path] : [];
    })
    .sort();
}

/** @returns {Map<string, { file: string, name: string }[]>} tests by the id of the obligation they name */
function testsById() {
  const byId = new Map();
  for (const path of filesUnder(join(ROOT, 'tests'))) {
    const file = relative(ROOT, path).replaceAll('\\', '/');
    for (const { ids, name } of namedTests(path)) {
      for (const id of ids) byId.set(id, [...(byId.get(id) ?? []), { file, name }]);
    }
  }
  return byId;
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');

function row({ id, mandates, cms }, tests) {
  const shown = tests.map(({ file, name }) => `\`${file}\`: ${cell(name)}`).join('<br>');
  return `| ${id} | ${mandates.join(', ')} | ${cell(cms)} | ${shown || '—'} |`;
}

function page(register, byId) {
  const shown = register.filter(({ id }) => byId.has(id)).length;
  const groups = [...new Set(register.map(({ id }) => id.split('-')[0]))];
  const summary = groups.map((group) => {
    const of = register.filter(({ id }) => id.startsWith(`${group}-`));
    return `| ${group} | ${of.length} | ${of.filter(({ id }) => byId.has(id)).length} |`;
  });
  return [
    HEAD,
    `${shown} of ${register.length} obligations are shown by at least one test.\n`,
    '| group | obligations | shown |\n| --- | ---: | ---: |',
    `${summary.join('\n')}\n`,
    '| id | mandates | The CMS must | shown by |\n| --- | --- | --- | --- |',
    `${register.map((each) => row(each, byId.get(each.id) ?? [])).join('\n')}\n`,
  ].join('\n');
}

function main() {
  const register = JSON.parse(readFileSync(join(ROOT, REGISTER), 'utf8'));
  const known = new Set(register.map(({ id }) => id));
  const byId = testsById();
  const unknown = [...byId].filter(([id]) => !known.has(id));
  for (const [id, tests] of unknown) {
    process.stderr.write(`${tests[0].file} names ${id}, which is not in ${REGISTER}: "${tests[0].name}"\n`);
  }
  const made = page(register, byId);
  const path = join(ROOT, PAGE);
  if (!process.argv.includes('--check')) writeFileSync(path, made);
  else if (readFileSync(path, 'utf8') !== made) {
    process.stderr.write(`${PAGE} is stale: run npm run coverage:write and commit what it writes.\n`);
    return 1;
  }
  return unknown.length > 0 ? 1 : 0;
}

process.exitCode = main();

/**
 * Writes docs/doors.md from the tables that the tests in tests/doors run, so that the document lists what is tested
 * and nothing else.
 *
 *   node scripts/doors-doc.mjs --write    writes it
 *   node scripts/doors-doc.mjs --check    exits with 1 where it is out of date
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const DOCUMENT = join(ROOT, 'docs/doors.md');
const require = createRequire(import.meta.url);

const LINES = {
  1: 'line 1, document middleware',
  2: 'line 2, lifecycles and upload service',
  3: 'line 3, signed store and drift',
  read: 'read gate',
  act: 'sign-off',
  boot: 'boot guard',
};

/** Compiles TypeScript as it is required; the tables are plain data with functions that are not called here. */
function allowTypeScript() {
  const resolve = Module._resolveFilename;
  Module._resolveFilename = (...request) => {
    const [, name, entry = 'index'] = /^@gov-publishing\/([a-z-]+)(?:\/([a-z]+))?$/.exec(request[0]) ?? [];
    return name ? join(ROOT, 'packages', name, `src/${entry}.ts`) : resolve(...request);
  };
  const { transformSync } = require('@swc/core');
  Module._extensions['.ts'] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    module._compile(code, filename);
  };
}

/** Words of refusals stand in the catalogues and, of acts and checks, in their definitions: the plugin puts them together. */
const catalogues = () =>
  require(join(ROOT, 'plugins/gov-publishing/server/src/messages/catalogues.ts')).CATALOGUES;

function answerOf({ expect, line }) {
  switch (expect.kind) {
    case 'refused':
      return `${expect.status === 'thrown' ? 'error' : expect.status}, \`${expect.code}\``;
    case 'no-such-way':
      return expect.status === 'thrown'
        ? `error${expect.says ? `: “${plain(expect.says)}”` : ' of Strapi'}`
        : `${expect.status}: there is no such way`;
    case 'harmless':
      return line === 'read' ? 'published versions only' : 'goes through; nothing public is different';
    case 'unseen':
      return `public API: ${expect.served}; drift: \`${expect.drift}\``;
    default:
      return `public API: ${expect.served === 'nothing' ? 'nothing, 503' : expect.served}; drift: \`${expect.drift}\``;
  }
}

const plain = (pattern) => pattern.source.split('|')[0].replaceAll('\\', '');
const cell = (text) => text.replaceAll('|', '\\|');

function section({ heading, doors }) {
  const rows = doors.map((door) => {
    const mandates = door.mandates?.length ? ` (${door.mandates.join(', ')})` : '';
    return `| \`${door.id}\` | ${cell(door.title)}${mandates} | ${cell(door.by)} | ${LINES[door.line]} | ${cell(answerOf(door))} |`;
  });
  return [
    `## ${heading}`,
    '',
    '| door | what is tried | by | stopped by | answer |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ];
}

function wordsOf(tables) {
  const codes = tables.flatMap(({ doors }) =>
    doors.flatMap(({ expect }) => [expect.code, expect.drift].filter(Boolean)),
  );
  const { en, th } = catalogues();
  const rows = [...new Set(codes)].sort().map((code) => {
    const key = `reason.${code}`;
    if (!en[key] || !th[key]) throw new Error(`${key} has no words.`);
    return `| \`${code}\` | ${cell(th[key])} | ${cell(en[key])} |`;
  });
  return ['## What the answers say', '', '| code | Thai | English |', '| --- | --- | --- |', ...rows, ''];
}

function legitimate() {
  const source = readFileSync(join(ROOT, 'tests/doors/legitimate.test.ts'), 'utf8');
  const names = [...source.matchAll(/^ {2}test\('([^']+)'/gm)].map(([, name]) => `- ${name}`);
  return ['## Legitimate work stays possible', '', ...names, ''];
}

async function render() {
  allowTypeScript();
  const { allTables: tables } = require(join(ROOT, 'tests/doors/tables/index.ts'));
  const ids = tables.flatMap(({ doors }) => doors.map(({ id }) => id));
  const twice = ids.filter((id, position) => ids.indexOf(id) !== position);
  if (twice.length > 0) throw new Error(`Door ids given twice: ${twice.join(', ')}`);
  const intro = readFileSync(join(ROOT, 'scripts/doors-intro.md'), 'utf8').replace(
    '{doors}',
    String(ids.length),
  );
  const text = [intro.trimEnd(), '', ...tables.flatMap(section), ...legitimate(), ...wordsOf(tables)].join(
    '\n',
  );
  return format(text, { ...(await resolveConfig(DOCUMENT)), parser: 'markdown' });
}

const text = await render();
if (process.argv.includes('--write')) {
  writeFileSync(DOCUMENT, text);
} else if (readFileSync(DOCUMENT, 'utf8') !== text) {
  console.error('docs/doors.md is out of date. Run: npm run doors:write');
  process.exit(1);
}

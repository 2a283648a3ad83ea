/**
 * Says what the admin panel and the public site weigh in a reader's browser, and fails where that is too much:
 * `npm run bundle:size`. What Strapi's panel has already must be imported, not bundled a second time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { ROOT } from './setup/root.mjs';

const KILOBYTE = 1_000;
/** Every screen loads it. The words of both languages are in it, the help at each field among them; a reader loads one of them. */
const MAX_OF_EVERY_SCREEN = 112 * KILOBYTE;
/** Each is loaded when it is opened. */
const MAX_OF_THE_PAGES = 50 * KILOBYTE;
/** TipTap and ProseMirror, and nothing that other screens need: loaded by a form that has a rich text. */
const MAX_OF_THE_EDITOR = 160 * KILOBYTE;
const MAX_OF_THE_SITE = 100 * KILOBYTE;
/** In Strapi's panel already; a second copy of any of them has a state of its own and breaks the panel. */
const SHARED = [
  'react',
  'react-router-dom',
  'react-intl',
  'styled-components',
  '@strapi/design-system',
  '@strapi/strapi/admin',
];

function filesOf(folder, endings) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map(({ name }) => ({ name, text: readFileSync(join(ROOT, folder, name), 'utf8') }));
}

/** The plugin's build is not minified; the panel's build, of which it becomes a part, minifies it. */
const asInThePanel = ({ name, text }) => ({
  name,
  text: transformSync(text, { minify: true, format: 'esm', charset: 'utf8' }).code,
});

/** Prints each file with its size, and returns the sum in bytes, compressed as it is sent. */
function weigh(title, files, most) {
  console.log(`${title} (limit ${most / KILOBYTE} kB)`);
  const sizes = files.map(({ name, text }) => [name, gzipSync(text).length]).sort((a, b) => b[1] - a[1]);
  for (const [name, size] of sizes) console.log(`  ${(size / KILOBYTE).toFixed(1).padStart(6)} kB  ${name}`);
  const sum = sizes.reduce((total, [, size]) => total + size, 0);
  console.log(`  ${(sum / KILOBYTE).toFixed(1).padStart(6)} kB  together, gzip`);
  return sum;
}

const panel = filesOf('plugins/gov-publishing/dist/admin', ['.mjs']);
const site = [
  ...filesOf('plugins/gov-publishing/assets', ['.css']),
  ...filesOf('public/site', ['.js']),
  ...filesOf('public/site/verify', ['.js']),
];
const faults = [];
const isOfTheEditor = ({ name }) => name.startsWith('RichTextEditor-');
/** A chunk that is loaded with a page has the name of its component. */
const isOfAPage = ({ name }) => /^[A-Z]/.test(name) && !isOfTheEditor({ name });
const everywhere = panel.filter(({ name }) => !/^[A-Z]/.test(name)).map(asInThePanel);
const pages = panel.filter(isOfAPage).map(asInThePanel);
const editor = panel.filter(isOfTheEditor).map(asInThePanel);
if (weigh('Admin panel, what every screen loads', everywhere, MAX_OF_EVERY_SCREEN) > MAX_OF_EVERY_SCREEN)
  faults.push('What every screen of the panel loads is too heavy.');
if (weigh('Admin panel, pages of ours', pages, MAX_OF_THE_PAGES) > MAX_OF_THE_PAGES)
  faults.push('The pages of the panel are too heavy.');
if (editor.length !== 1) faults.push('The editor of rich text is no chunk of its own.');
if (weigh('Editor of rich text, loaded where one is', editor, MAX_OF_THE_EDITOR) > MAX_OF_THE_EDITOR)
  faults.push('The editor of rich text is too heavy.');
if (weigh('Public site, script and style', site, MAX_OF_THE_SITE) > MAX_OF_THE_SITE)
  faults.push('The public site is too heavy.');

const imported = new Set(
  panel.flatMap(({ text }) => [...text.matchAll(/from "([@\w][\w@/.-]*)"/g)].map(([, name]) => name)),
);
console.log(`Imported from Strapi's panel, not bundled: ${[...imported].sort().join(', ')}`);
for (const name of SHARED.filter((each) => !imported.has(each)))
  faults.push(`${name} is bundled a second time.`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '../../..');
const SOURCES = [
  'plugins/gov-publishing/server/src',
  'plugins/gov-publishing/admin/src',
  'packages/transparency-log/src',
  'packages/provenance/src',
];
const IMPORT = /(?:from|import\()\s*['"](\.[^'"]+)['"]/g;
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

type Imports = ReadonlyMap<string, readonly string[]>;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name);
    if (each.isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(each.name) ? [path] : [];
  });
}

function importsOf(file: string, files: ReadonlySet<string>): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, name = '']) => {
    const base = join(dirname(file), name);
    return ENDINGS.map((ending) => `${base}${ending}`)
      .filter((path) => files.has(path))
      .slice(0, 1);
  });
}

/** @returns each circle as the way round it; a file that is reached twice is told once */
function circles(imports: Imports): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, way: string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) return void found.push([...way.slice(at), file]);
    if (done.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return found;
}

test('a circle is told by the way round it', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
  ]);
  expect(circles(imports)).toEqual([['b', 'c', 'b']]);
});

test('no file imports itself by way of others, not even types: what two of them share has a file of its own', () => {
  const files = new Set(SOURCES.flatMap((folder) => filesUnder(join(ROOT, folder))));
  expect(files.size).toBeGreaterThan(500);
  const imports = new Map([...files].map((file) => [file, importsOf(file, files)]));
  expect(circles(imports).map((way) => way.map((file) => relative(ROOT, file)))).toEqual([]);
});

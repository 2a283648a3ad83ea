import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const read = (file: string): any => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

const LOCKED: [name: string, entry: any][] = Object.entries(read('package-lock.json').packages);
const MANIFESTS = [
  'package.json',
  ...LOCKED.map(([name]) => name)
    .filter((name) => name !== '' && !name.includes('node_modules'))
    .map((name) => `${name}/package.json`),
];
/** Brought by Strapi 5.54 itself, which allows Node 20, and found to run on it; npm warns of them (EBADENGINE). */
const STRAPIS_OWN = ['@whatwg-node/promise-helpers', 'concurrently', 'preferred-pm', 'which-pm'];

/** @returns the lowest Node that a package names as `>=20.19.0` or `>= 20`; null where it says it in another way */
function least(range: string): readonly number[] | null {
  const found = /^>= ?v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?: |$)/.exec(range);
  return found ? [1, 2, 3].map((part) => Number(found[part] ?? 0)) : null;
}

function isAbove(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((part, place) => part !== other[place]);
  return at >= 0 && one[at]! > other[at]!;
}

test('every package that is installed from the registry has the hash of what was looked at', () => {
  const open = LOCKED.filter(
    ([name, entry]) => name.includes('node_modules') && !entry.link && !entry.integrity,
  );
  expect(open.map(([name]) => name)).toEqual([]);
});

test('every package of the repository declares the same versions of Node, and Strapi allows them', () => {
  const declared = MANIFESTS.map((file) => [file, read(file).engines?.node]);
  const { node } = read('package.json').engines;
  expect(declared).toEqual(MANIFESTS.map((file) => [file, node]));
  const strapis = /^>=(\S+) <=(\S+)$/.exec(read('node_modules/@strapi/strapi/package.json').engines.node)!;
  expect(node.split('<=')[1]).toBe(strapis[2]);
  expect(isAbove(least(`>=${strapis[1]}`)!, least(node)!)).toBe(false);
});

test('nothing asks for a newer Node than the lowest that is declared, but for what Strapi brings', () => {
  const lowest = least(read('package.json').engines.node)!;
  const newer = LOCKED.filter(([name, { optional, engines }]) => {
    const wanted = name !== '' && !optional && engines?.node ? least(engines.node) : null;
    return wanted !== null && isAbove(wanted, lowest);
  });
  expect(newer.map(([name]) => name.split('node_modules/').at(-1)).sort()).toEqual(STRAPIS_OWN);
});

test.each([
  ['18.20.0', /This is Node 18\.20\.0; Node 20\.19\.0 or later is needed/],
  ['20.18.9', /Node 20\.19\.0 or later is needed.*nvm install 20\.19\.0/],
  ['27.0.0', /Strapi runs on Node 26 at most/],
])('Node %s is refused in words before anything is installed', async (version, words) => {
  const { requireNode } = await import(join(ROOT, 'scripts/setup/node-version.mjs'));
  expect(() => requireNode(version)).toThrow(words);
});

test.each(['20.19.0', '20.20.2', '22.13.0', '26.4.0'])('Node %s will do', async (version) => {
  const { requireNode } = await import(join(ROOT, 'scripts/setup/node-version.mjs'));
  expect(() => requireNode(version)).not.toThrow();
});

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, type InstalledPackages } from '../../harness/installed-packages';

const ROOT = join(__dirname, '../../..');
const CASES: readonly { what: string; bundle: any; key: string }[] = JSON.parse(
  readFileSync(join(ROOT, 'packages/provenance/testdata/bundles.json'), 'utf8'),
).cases;
const [GOOD] = CASES as [(typeof CASES)[number]];

let installed: InstalledPackages;

beforeAll(() => {
  for (const name of ['transparency-log', 'provenance'])
    if (!existsSync(join(ROOT, 'packages', name, 'dist/index.cjs')))
      throw new Error('Build the packages first: node scripts/build-packages.mjs');
  installed = installPackages();
});

afterAll(() => installed.remove());

/** @returns the first example of a README, as a module */
function example(name: string): string {
  const readme = readFileSync(
    join(installed.folder, 'node_modules/@gov-publishing', name, 'README.md'),
    'utf8',
  );
  const file = join(installed.folder, `${name}.mjs`);
  writeFileSync(file, /```js\n(.*?)```/s.exec(readme)![1]!);
  return file;
}

test('nothing is installed but the two packages and the two libraries that they name', () => {
  const names = readdirSync(join(installed.folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(names.sort()).toEqual(['@gov-publishing', 'canonicalize', 'zod']);
});

test('the example of each README does what it says', () => {
  expect(installed.node(example('transparency-log'))).toBe('true true\n');
  const said = installed.node(example('provenance'));
  const readme = readFileSync(join(ROOT, 'packages/provenance/README.md'), 'utf8');
  expect(readme).toContain(`It prints:\n\n\`\`\`text\n${said}\`\`\``);
});

test.each([
  ['ES modules', "import { verifyBundle } from '@gov-publishing/provenance';", 'mjs'],
  ['CommonJS', "const { verifyBundle } = require('@gov-publishing/provenance');", 'cjs'],
])('a bundle is verified in Node: %s', (_what, line, extension) => {
  const file = join(installed.folder, `verify.${extension}`);
  writeFileSync(file, `${line}\nconsole.log(verifyBundle(${JSON.stringify(GOOD.bundle)}).verdict);`);
  expect(installed.node(file)).toBe('holds\n');
});

test.each<[string, number]>([
  ['good', 0],
  ['by a later program: later versions of all acts', 3],
  ['by a later program: acts of another kind, which name these words', 3],
  ['by a later program: a later version of an act', 3],
  ['a later record makes up for nothing: no approval', 1],
])('the exit code tells what was not judged from what holds: %s', (name, code) => {
  const { bundle, key } = CASES.find(({ what }) => what === name)!;
  const tool = join(installed.folder, 'node_modules/.bin/provenance');
  const options = { input: JSON.stringify(bundle), encoding: 'utf8' } as const;
  const { status, stdout } = spawnSync(tool, ['verify', '-', '--lang', 'en', '--key', key], options);
  expect([status, /^.*could NOT be judged/.test(stdout)]).toEqual([code, code === 3]);
});

test('a bundle is verified, and a key made, on the command line', () => {
  const run = (...args: string[]) =>
    execFileSync(join(installed.folder, 'node_modules/.bin/provenance'), args, {
      cwd: installed.folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LANG: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  writeFileSync(join(installed.folder, 'good.json'), JSON.stringify(GOOD.bundle));
  writeFileSync(
    join(installed.folder, 'bad.json'),
    JSON.stringify({ ...GOOD.bundle, snapshot: GOOD.bundle.snapshot.replace('0001', '0002') }),
  );
  expect(run('verify', 'good.json', '--key', GOOD.key)).toContain('[ + holds] The content is');
  expect(() => run('verify', 'bad.json')).toThrow(expect.objectContaining({ status: 1 }));
  expect(() => run('sign')).toThrow(expect.objectContaining({ status: 2 }));
  expect(run('keygen', '--origin', 'log.example.org', '--out', 'log.key')).toMatch(/^log\.example\.org\+/);
  expect(run('--help')).toContain('provenance verify');
});

test.each([
  ['transparency-log', ['@noble/curves', '@noble/hashes']],
  ['provenance', ['@noble/curves', '@noble/hashes', 'canonicalize', 'zod']],
])('%s: the licenses of what is written into the file for browsers come with it', (name, libraries) => {
  const dist = join(installed.folder, 'node_modules/@gov-publishing', name, 'dist');
  const text = readFileSync(join(dist, 'THIRD-PARTY-LICENSES'), 'utf8');
  const heads = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+ \((.+)\)$/gm)];
  expect(heads.map(([, library]) => library)).toEqual(libraries);
  expect(new Set(heads.map(([, , license]) => license))).toEqual(
    new Set(name === 'provenance' ? ['MIT', 'Apache-2.0'] : ['MIT']),
  );
  for (const library of libraries) {
    const license = readFileSync(join(ROOT, 'node_modules', library, 'LICENSE'), 'utf8');
    expect(text).toContain(license.trim());
  }
});

test('the types are found, by the rules of Node and by those of a bundler', () => {
  writeFileSync(
    join(installed.folder, 'typed.mts'),
    `import { verifyBundle, type VerificationReport } from '@gov-publishing/provenance';
import { ACTS, type Act } from '@gov-publishing/provenance/vocabulary';
import { parseVerifierKey, type NodeHash } from '@gov-publishing/transparency-log';
const report: VerificationReport = verifyBundle({}, { trustedKeys: [parseVerifierKey('x')] });
const act: Act | undefined = ACTS[0];
const root: NodeHash | undefined = report.checkpoint?.root;
// @ts-expect-error a verdict is one of three words, so the types are not \`any\`
const wrong: number = report.verdict;
console.log(act, root, wrong);
`,
  );
  for (const rules of [
    ['--module', 'nodenext'],
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
  ]) {
    const args = ['--noEmit', '--strict', '--target', 'es2022', '--skipLibCheck', ...rules];
    installed.node(join(ROOT, 'node_modules/typescript/bin/tsc'), ...args, 'typed.mts');
  }
});

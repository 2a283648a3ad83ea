import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { title: string; status: string }[];
  }[];
}

/** Runs the suites of a folder one after another in one process, as a worker does. */
function run(folder: string): Report {
  const output = mkdtempSync(join(tmpdir(), 'gov-leaks-'));
  const file = join(output, 'report.json');
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const args = ['--runInBand', '--reporters', 'default', '--json', '--outputFile', file];
  try {
    execFileSync(process.execPath, [jest, ...args, '--testMatch', `${folder}/*.suite.ts`], {
      cwd: ROOT,
      env: { ...process.env, TEST_WITHOUT_POSTGRES: '1', NODE_OPTIONS: '' },
      stdio: 'pipe',
    });
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } finally {
    rmSync(output, { recursive: true });
  }
}

test('suites of one worker share packages, and nothing that one of them leaves behind', () => {
  const { testResults } = run(join(__dirname, 'leaks'));
  const titles = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ title }) => title));
  expect(titles.sort()).toEqual([
    'finds the process as it was',
    'finds the process as it was',
    'has its own of what is ours',
    'has its own of what is ours',
    'shares its packages: suite 1 that asks',
    'shares its packages: suite 2 that asks',
  ]);
});

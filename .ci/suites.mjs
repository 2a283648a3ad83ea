/**
 * Runs a test script, and the suites that were red in it once more by themselves: what is red only beside others is
 * named in the log and does not refuse a change that it has nothing to do with (ADR 0085).
 *
 *   node .ci/suites.mjs <npm script> [arguments]
 *
 * Exit 1 where a suite is red again, where more than AT_MOST are red, and where one of ONCE is: there a red that comes
 * and goes is the very thing that is looked for.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const AT_MOST = 3;
const ONCE = /^tests\/(doors|model|races|kill|contract|api\/front)\//;
/** A counterexample of fast-check: another run has other values, and says nothing about it. */
const COUNTEREXAMPLE = /Property failed after/;

/** @returns {boolean} whether the script ended well */
function run(script, args) {
  const { status } = spawnSync('npm', ['run', script, '--', ...args], { stdio: 'inherit' });
  return status === 0;
}

/** @returns {{ file: string, once: boolean, tests: string[] }[] | null} null where the run ended before it could say */
function redIn(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
      .testResults.filter(({ status }) => status === 'failed')
      .map(({ name, message, assertionResults }) => ({
        once: COUNTEREXAMPLE.test(message),
        file: relative(process.cwd(), name).replaceAll('\\', '/'),
        tests: assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
      }));
  } catch {
    return null;
  }
}

function main([script, ...args]) {
  const report = join(mkdtempSync(join(tmpdir(), 'suites-')), 'report.json');
  if (run(script, [...args, '--json', `--outputFile=${report}`])) return 0;
  const red = redIn(report);
  if (
    !red ||
    red.length === 0 ||
    red.length > AT_MOST ||
    red.some(({ file, once }) => once || ONCE.test(file))
  )
    return 1;
  const names = red.flatMap(({ file, tests }) => [file, ...tests.map((each) => `  ${each}`)]).join('\n');
  process.stderr.write(`\nRed, and run once more by themselves:\n${names}\n\n`);
  if (!run(script, ['--maxWorkers=1', '--runTestsByPath', ...red.map(({ file }) => file)])) return 1;
  process.stderr.write(`\nRED BESIDE OTHERS, GREEN ALONE. Fix what makes it so:\n${names}\n\n`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));

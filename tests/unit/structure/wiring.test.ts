import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
/** The one way inside. */
const MAY_REACH_INSIDE = ['tests/harness/gov.ts'];
const REACHES_INSIDE = /#server\/(compos|clock)|server\/src\/compos|[.]parts\(\)/;

test('tests, benchmarks and the demo reach the wiring of the server by tests/harness/gov.ts alone', () => {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', 'tests', 'src', 'scripts'],
    {
      cwd: ROOT,
    },
  );
  const files = listed
    .toString()
    .trim()
    .split('\n')
    .filter((file) => /\.[cm]?[tj]sx?$/.test(file));
  const reaching = files.filter((file) => REACHES_INSIDE.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(reaching).toEqual(MAY_REACH_INSIDE);
});

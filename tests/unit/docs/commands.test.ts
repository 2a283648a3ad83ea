import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
/** What tells people what to type: pages, examples of settings, and the server's own words. */
const TEXTS = ['*.md', '.env.example', 'plugins/gov-publishing/server/src', 'plugins/gov-publishing/bin'];

/**
 * None of our names is on npm. `npx <name>` asks npm for a name that is not installed, and runs what anybody published
 * under it: the forger's own verifier, where a citizen follows our page.
 */
test('nobody is told to let npx fetch our commands by their names', () => {
  const files = execFileSync('git', ['ls-files', '--', ...TEXTS], { cwd: ROOT, encoding: 'utf8' });
  const told = files
    .trim()
    .split('\n')
    .flatMap((file) => readFileSync(join(ROOT, file), 'utf8').match(/npx [^\n`]*/g) ?? [])
    .filter((command) => /gov-publishing|provenance/.test(command));
  expect(told.length).toBeGreaterThan(8);
  expect(told.filter((command) => !command.startsWith('npx --no-install '))).toEqual([]);
});

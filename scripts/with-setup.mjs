/**
 * Runs one of the scripts below after everything it needs is there: a fresh clone with Node and npm is enough.
 * Uses Node's own modules only, because it is what installs all the others.
 *
 *   node scripts/with-setup.mjs <name> [arguments]
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './setup/root.mjs';
import { requireNode } from './setup/node-version.mjs';
import { ensureInstalled } from './setup/installed.mjs';
import { ensurePluginBuilt } from './setup/plugin-built.mjs';
import { ensureSiteBuilt } from './setup/site-built.mjs';

const JEST = 'node_modules/jest/bin/jest.js';
const STRAPI = 'node_modules/@strapi/strapi/bin/strapi.js';

/** What each script runs with Node; `site`: it needs the site and its admin panel built, not the plugin alone. */
const SCRIPTS = {
  demo: { run: ['scripts/demo.mjs'], site: true },
  test: { run: [JEST] },
  'guides:pictures': { run: ['scripts/guides-pictures.mjs'], site: true },
  walkthrough: { run: ['scripts/walkthrough.mjs'] },
  'bench:gate': { run: ['tests/bench/gate.mjs'] },
  'bench:desk': { run: ['tests/bench/desk.mjs'] },
  'bench:public': { run: ['tests/bench/public.mjs'] },
  'bench:lists': { run: ['tests/bench/public/list-cost.mjs'] },
  'bundle:size': { run: ['scripts/bundle-size.mjs'] },
  'test:model': { run: [JEST, 'tests/model'] },
  'test:kill': { run: [JEST, '--config', 'jest.kill.config.mjs'] },
  'test:e2e': { run: [JEST, '--config', 'jest.e2e.config.mjs'] },
  build: { run: [], site: true },
  develop: { run: [STRAPI, 'develop'] },
  start: { run: [STRAPI, 'start'], site: true },
};

async function main([name, ...args]) {
  const script = Object.hasOwn(SCRIPTS, name ?? '') ? SCRIPTS[name] : undefined;
  if (!script) throw new Error(`Name one of: ${Object.keys(SCRIPTS).join(', ')}.`);
  requireNode();
  await ensureInstalled();
  await ensurePluginBuilt();
  if (script.site) await ensureSiteBuilt();
  return script.run.length === 0 ? 0 : run([...script.run, ...args]);
}

/** Ctrl-C reaches the script itself, which ends in good order; until then this process waits for it. */
function run(args) {
  const child = spawn(process.execPath, [join(ROOT, args[0]), ...args.slice(1)], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  },
);

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './child.mjs';
import { fingerprint } from './fingerprint.mjs';
import { readMark, writeMark } from './mark.mjs';
import { ensurePackagesBuilt, PACKAGE_SOURCES } from './packages-built.mjs';
import { ROOT } from './root.mjs';

const PLUGIN = 'plugins/gov-publishing';
const MARK = `${PLUGIN}/dist/.built-from`;
/** What the plugin is built from. */
export const PLUGIN_SOURCES = [
  ...['package.json', 'tsconfig.json', 'tsconfig.build.json', 'server', 'admin'].map(
    (name) => `${PLUGIN}/${name}`,
  ),
  ...PACKAGE_SOURCES,
];
const PARTS = ['server', 'admin', 'ledger', 'verifier-commands', 'export'];

/** Builds the plugin where it is not built, or was built from other sources than those that stand here. */
export async function ensurePluginBuilt() {
  await ensurePackagesBuilt();
  const wanted = fingerprint(PLUGIN_SOURCES);
  const whole = PARTS.every((part) => existsSync(join(ROOT, PLUGIN, 'dist', part, 'index.js')));
  if (whole && readMark(MARK) === wanted) return;
  console.log('Building the plugin…');
  const tool = join(ROOT, 'node_modules/@strapi/sdk-plugin/bin/strapi-plugin.js');
  await runToEnd(process.execPath, [tool, 'build'], { cwd: join(ROOT, PLUGIN) });
  await runToEnd(process.execPath, [join(ROOT, 'scripts/plugin-types.mjs')]);
  writeMark(MARK, wanted);
}

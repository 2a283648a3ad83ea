import { existsSync, readFileSync } from 'node:fs';
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
  'scripts/plugin-types.mjs',
  ...PACKAGE_SOURCES,
];

/**
 * @returns every part that the plugin says it has, as its `exports` name it: a build that lacks one is half of one
 * @public a test compares it with what the package exports
 */
export function pluginParts() {
  const { exports: parts } = JSON.parse(readFileSync(join(ROOT, PLUGIN, 'package.json'), 'utf8'));
  return Object.values(parts).flatMap((part) => part.require ?? []);
}

/** Builds the plugin where it is not built, or was built from other sources than those that stand here. */
export async function ensurePluginBuilt() {
  await ensurePackagesBuilt();
  const wanted = fingerprint(PLUGIN_SOURCES);
  const whole = pluginParts().every((file) => existsSync(join(ROOT, PLUGIN, file)));
  if (whole && readMark(MARK) === wanted) return;
  console.log('Building the plugin…');
  const tool = join(ROOT, 'node_modules/@strapi/sdk-plugin/bin/strapi-plugin.js');
  await runToEnd(process.execPath, [tool, 'build'], { cwd: join(ROOT, PLUGIN) });
  await runToEnd(process.execPath, [join(ROOT, 'scripts/plugin-types.mjs')]);
  writeMark(MARK, wanted);
}

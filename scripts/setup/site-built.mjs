import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './child.mjs';
import { fingerprint } from './fingerprint.mjs';
import { readMark, writeMark } from './mark.mjs';
import { PLUGIN_SOURCES } from './plugin-built.mjs';
import { ROOT } from './root.mjs';

const MARK = 'dist/.built-from';
const SOURCES = [...PLUGIN_SOURCES, 'config', 'src', 'tsconfig.json', 'package-lock.json'];

/** Builds the site and its admin panel where they are not built, or were built from other sources. */
export async function ensureSiteBuilt() {
  const wanted = fingerprint(SOURCES);
  const whole = ['dist/src/index.js', 'dist/build/index.html'].every((path) => existsSync(join(ROOT, path)));
  if (whole && readMark(MARK) === wanted) return;
  console.log('Building the site and its admin panel (about a minute)…');
  const strapi = join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js');
  const env = { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
  await runToEnd(process.execPath, [strapi, 'build'], { env });
  writeMark(MARK, wanted);
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './child.mjs';
import { fingerprint } from './fingerprint.mjs';
import { readMark, writeMark } from './mark.mjs';
import { ROOT } from './root.mjs';

/** The packages that stand alone; each needs those before it. */
export const PACKAGES = ['packages/transparency-log', 'packages/provenance'];
const MARK = `${PACKAGES[0]}/dist/.built-from`;
/** What they are built from. */
export const PACKAGE_SOURCES = [
  ...PACKAGES.flatMap((name) => ['package.json', 'tsconfig.json', 'src'].map((part) => `${name}/${part}`)),
  'scripts/build-packages.mjs',
  'scripts/third-party-licenses.mjs',
];
const BUILT = ['index.mjs', 'index.cjs', 'browser.mjs', 'THIRD-PARTY-LICENSES', 'types/index.d.ts'];

/** Builds the packages where they are not built, or were built from other sources than those that stand here. */
export async function ensurePackagesBuilt() {
  const wanted = fingerprint(PACKAGE_SOURCES);
  const whole = PACKAGES.every((name) => BUILT.every((file) => existsSync(join(ROOT, name, 'dist', file))));
  if (whole && readMark(MARK) === wanted) return;
  console.log('Building the packages…');
  await runToEnd(process.execPath, [join(ROOT, 'scripts/build-packages.mjs')]);
  writeMark(MARK, wanted);
}

/**
 * The plugin has the packages written into its build, since nobody can install them by their names yet. So it brings
 * their types too, and its own types take them from there.
 *
 *   node scripts/plugin-types.mjs     after `strapi-plugin build`
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PACKAGES } from './setup/packages-built.mjs';
import { ROOT } from './setup/root.mjs';

const DIST = join(ROOT, 'plugins/gov-publishing/dist');
const TYPES = join(DIST, 'packages');
const SPECIFIER = /(['"])@gov-publishing\/([a-z-]+)(?:\/([a-z]+))?\1/g;

function declarationsUnder(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.d\.[cm]?ts$/.test(name))
    .map((name) => join(folder, name));
}

rmSync(TYPES, { recursive: true, force: true });
for (const name of PACKAGES)
  cpSync(join(ROOT, name, 'dist/types'), join(TYPES, name.split('/')[1]), { recursive: true });
cpSync(join(DIST, 'server/src/domain/ledger/index.d.ts'), join(TYPES, 'ledger.d.ts'));
for (const file of declarationsUnder(DIST)) {
  const text = readFileSync(file, 'utf8');
  const own = text.replace(SPECIFIER, (_, quote, name, entry = 'index') => {
    const path = relative(dirname(file), join(TYPES, name, entry)).replaceAll('\\', '/');
    return `${quote}${path.startsWith('.') ? path : `./${path}`}${quote}`;
  });
  if (own !== text) writeFileSync(file, own);
}

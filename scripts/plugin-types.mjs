/**
 * The plugin has the packages written into its build, since nobody can install them by their names yet. So it brings
 * their types too, and its own types take them from there. A type of any other package that is not installed along with the
 * plugin would be an error in the host's own build (TS2307), so the build ends where there is one.
 *
 *   node scripts/plugin-types.mjs     after `strapi-plugin build`
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { foreignPackages } from './setup/declared-packages.mjs';
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

// The editor of texts is a part of the panel that no export leads to, and the library in it is written into the build: its types
// name what no site installs, and nobody can ask for them.
rmSync(join(DIST, 'admin/src/rich-text'), { recursive: true, force: true });

const manifest = JSON.parse(readFileSync(join(DIST, '../package.json'), 'utf8'));
const foreign = declarationsUnder(DIST).flatMap((file) =>
  foreignPackages(readFileSync(file, 'utf8'), manifest).map(
    (name) => `${relative(DIST, file)} names ${name}`,
  ),
);
if (foreign.length > 0)
  throw new Error(`Types of packages that are no dependency of the plugin:\n${foreign.join('\n')}`);

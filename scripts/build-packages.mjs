/**
 * Builds the packages that stand alone, in the order in which they need each other: for Node as ES modules and as CommonJS,
 * for a browser as one file that needs no bundler, and their types.
 *
 *   node scripts/build-packages.mjs
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { runToEnd } from './setup/child.mjs';
import { PACKAGES } from './setup/packages-built.mjs';
import { ROOT } from './setup/root.mjs';
import { licensesOf } from './third-party-licenses.mjs';

const TSC = 'node_modules/typescript/bin/tsc';

/** Puts the browser's functions in the place of Node's: nothing else of the packages knows where it runs. */
const forBrowsers = {
  name: 'for-browsers',
  setup({ onResolve }) {
    onResolve({ filter: /\/platform\/node$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/node$/, 'browser.ts')),
    }));
    // The package beneath is written into the file from its source, with the same exchange.
    onResolve({ filter: /^@gov-publishing\/[a-z-]+$/ }, ({ path }) => ({
      path: join(ROOT, 'packages', path.split('/')[1], 'src/index.ts'),
    }));
  },
};

/** @returns those of the files that the package has */
function entriesOf(folder, names) {
  return names.map((name) => join(folder, `src/${name}.ts`)).filter(existsSync);
}

for (const name of PACKAGES) {
  const folder = join(ROOT, name);
  const outdir = join(folder, 'dist');
  rmSync(outdir, { recursive: true, force: true });
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const common = { bundle: true, target: 'es2022', logLevel: 'warning', absWorkingDir: folder };
  const forNode = { ...common, platform: 'node', external: Object.keys(dependencies), outdir };
  const entryPoints = entriesOf(folder, ['index', 'vocabulary', 'cli']);
  await build({
    ...forNode,
    entryPoints,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
  });
  await build({ ...forNode, entryPoints, format: 'cjs', outExtension: { '.js': '.cjs' } });
  const { metafile } = await build({
    ...common,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    plugins: [forBrowsers],
    entryPoints: [entriesOf(folder, ['browser', 'index'])[0]],
    outfile: join(outdir, 'browser.mjs'),
  });
  const written = Object.keys(metafile.inputs).map((path) => resolve(folder, path));
  writeFileSync(join(outdir, 'THIRD-PARTY-LICENSES'), licensesOf(written));
  // The types of the package beneath are taken from its build, as everyone who installs the packages has them.
  const types = ['-p', folder, '--paths', 'null', '--noEmit', 'false', '--declaration'];
  await runToEnd(process.execPath, [
    join(ROOT, TSC),
    ...types,
    '--emitDeclarationOnly',
    '--rootDir',
    join(folder, 'src'),
    '--outDir',
    join(outdir, 'types'),
  ]);
}

/** Type-checks every TypeScript project of the repository, and says which ones do not hold. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './setup/child.mjs';
import { ROOT } from './setup/root.mjs';

const PROJECTS = [
  'packages/transparency-log/tsconfig.json',
  'packages/provenance/tsconfig.json',
  'plugins/gov-publishing/tsconfig.json',
  'plugins/gov-publishing/admin/tsconfig.json',
  'tests/tsconfig.json',
  'src/admin/tsconfig.json',
  'tsconfig.json',
];

const failed = [];
for (const project of PROJECTS.filter((path) => existsSync(join(ROOT, path)))) {
  console.log(`tsc -p ${project}`);
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  await runToEnd(process.execPath, [tsc, '--noEmit', '-p', project]).catch(() => failed.push(project));
}
if (failed.length > 0) {
  console.error(`Types do not hold in: ${failed.join(', ')}`);
  process.exitCode = 1;
}

import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** A build that lacks a part, or is of other sources, has to be made anew before tests and the site run on it. */
test('a build counts as whole only with every part that the plugin exports', async () => {
  const { pluginParts, PLUGIN_SOURCES } = await import(join(ROOT, 'scripts/setup/plugin-built.mjs'));
  expect(pluginParts()).toEqual(
    expect.arrayContaining(
      [
        'server',
        'admin',
        'ledger',
        'content-types',
        'file-reader',
        'import-reader',
        'verifier-commands',
        'export',
      ].map((part) => `./dist/${part}/index.js`),
    ),
  );
  expect(PLUGIN_SOURCES).toContain('scripts/plugin-types.mjs');
});

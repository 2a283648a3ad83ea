'use strict';
/**
 * Makes a plain Node process load the plugin's server from its TypeScript source, as jest's mapper does for the
 * suites: a second process that ran an older build would be racing against another program.
 */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const SOURCE = join(__dirname, '../../../plugins/gov-publishing/server/src/index.ts');
const BUILT = /plugins[\\/]gov-publishing[\\/]dist[\\/]server[\\/]index\.m?js$/;

const PACKAGES = join(__dirname, '../../../packages');

const resolve = Module._resolveFilename;
Module._resolveFilename = function resolveToSource(...request) {
  const [, reader] = /^\.\.\/((?:file|import)-reader)\/index\.js$/.exec(request[0]) ?? [];
  if (reader) return join(__dirname, `${reader}.cjs`);
  const [, name, entry = 'index'] = /^@gov-publishing\/([a-z-]+)(?:\/([a-z]+))?$/.exec(request[0]) ?? [];
  if (name) return join(PACKAGES, name, `src/${entry}.ts`);
  const found = resolve.apply(this, request);
  return BUILT.test(found) ? SOURCE : found;
};

require.extensions['.ts'] = function compile(module, filename) {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    sourceMaps: false,
  });
  module._compile(code, filename);
};

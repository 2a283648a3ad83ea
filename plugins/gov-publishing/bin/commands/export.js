'use strict';

const { loadBuilt } = require('./built-part');

/**
 * The one command that needs the application and its database; it lives with the ledger's tables.
 * `dist/export/index.js` exports `runExport(args, { stdout, stderr })`, which resolves to the exit code.
 *
 * @returns {Promise<number>}
 */
async function run(args) {
  const { runExport } = loadBuilt('export');
  return runExport(args, { stdout: process.stdout, stderr: process.stderr });
}

module.exports = { run };

'use strict';

const fs = require('node:fs');
const { parseArgs } = require('node:util');
const { loadBuilt } = require('./built-part');

/** @returns {number} 0 */
function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      origin: { type: 'string', default: 'gov-publishing/ledger' },
      out: { type: 'string' },
    },
  });
  const { signingKey, verifierKey } = loadBuilt('ledger').generateKey(values.origin);
  if (values.out === undefined) {
    process.stdout.write(`${signingKey}\n`);
    process.stderr.write(
      `Keep the line above secret: it is GOV_LEDGER_KEY. Publish this verifier key: ${verifierKey}\n`,
    );
    return 0;
  }
  try {
    // `wx`: to overwrite a key is to lose the log it signs. The mode is set as the file is made, not after.
    fs.writeFileSync(values.out, `${signingKey}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code === 'EEXIST') {
      throw new Error(`${values.out} exists already and is left as it is`, { cause: error });
    }
    throw error;
  }
  process.stdout.write(`${verifierKey}\n`);
  process.stderr.write(`The private key is in ${values.out}. Publish the verifier key above.\n`);
  return 0;
}

module.exports = { run };

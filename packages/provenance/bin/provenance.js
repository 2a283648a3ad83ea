#!/usr/bin/env node
'use strict';

const USAGE = `provenance: checks how an entry came to be public. Needs no database, no server and no network.

  provenance verify <bundle.json | -> [--key KEY]... [--lang th|en] [--json]
      Checks a provenance bundle, claim by claim. KEY is a verifier key you trust, or a file that holds one.
      Exit 0: no claim fails. 1: a claim fails. 2: wrong usage, or not a bundle. 3: no claim fails, but it holds acts
      that this program does not know, so that the chain of signatures could not be judged.

  provenance keygen [--origin NAME] [--out FILE]
      Makes a ledger key. NAME is the log's name, such as www.example.go.th/ledger.
      With FILE the private key goes there (mode 0600, never over an existing file); without, to the output.
`;

/** A file's name or content stands in the message; it must not move the cursor. Works where nothing is built, too. */
function onOneLine(text) {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (found) => `\\u{${found.codePointAt(0).toString(16)}}`);
}

function run([name, ...args]) {
  if (name === 'verify') return require('../dist/cli.cjs').runVerify(args);
  if (name === 'keygen') return require('../dist/cli.cjs').runKeygen(args);
  const asked = name === '--help' || name === '-h' || name === 'help';
  (asked ? process.stdout : process.stderr).write(USAGE);
  return asked ? 0 : 2;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`provenance: ${onOneLine(error.message)}\n`);
  process.exitCode = 2;
}

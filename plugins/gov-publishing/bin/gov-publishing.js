#!/usr/bin/env node
'use strict';

const USAGE = `gov-publishing: the ledger's tool. Needs no database and no Strapi, export excepted.

  gov-publishing verify <bundle.json | -> [--key KEY]... [--lang th|en] [--json]
      Checks a provenance bundle, claim by claim. KEY is a verifier key you trust, or a file that holds one.
      Exit 0: no claim fails. 1: a claim fails. 2: wrong usage, or not a bundle. 3: no claim fails, but it holds acts
      that this program does not know, so that the chain of signatures could not be judged.

  gov-publishing keygen [--origin NAME] [--out FILE]
      Makes a ledger key. NAME is the log's name, such as www.example.go.th/ledger.
      With FILE the private key goes there (mode 0600, never over an existing file); without, to the output.

  gov-publishing export [...]
      Writes the ledger of this Strapi application out; run it in the application's directory.
`;

const COMMANDS = {
  verify: () => require('./commands/verify'),
  keygen: () => require('./commands/keygen'),
  export: () => require('./commands/export'),
};

async function main([name, ...args]) {
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (name === undefined || !Object.hasOwn(COMMANDS, name)) {
    process.stderr.write(USAGE);
    return 2;
  }
  return COMMANDS[name]().run(args);
}

/** A file's name or content stands in the message; it must not move the cursor. Works where nothing is built, too. */
function onOneLine(text) {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (found) => `\\u{${found.codePointAt(0).toString(16)}}`);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`gov-publishing: ${onOneLine(error.message)}\n`);
    process.exitCode = 2;
  },
);

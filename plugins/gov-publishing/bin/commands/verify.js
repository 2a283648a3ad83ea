'use strict';

const fs = require('node:fs');
const { parseArgs } = require('node:util');
const { loadBuilt } = require('./built-part');

const STDIN = 0;

/**
 * @param {string} given a verifier key, or the name of a file that holds one
 * @returns {object} the key
 */
function readKey(ledger, given) {
  // A key always has its id between two plus signs; anything else is a file name.
  const text = /\+[0-9a-f]{8}\+/.test(given) ? given : fs.readFileSync(given, 'utf8');
  return ledger.parseVerifierKey(text);
}

/** Reads UTF-8 strictly: a broken byte must not turn into a replacement character and pass as the author's. */
function readText(ledger, file) {
  if (file !== '-' && fs.statSync(file).size > ledger.MAX_BUNDLE_TEXT * 3)
    throw new Error('The bundle is too long');
  const bytes = fs.readFileSync(file === '-' ? STDIN : file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new Error('The bundle is not UTF-8 text');
  }
}

/** @returns {number} 0: no claim fails, 1: one does, 2: not a bundle */
function run(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      key: { type: 'string', multiple: true, default: [] },
      lang: { type: 'string', default: process.env.LANG?.startsWith('th') ? 'th' : 'en' },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length !== 1) throw new Error('verify takes one bundle file, or - for the standard input');
  if (values.lang !== 'th' && values.lang !== 'en') throw new Error('--lang is th or en');
  const ledger = loadBuilt('ledger');
  const trustedKeys = values.key.map((given) => readKey(ledger, given));
  const report = ledger.verifyBundleText(readText(ledger, positionals[0]), { trustedKeys });
  const text = values.json
    ? `${ledger.printableJson(JSON.stringify(report, null, 2))}\n`
    : ledger.reportText(report, values.lang);
  process.stdout.write(text);
  return { holds: 0, fails: 1, malformed: 2 }[report.verdict];
}

module.exports = { run };

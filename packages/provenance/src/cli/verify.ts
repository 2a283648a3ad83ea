import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseVerifierKey, type VerifierKey } from '@gov-publishing/transparency-log';
import { MAX_BUNDLE_TEXT } from '../bundle-schema';
import { printableJson } from '../text/printable';
import { reportText } from '../verify/report-text';
import { verifyBundleText } from '../verify/verify-bundle';

const STDIN = 0;
const EXIT_CODES = { holds: 0, fails: 1, malformed: 2 } as const;
/** A script that goes by the exit code must not take a chain that nobody could judge for a good one. */
const NOT_JUDGED = 3;

/** @param given a verifier key, or the name of a file that holds one */
function readKey(given: string): VerifierKey {
  // A key always has its id between two plus signs; anything else is a file name.
  return parseVerifierKey(/\+[0-9a-f]{8}\+/.test(given) ? given : readFileSync(given, 'utf8'));
}

/** Reads UTF-8 strictly: a broken byte must not turn into a replacement character and pass as the author's. */
function readText(file: string): string {
  if (file !== '-' && statSync(file).size > MAX_BUNDLE_TEXT * 3) throw new Error('The bundle is too long');
  const bytes = readFileSync(file === '-' ? STDIN : file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (cause) {
    throw new Error('The bundle is not UTF-8 text', { cause });
  }
}

/**
 * @param args `<bundle.json | -> [--key KEY]... [--lang th|en] [--json]`
 * @returns the exit code. 0: no claim fails · 1: one does · 2: not a bundle · 3: none fails, but the chain
 *   of signatures could not be judged
 * @throws Error with words for the person at the terminal, where the command is wrong or a file cannot be read
 */
export function runVerify(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      key: { type: 'string', multiple: true, default: [] },
      lang: { type: 'string', default: process.env['LANG']?.startsWith('th') ? 'th' : 'en' },
      json: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new Error('verify takes one bundle file, or - for the standard input');
  const { lang } = values;
  if (lang !== 'th' && lang !== 'en') throw new Error('--lang is th or en');
  const report = verifyBundleText(readText(file), { trustedKeys: values.key.map(readKey) });
  const text = values.json ? `${printableJson(JSON.stringify(report, null, 2))}\n` : reportText(report, lang);
  process.stdout.write(text);
  const isUnjudged = report.claims.some(({ claim, holds }) => claim === 'chain' && holds === 'not-proven');
  return report.verdict === 'holds' && isUnjudged ? NOT_JUDGED : EXIT_CODES[report.verdict];
}

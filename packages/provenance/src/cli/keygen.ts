import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generateKey } from '@gov-publishing/transparency-log';

/**
 * @param args `[--origin NAME] [--out FILE]`
 * @returns the exit code, 0
 * @throws Error with words for the person at the terminal
 */
export function runKeygen(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      origin: { type: 'string', default: 'gov-publishing/ledger' },
      out: { type: 'string' },
    },
  });
  const { signingKey, verifierKey } = generateKey(values.origin);
  if (values.out === undefined) {
    process.stdout.write(`${signingKey}\n`);
    process.stderr.write(
      `Keep the line above secret: it is GOV_LEDGER_KEY. Publish this verifier key: ${verifierKey}\n`,
    );
    return 0;
  }
  try {
    // `wx`: to overwrite a key is to lose the log it signs. The mode is set as the file is made, not after.
    writeFileSync(values.out, `${signingKey}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new Error(`${values.out} exists already and is left as it is`, { cause: error });
    }
    throw error;
  }
  process.stdout.write(`${verifierKey}\n`);
  process.stderr.write(`The private key is in ${values.out}. Publish the verifier key above.\n`);
  return 0;
}

import { parseArgs } from 'node:util';
import { openAppAtRest } from './app-at-rest';
import { writeLedger } from './export-lines';
import { LedgerReader } from './ledger-reader';
import { LEDGER_TABLES } from './tables';

/** Where the command speaks. */
export interface ExportIo {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/**
 * `gov-publishing export [--out FILE]`, run in the folder of a Strapi app: writes the whole ledger as NDJSON, one
 * `{"type":"leaf","index","hash","leaf"}` a line (`leaf` is the exact canonical text whose hash the tree holds),
 * then one `{"type":"checkpoint","size","note","verifierKey"}`. Signers' names and salts are not part of the
 * ledger and stay in the database. Reads only, and starts nothing: it works beside a running server, and where one
 * does not start.
 *
 * @returns 0: every leaf verified and was written; 1: the ledger is damaged, the message names the leaves
 * @throws Error in words for unknown arguments, a file that exists, an app that cannot be read, or no ledger
 */
export async function runExport(args: readonly string[], { stdout, stderr }: ExportIo): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } });
  const { connection, verifierKey, close } = openAppAtRest(process.cwd());
  try {
    if (!(await connection.schema.hasTable(LEDGER_TABLES.leaves)))
      throw new Error('There is no ledger in the database of this application.');
    const target = { file: values.out, stream: stdout };
    const { leaves, damaged } = await writeLedger(
      connection,
      new LedgerReader(verifierKey),
      verifierKey.text,
      target,
    );
    if (damaged.length > 0) {
      stderr.write(
        `The ledger is damaged. These leaves do not verify and were left out: ${damaged.join(', ')}\n`,
      );
      return 1;
    }
    stderr.write(`${leaves} leaves and the checkpoint were written.\n`);
    return 0;
  } finally {
    await close();
  }
}

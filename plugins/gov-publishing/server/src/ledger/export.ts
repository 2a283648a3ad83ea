import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { GovConfig } from '../config';
import { writeLedger } from './export-lines';
import type { LedgerReader } from './ledger-reader';
import type { Strapi } from '../strapi-boundary';

/** Where the command speaks. */
export interface ExportIo {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/**
 * `gov-publishing export [--out FILE]`, run in the folder of a Strapi app: writes the whole ledger as NDJSON, one
 * `{"type":"leaf","index","hash","leaf"}` a line (`leaf` is the exact canonical text whose hash the tree holds),
 * then one `{"type":"checkpoint","size","note","verifierKey"}`. Signers' names and salts are not part of the
 * ledger and stay in the database.
 *
 * @returns 0: every leaf verified and was written; 1: the ledger is damaged, the message names the leaves
 * @throws Error for unknown arguments, a file that exists, or an app that does not start
 */
export async function runExport(args: readonly string[], { stdout, stderr }: ExportIo): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } });
  const app = await loadApp();
  try {
    const { ledger, verifierKey } = partsOf(app);
    const target = { file: values.out, stream: stdout };
    const { leaves, damaged } = await writeLedger(app.db.connection, ledger, verifierKey.text, target);
    if (damaged.length > 0) {
      stderr.write(
        `The ledger is damaged. These leaves do not verify and were left out: ${damaged.join(', ')}\n`,
      );
      return 1;
    }
    stderr.write(`${leaves} leaves and the checkpoint were written.\n`);
    return 0;
  } finally {
    await app.destroy();
  }
}

/** What is used of the package that the app runs on. */
interface StrapiPackage {
  compileStrapi(): Promise<object>;
  createStrapi(options: object): Strapi;
}

/** Loads the app of the current folder, without listening. */
async function loadApp(): Promise<Strapi> {
  // The app's own Strapi, and by `require`: Node cannot load its ES modules.
  const requireOfApp = createRequire(join(process.cwd(), 'package.json'));
  const { compileStrapi, createStrapi } = requireOfApp('@strapi/strapi') as StrapiPackage;
  return keepingLogsApart(async () => {
    const app = createStrapi({ ...(await compileStrapi()), serveAdminPanel: false });
    await app.register();
    // Reading is all this is for: a schedule that is due is left to the server.
    Object.assign(partsOf(app).config, { scheduleEverySeconds: 0, driftEveryHours: 0 });
    await app.bootstrap();
    for (const transport of app.log.transports) transport.silent = true;
    return app;
  });
}

/** Strapi logs to the standard output, where the leaves go: until the app is loaded, its log goes to the other one. */
async function keepingLogsApart<T>(run: () => Promise<T>): Promise<T> {
  const { stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr) as typeof stdout.write;
  try {
    return await run();
  } finally {
    stdout.write = write;
  }
}

interface ExportedParts {
  readonly ledger: LedgerReader;
  readonly verifierKey: { readonly text: string };
  readonly config: GovConfig;
}

function partsOf(app: Strapi): ExportedParts {
  const service = app.plugin('gov-publishing')?.service('gov') as { parts(): ExportedParts } | undefined;
  if (!service)
    throw new Error('The plugin gov-publishing is not enabled in the application of this folder.');
  return service.parts();
}

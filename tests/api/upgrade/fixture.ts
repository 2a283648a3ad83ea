import { gov } from '../../harness/gov';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { MIGRATIONS } from '#server/database/migrations/index';
import { draftLaw, makeOffice, mustSign, publishThroughChain, type Person } from '../../harness/people';
import { freshEnvironment, startIn, type DatabaseClient } from '../../harness/site';
import { dumpPostgres } from './postgres-dump';

const FOLDER = join(__dirname, '../../../database/fixtures');
/** The steps of which there is a fixture: each that was ever released. */
export const STEPS: readonly number[] = MIGRATIONS.map(({ version }) => version);

/** What is known of the site in a fixture besides its database. */
export interface Known {
  readonly signingKey: string;
  readonly verifierKey: string;
  /** Document ids. */
  readonly published: string;
  readonly takenDown: string;
  readonly draft: string;
  readonly officers: Readonly<
    Record<'reporter' | 'approver' | 'publisher', Pick<Person, 'id' | 'email' | 'name'>>
  >;
}

const folderOf = (step: number): string => join(FOLDER, `step-${step}`);
const fileOf = (step: number, client: DatabaseClient): string =>
  join(folderOf(step), client === 'sqlite' ? 'data.db.gz' : 'postgres.sql.gz');
const knownOf = (step: number, client: DatabaseClient): string => join(folderOf(step), `${client}.json`);

/** Made anew in this run. */
const made = new Set<string>();
const keepFolder = (): void => undefined;

/** Makes the fixture of the newest step by using the site as an office does. */
async function makeFixture(step: number, client: DatabaseClient): Promise<void> {
  const env = await freshEnvironment(client);
  const site = await startIn(env, client, keepFolder);
  const office = await makeOffice(site);
  const published = await draftLaw(site, office);
  await publishThroughChain(site, office, published);
  const takenDown = await draftLaw(site, office, { title: 'ประกาศที่ยกเลิกแล้ว' });
  await publishThroughChain(site, office, takenDown);
  await mustSign(site, office.approver, 'unpublish', takenDown, { reasonCode: 'outdated' });
  const draft = await draftLaw(site, office, { title: 'ร่างที่ยังไม่ได้ลงนาม' });
  const { drift, ledger } = gov(site.strapi);
  const of = ({ id, email, name }: Person) => ({ id, email, name });
  const known: Known = {
    signingKey: readFileSync(env['GOV_LEDGER_KEY_FILE']!, 'utf8').trim(),
    verifierKey: ledger.verifierKey.text,
    published: published.documentId,
    takenDown: takenDown.documentId,
    draft: draft.documentId,
    officers: {
      reporter: of(office.reporter),
      approver: of(office.approver),
      publisher: of(office.publisher),
    },
  };
  await site.strapi.db.connection('strapi_sessions').delete();
  // The comparison that runs after a start: its queries would be cut off.
  await drift.joined();
  await site.stop();
  mkdirSync(folderOf(step), { recursive: true });
  writeFileSync(knownOf(step, client), `${JSON.stringify(known, null, 2)}\n`);
  writeFileSync(fileOf(step, client), gzipSync(await databaseOf(env, client), { level: 9 }));
}

async function databaseOf(env: Readonly<Record<string, string>>, client: DatabaseClient): Promise<Buffer> {
  if (client === 'sqlite') return readFileSync(env['DATABASE_FILENAME']!);
  return Buffer.from(await withClient(env['DATABASE_URL']!, dumpPostgres), 'utf8');
}

async function withClient<T>(connectionString: string, run: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/**
 * Puts the database of a step where a site can start on it. With `UPDATE_FIXTURES` the newest one is made anew first.
 *
 * @throws Error where a step has no fixture
 */
export async function restore(
  step: number,
  client: DatabaseClient,
): Promise<{ env: Record<string, string>; known: Known }> {
  const isNewest = step === STEPS.at(-1) && !made.has(client);
  if (process.env['UPDATE_FIXTURES'] && isNewest) {
    made.add(client);
    await makeFixture(step, client);
  }
  if (!existsSync(fileOf(step, client)))
    throw new Error(`Step ${step} has no fixture. Make it: UPDATE_FIXTURES=1 npx jest tests/api/upgrade`);
  const known = JSON.parse(readFileSync(knownOf(step, client), 'utf8')) as Known;
  const env = await freshEnvironment(client);
  writeFileSync(env['GOV_LEDGER_KEY_FILE']!, known.signingKey);
  const database = gunzipSync(readFileSync(fileOf(step, client)));
  if (client === 'sqlite') writeFileSync(env['DATABASE_FILENAME']!, database);
  else await withClient(env['DATABASE_URL']!, (db) => db.query(database.toString('utf8')));
  return { env, known };
}

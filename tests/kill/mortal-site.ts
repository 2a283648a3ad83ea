import { readFileSync } from 'node:fs';
import knex, { type Knex } from 'knex';
import { parseSigningKey } from '@gov-publishing/transparency-log';
import { draftDigest, signInCode } from '../harness/in-code';
import { LedgerAudit, entryName, type AuditedLedger } from '../harness/ledger-audit';
import { draftLaw, LAW, makeOffice, type EntryRef, type Office } from '../harness/people';
import { startProcess, type SiteProcess } from '../harness/process/second-process';
import { preparedEnvironment, startIn, type DatabaseClient } from '../harness/site';

/** A law that everybody but the publisher has signed, under this digest. */
export interface SignedLaw {
  readonly entry: EntryRef;
  readonly digest: string;
}

/** A site whose server is killed and started again; the database is read from outside of it, too. */
export interface MortalSite {
  readonly office: Office;
  readonly laws: readonly SignedLaw[];
  readonly start: () => Promise<SiteProcess>;
  /** The whole ledger, read past any server and found whole. */
  readonly audit: () => Promise<AuditedLedger>;
  /** What Strapi and the signed store have as published, by entry. */
  readonly published: (
    entry: EntryRef,
  ) => Promise<{ rows: number; store: { digest: string; leaf: number } | null }>;
  /** Forgets the passwords that a dead server was still checking: they count as wrong ones until their time is over. */
  readonly forgetAttempts: () => Promise<void>;
  /** As when the time is over for which a dead server held what it was sending. */
  readonly giveBackMails: () => Promise<void>;
  readonly waitingMails: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Makes a site with an office and some laws that everybody but the publisher has signed. */
export async function makeMortalSite(
  client: DatabaseClient,
  count: number,
  more: Readonly<Record<string, string>> = {},
): Promise<MortalSite> {
  const prepared = await preparedEnvironment(client);
  const site = await startIn(prepared, client, () => undefined);
  // What it is started with later, by other processes only.
  const env = { ...prepared, ...more };
  const office = await makeOffice(site);
  const laws: SignedLaw[] = [];
  for (let made = 0; made < count; made += 1) {
    const entry = await draftLaw(site, office);
    await signInCode(site.strapi, office.reporter.id, 'submit', entry);
    await signInCode(site.strapi, office.approver.id, 'approve', entry);
    laws.push({ entry, digest: String(await draftDigest(site.strapi, entry)) });
  }
  const { tableName } = site.strapi.db.metadata.get(LAW);
  await site.stop();

  const outside = connect(client, env);
  const { verifier } = parseSigningKey(readFileSync(String(env['GOV_LEDGER_KEY_FILE']), 'utf8').trim());
  return {
    office,
    laws,
    start: () => startProcess(env),
    audit: () => new LedgerAudit(outside, verifier).catchUp(),
    published: async ({ uid, documentId, locale }) => {
      const rows = await outside(tableName)
        .where({ document_id: documentId, locale })
        .whereNotNull('published_at');
      const store = await outside('gov_publications').where({ uid, document_id: documentId, locale }).first();
      return {
        rows: rows.length,
        store: store ? { digest: store.digest, leaf: Number(store.leaf_idx) } : null,
      };
    },
    forgetAttempts: async () => void (await outside('gov_password_attempts').delete()),
    giveBackMails: async () =>
      void (await outside('gov_mails').where({ state: 'waiting' }).update({ held_until: null })),
    waitingMails: async () => (await outside('gov_mails').where({ state: 'waiting' })).length,
    close: () => outside.destroy(),
  };
}

/** The last act in the ledger that made the entry public or took it down. */
export function lastPublication(
  { acts }: AuditedLedger,
  entry: EntryRef,
): AuditedLedger['acts'][number] | undefined {
  const name = entryName(entry.uid, entry.documentId, entry.locale ?? 'und');
  return acts.findLast((each) => each.entry === name && ['publish', 'unpublish'].includes(each.act));
}

function connect(client: DatabaseClient, env: Readonly<Record<string, string>>): Knex {
  return client === 'postgres'
    ? knex({ client: 'pg', connection: String(env['DATABASE_URL']) })
    : knex({
        client: 'better-sqlite3',
        connection: { filename: String(env['DATABASE_FILENAME']) },
        useNullAsDefault: true,
      });
}

import { gov } from '../../harness/gov';
import { readFileSync } from 'node:fs';
import { canonicalText, verifyBundle } from '@gov-publishing/provenance';
import {
  compactRangeNodes,
  hashLeaf,
  parseSigningKey,
  readerOf,
  signCheckpoint,
  TreeHasher,
} from '@gov-publishing/transparency-log';
import {
  as,
  draftLaw,
  makeOffice,
  publishThroughChain,
  type EntryRef,
  type Office,
} from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';

/** Leaves as a newer version of the plugin may have written them, with the columns it finds them by. */
const later = ({ uid, documentId }: EntryRef, time: string): { leaf: object; columns: object }[] => {
  const entry = { uid, documentId, locale: 'th' };
  const columns = { uid, document_id: documentId, locale: 'th' };
  const signed = { time, signer: 'a'.repeat(64), proof: { method: 'passkey', credential: 'b'.repeat(40) } };
  return [
    {
      leaf: { v: 1, kind: 'entry-act', act: 'co-sign', ...entry, ...signed, together: [1, 2] },
      columns: { kind: 'entry-act', act: 'co-sign', ...columns },
    },
    {
      leaf: { v: 2, kind: 'entry-act', act: 'approve', ...entry, ...signed, form: 'new' },
      columns: { kind: 'entry-act', act: 'approve', ...columns },
    },
    {
      leaf: { v: 1, kind: 'monthly-report', ...signed, month: '2026-11' },
      columns: { kind: 'monthly-report', act: 'report', uid: null, document_id: null, locale: null },
    },
  ];
};

/** Appends leaves as the newer version did: in the tree, under a checkpoint of the site's own key. */
async function append(
  { strapi, env }: Site,
  records: readonly { leaf: object; columns: object }[],
): Promise<void> {
  const db = strapi.db.connection;
  const { reader: ledger } = gov(strapi).ledger;
  const key = parseSigningKey(readFileSync(env['GOV_LEDGER_KEY_FILE']!, 'utf8').trim());
  const head = await ledger.head(db);
  const tree = new TreeHasher(head.size, readerOf(await ledger.nodes(db, compactRangeNodes(head.size))));
  for (const { leaf, columns } of records) {
    const text = canonicalText(leaf);
    const [idx, hash] = [tree.size, hashLeaf(text)];
    await db('gov_ledger_leaves').insert({ idx, body: text, hash, time: head.time, ...columns });
    await db('gov_ledger_signers').insert({ idx, person_id: '1', person_name: 'x', salt: '0'.repeat(32) });
    for (const { level, index, hash: node } of tree.push(hash))
      await db('gov_ledger_nodes').insert({ level, idx: index, hash: node });
  }
  const note = signCheckpoint({ origin: 'test.example/ledger', size: tree.size, root: tree.root() }, key);
  await db('gov_ledger_checkpoints').insert({ size: tree.size, note, time: head.time });
}

describe.each(DATABASES)('records of a newer version in the ledger on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  let head: { size: number; time: string };
  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    law = await draftLaw(site, office);
    await publishThroughChain(site, office, law);
    const { reader: ledger } = gov(site.strapi).ledger;
    head = await ledger.head(site.strapi.db.connection);
    await append(site, later(law, head.time));
  });
  afterAll(() => site?.stop());

  test('are no damage: the drift report finds nothing', async () => {
    const report = await gov(site.strapi).drift.report();
    expect(report.leaves).toBe(head.size + 3);
    expect(report.findings).toEqual([]);
  });

  test('what was signed before is still public, and its bundle verifies', async () => {
    expect((await site.http.get(`/api/gov/laws/${law.documentId}?locale=th`)).status).toBe(200);
    const bundle = (await site.http.get(`/api/gov/provenance/${law.documentId}?locale=th`)).body;
    expect(verifyBundle(bundle).claims.filter(({ holds }) => holds === false)).toEqual([]);
  });

  test('the public gets their hashes and not their texts', async () => {
    const { text } = await site.http.get(`/api/gov/ledger/leaves?from=${head.size}&to=${head.size + 3}`);
    const lines = text
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line));
    expect(lines.map(({ leaf, hash }: any) => [leaf, hash.length])).toEqual(Array(3).fill([undefined, 64]));
  });

  test('the office reads that they are there and whole, and what they say they are', async () => {
    const { body } = await site.http.get('/gov-publishing/ledger?pageSize=3').set(as(office.superAdmin));
    expect(body.data.map(({ verified, leaf }: any) => [verified, leaf.kind, leaf.declared])).toEqual([
      [true, null, { kind: 'monthly-report', v: 1 }],
      [true, null, { kind: 'entry-act', v: 2 }],
      [true, null, { kind: 'entry-act', v: 1 }],
    ]);
  });

  test('the operator is told to bring the plugin up to date', async () => {
    const { body } = await site.http.get('/gov-publishing/readiness').set(as(office.superAdmin));
    const told = JSON.stringify(body);
    expect(told).toContain('monthly-report');
    expect(told).toContain('co-sign');
  });

  test('the office goes on: other entries and this one are signed and published', async () => {
    const other = await draftLaw(site, office, { title: 'ประกาศฉบับถัดไป' });
    await publishThroughChain(site, office, other);
    expect((await site.http.get(`/api/gov/laws/${other.documentId}?locale=th`)).status).toBe(200);
    await site.strapi
      .documents(law.uid)
      .update({ documentId: law.documentId, locale: 'th', data: { title: 'ประกาศฉบับแก้ไข' } });
    await publishThroughChain(site, office, law);
    const { body } = await site.http.get(`/api/gov/laws/${law.documentId}?locale=th`);
    expect(body.data.title).toBe('ประกาศฉบับแก้ไข');
  });
});

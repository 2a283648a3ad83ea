import { gov } from '../../harness/gov';
import { as, draftLaw, makeOffice, mustSign, type EntryRef, type Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { until } from '../../harness/until';
import { publishInCode } from '../entries';

/** What a memory must not become: a place where something lives that nobody signed, or that was taken down. */
describe('tampering behind a server that remembers', () => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  let path: string;
  const inside = (): ReturnType<typeof gov> => gov(site.strapi);
  const db = (table: string): any => site.strapi.db.connection(table);
  const get = (at = path): any => site.http.get(at);
  /** Every finished answer is forgotten; verified publications are not. */
  const forgetAnswers = (): void => inside().front.forget();
  const drift = (): Promise<any> => site.http.get('/gov-publishing/drift').set(as(office.superAdmin));
  const dropGuards = async (table: string): Promise<void> => {
    for (const verb of ['update', 'delete'])
      await site.strapi.db.connection.raw(`DROP TRIGGER IF EXISTS ${table}_no_${verb}`);
  };

  beforeAll(async () => {
    site = await startSite({ env: { GOV_CACHE_MEGABYTES: '16' } });
    office = await makeOffice(site);
    law = await draftLaw(site, office);
    await publishInCode(site, office, law);
    path = `/api/gov/laws/${law.documentId}`;
    jest.spyOn(site.strapi.log, 'error').mockImplementation(() => undefined);
  });
  afterAll(() => site?.stop());

  test('a snapshot that was changed: the signed one is served from memory, never the changed one; drift ends it', async () => {
    const signed = (await get()).text;
    await dropGuards('gov_snapshots');
    const { digest } = await db('gov_publications').where({ document_id: law.documentId }).first();
    const { body } = await db('gov_snapshots').where({ digest }).first();
    await db('gov_snapshots')
      .where({ digest })
      .update({ body: body.replace('พระราชบัญญัติ', 'พระราชบัญญัตื') });
    expect((await get()).text).toBe(signed);
    forgetAnswers();
    expect((await get()).text).toBe(signed);
    // Who asks while a walk is on its way is told what that one finds: the one of the start may have passed by before the change.
    await until('a walk finds the change', async () =>
      (await drift()).body.data.findings.some(({ reason }: any) => reason.code === 'drift.snapshot_damaged'),
    );
    expect((await get()).status).toBe(404);
    expect((await get('/api/gov/laws')).body.data).toEqual([]);
    await db('gov_snapshots').where({ digest }).update({ body });
    expect((await get()).text).toBe(signed);
  });

  test.each<[string, object]>([
    ['the digest', { digest: 'a'.repeat(64) }],
    ['the leaf', { leaf_idx: 0 }],
    ['the agency', { agency: 'PROV' }],
    ['the index of filters', { projection: '{"fields":{"title":"X"},"keys":{}}' }],
  ])('a changed row, %s: what is read is never served, remembered publication or not', async (_, change) => {
    const signed = (await get()).text;
    const before = await db('gov_publications').where({ document_id: law.documentId }).first();
    await db('gov_publications').where({ document_id: law.documentId }).update(change);
    expect((await get()).text).toBe(signed);
    forgetAnswers();
    expect((await get()).status).toBe(404);
    await db('gov_publications').where({ document_id: law.documentId }).update(before);
    expect((await get()).text).toBe(signed);
  });

  test('a row that was put back after a withdrawal stays withdrawn, though it was remembered', async () => {
    const second = await draftLaw(site, office);
    await publishInCode(site, office, second);
    const at = `/api/gov/laws/${second.documentId}`;
    expect((await get(at)).status).toBe(200);
    const row = await db('gov_publications').where({ document_id: second.documentId }).first();
    await mustSign(site, office.approver, 'unpublish', second);
    await db('gov_publications').insert(row);
    for (let tries = 0; tries < 2; tries += 1) {
      expect((await get(at)).status).toBe(410);
      forgetAnswers();
    }
    await db('gov_publications').where({ document_id: second.documentId }).delete();
  });

  test('after the time to recheck everything is read and verified anew', async () => {
    const signed = (await get()).text;
    const row = db('gov_publications').where({ document_id: law.documentId });
    const { leaf_idx } = await row.first();
    await dropGuards('gov_ledger_leaves');
    const leaf = await db('gov_ledger_leaves').where({ idx: leaf_idx }).first();
    await db('gov_ledger_leaves')
      .where({ idx: leaf_idx })
      .update({ body: leaf.body.replace('"position":"', '"position":"X') });
    expect((await get()).text).toBe(signed);
    const clock = jest.spyOn(performance, 'now');
    const real = performance.timeOrigin;
    clock.mockImplementation(() => Date.now() - real + 301_000);
    expect((await get()).status).toBe(404);
    clock.mockRestore();
    await db('gov_ledger_leaves').where({ idx: leaf_idx }).update({ body: leaf.body });
    forgetAnswers();
    expect((await get()).text).toBe(signed);
  });
});

import { gov } from '../../harness/gov';
import { dropGuards } from '../../harness/append-only';
import { signInCode } from '../../harness/in-code';
import { later } from '../../harness/later';
import { as, makeOffice, mustSign, sign, type EntryRef, type Office } from '../../harness/people';
import { DATABASES, startIn, startSite, type Site } from '../../harness/site';
import { common, edit, NEWS, publishInCode, write } from '../entries';
import { expectRefusal } from '../refusals';

const LEAVES = 'gov_ledger_leaves';
const STORE = ['gov_publications', 'gov_search', 'gov_publication_files'];
/** A little longer than what could not be read is left alone. Milliseconds. */
const READ_AGAIN = 5_500;

describe.each(DATABASES)('leaves that were destroyed in the database on %s', (client) => {
  let site: Site;
  let office: Office;
  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  const table = (name: string): any => site.strapi.db.connection(name);
  const path = ({ documentId }: EntryRef): string => `/api/gov/news-articles/${documentId}`;

  async function published(title: string): Promise<EntryRef> {
    const data = { ...common(office), title, summary: title, body: `เนื้อหาของ${title}`, category: 'general' };
    const entry = await write(site, office.reporter, NEWS, data, 'th');
    await publishInCode(site, office, entry);
    return entry;
  }

  /** @returns what the signed store has of an entry */
  async function storeOf({ documentId }: EntryRef): Promise<readonly (readonly [string, any[]])[]> {
    const rows = STORE.map(
      async (name) => [name, await table(name).where({ document_id: documentId })] as const,
    );
    return Promise.all(rows);
  }

  async function putBack(rows: Awaited<ReturnType<typeof storeOf>>, { documentId }: EntryRef): Promise<void> {
    for (const [name, each] of rows) {
      await table(name).where({ document_id: documentId }).delete();
      // PostgreSQL hands out JSON as an object, and takes it as a text.
      const asTexts = each.map((row) =>
        typeof row.projection === 'object' ? { ...row, projection: JSON.stringify(row.projection) } : row,
      );
      if (asTexts.length > 0) await table(name).insert(asTexts);
    }
  }

  /** Takes a leaf away while the server is down, and gives it back for the next test. */
  async function afterDestroying(
    act: string,
    entry: EntryRef,
    then: (leaf: any) => Promise<void>,
  ): Promise<void> {
    const where = { document_id: entry.documentId, act };
    const leaf = await table(LEAVES).where(where).orderBy('idx', 'desc').first();
    await dropGuards(site, LEAVES);
    await table(LEAVES).where({ idx: leaf.idx }).delete();
    await site.strapi.destroy();
    site = await startIn(site.env, client);
    await then(leaf);
    // By then it has been read again.
    later(READ_AGAIN);
  }

  async function refused(entry: EntryRef | string): Promise<void> {
    const answer = await site.http.get(typeof entry === 'string' ? entry : path(entry));
    const codes = answer.body.error?.details?.reasons?.map(({ code }: any) => code);
    expect([answer.status, codes]).toEqual([503, ['ledger.later_leaf_unreadable']]);
    expect(JSON.stringify(answer.body)).not.toContain('เนื้อหา');
  }

  test('[PROH-01] what was taken down stays down, and with it all that may have been, until the ledger is restored', async () => {
    const other = await published('ข่าวที่ยังเผยแพร่');
    const entry = await published('ข่าวที่ถอนแล้ว');
    const rows = await storeOf(entry);
    const { digest } = rows[0]![1][0];
    await signInCode(site.strapi, office.approver.id, 'unpublish', entry, digest);
    const after = await published('ข่าวหลังการถอน');
    await putBack(rows, entry);
    await afterDestroying('unpublish', entry, async (leaf) => {
      for (const each of [entry, other, '/api/gov/news-articles', '/api/gov/feeds/news-articles.rss'])
        await refused(each);
      expect((await site.http.get(path(after))).status).toBe(200);
      const { findings } = await gov(site.strapi).drift.report();
      const damaged = findings.filter(({ reason }: any) => reason.code === 'drift.leaf_damaged');
      expect(damaged.map(({ reason }: any) => reason.params.index)).toContain(Number(leaf.idx));
      expect(findings.length).toBeLessThan(5);
      await table(LEAVES).insert(leaf);
    });
    expect((await site.http.get(path(entry))).status).toBe(410);
    expect((await site.http.get(path(other))).status).toBe(200);
  });

  /** A draft that was submitted and approved. */
  async function approved(title: string): Promise<EntryRef> {
    const data = { ...common(office), title, summary: title, body: `เนื้อหาของ${title}`, category: 'general' };
    const entry = await write(site, office.reporter, NEWS, data, 'th');
    await mustSign(site, office.reporter, 'submit', entry);
    await mustSign(site, office.approver, 'approve', entry);
    return entry;
  }

  test('[WF-05] what was returned is not published because the return is gone: nothing goes forward, and what takes away goes on', async () => {
    const open = await published('ข่าวที่จะถอน');
    const entry = await approved('ข่าวที่ส่งคืนแล้ว');
    const draft = await approved('ข่าวที่รอเผยแพร่');
    await mustSign(site, office.publisher, 'return', entry);
    await afterDestroying('return', entry, async (leaf) => {
      for (const each of [entry, draft])
        expectRefusal(await sign(site, office.publisher, 'publish', each), 503, ['ledger.closed_to_signing']);
      await mustSign(site, office.publisher, 'return', draft);
      await mustSign(site, office.approver, 'unpublish', open);
      await table(LEAVES).insert(leaf);
    });
    const answer = await sign(site, office.publisher, 'publish', entry);
    expect(answer.status).toBe(422);
    await mustSign(site, office.reporter, 'submit', entry);
  });

  test('an older version does not come back', async () => {
    const entry = await published('ข่าวฉบับแรก');
    const rows = await storeOf(entry);
    await edit(site, office.reporter, entry, { title: 'ข่าวฉบับแก้ไข' });
    await publishInCode(site, office, entry);
    await putBack(rows, entry);
    await afterDestroying('publish', entry, async (leaf) => {
      await refused(entry);
      await table(LEAVES).insert(leaf);
    });
  });

  test('an entry whose first publication was hidden is not served as younger than it is', async () => {
    const entry = await published('ข่าวที่เผยแพร่สองครั้ง');
    await edit(site, office.reporter, entry, { title: 'ข่าวที่เผยแพร่สองครั้ง ฉบับแก้ไข' });
    await publishInCode(site, office, entry);
    const { dateModified } = (await site.http.get(path(entry))).body.data;
    const [first, second] = await table(LEAVES)
      .where({ document_id: entry.documentId, act: 'publish' })
      .orderBy('idx');
    await dropGuards(site, LEAVES);
    await table(LEAVES).where({ idx: first.idx }).update({ document_id: 'elsewhere' });
    const own = { document_id: entry.documentId };
    const { projection } = await table(STORE[0]!).where(own).first();
    const forged = typeof projection === 'string' ? JSON.parse(projection) : projection;
    forged.fields.datePosted = dateModified;
    await table(STORE[0]!)
      .where(own)
      .update({ first_leaf_idx: second.idx, projection: JSON.stringify(forged) });
    const answer = await site.http.get(`${path(entry)}?fields=title`);
    expect(answer.status).toBe(404);
  });

  test('[WF-01] whose appointment was ended signs nothing because its end is gone, and confirms nobody', async () => {
    const entry = await approved('ข่าวของผู้พ้นหน้าที่');
    const appointment = 'plugin::gov-publishing.appointment';
    const [held] = await site.strapi
      .documents(appointment)
      .findMany({ filters: { duty: 'publisher', person: { id: office.publisher.id } } });
    const own = { documentId: held.documentId };
    await site.strapi
      .documents(appointment)
      .update({ ...own, data: { revokedAt: new Date().toISOString() } });
    await afterDestroying('revoke_appointment', own as EntryRef, async (leaf) => {
      const rows = site.strapi.db.metadata.get(appointment).tableName;
      await table(rows)
        .where({ document_id: held.documentId })
        .update({ revoked_at: null, revoked_reason: null });
      expectRefusal(await sign(site, office.publisher, 'publish', entry), 503, ['ledger.closed_to_signing']);
      const path = `/gov-publishing/people/appointments/${held.documentId}/confirm`;
      const answer = await site.http
        .post(path)
        .set(as(office.governor))
        .send({ password: office.governor.password, record: 0 });
      expectRefusal(answer, 503, ['ledger.closed_to_signing']);
      await table(LEAVES).insert(leaf);
    });
  });
});

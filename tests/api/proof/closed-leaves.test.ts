import { as, draftLaw, makeOffice, mustSign } from '../../harness/people';
import type { EntryRef, Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { edit, publishInCode } from '../entries';

const NOTE = 'แก้คำผิด';

describe.each(DATABASES)('what the public log tells of what was never public, on %s', (client) => {
  let site: Site;
  let office: Office;
  let published: EntryRef;
  let draft: EntryRef;
  let gone: EntryRef;
  let returnedDigest: string;

  const leaves = async (): Promise<any[]> => {
    const size = Number((await site.http.get('/api/gov/ledger/checkpoint')).text.split('\n')[1]);
    const { text } = await site.http.get(`/api/gov/ledger/leaves?from=0&to=${size}`);
    return text
      .trimEnd()
      .split('\n')
      .map((line: string) => JSON.parse(line));
  };
  const acts = async (ref: EntryRef): Promise<any[]> =>
    (
      await site.http.get(`/gov-publishing/ledger?documentId=${ref.documentId}`).set(as(office.superAdmin))
    ).body.data.reverse();

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    const law = (slug: string): Promise<EntryRef> =>
      draftLaw(site, office, { slug, affectsProvinceImage: false });
    [published, draft, gone] = [await law('public-law'), await law('draft-law'), await law('gone-law')];
    // A round that was returned before the one that was published: its words were never public.
    await mustSign(site, office.reporter, 'submit', published);
    await mustSign(site, office.approver, 'return', published, { note: NOTE });
    returnedDigest = (await acts(published))[0].leaf.digest;
    await edit(site, office.reporter, published, { title: 'ประกาศฉบับที่แก้แล้ว' });
    await publishInCode(site, office, published, gone);
    await mustSign(site, office.publisher, 'unpublish', gone, { reasonCode: 'outdated' });
    await mustSign(site, office.reporter, 'submit', draft, { note: NOTE });
    await mustSign(site, office.approver, 'return', draft, { note: NOTE });
  });
  afterAll(() => site?.stop());

  test('leaves of drafts, of rounds that were returned, and of people have a hash and no text', async () => {
    const all = await leaves();
    const open = all.flatMap(({ leaf }) => (leaf === undefined ? [] : [JSON.parse(leaf)]));
    expect(open.map(({ act }) => act).sort()).toEqual(
      ['approve', 'approve', 'publish', 'publish', 'submit', 'submit', 'unpublish'].sort(),
    );
    const text = JSON.stringify(all);
    expect(text).not.toContain(draft.documentId);
    expect(text).not.toContain(returnedDigest);
    expect(text).toContain(published.documentId);
    for (const each of all) expect(each.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await site.http.get('/api/gov/ledger/tile/entries/000.p/5')).status).toBe(404);
  });

  test('nothing else that anybody may ask for names the draft, or tells that it is there', async () => {
    const id = draft.documentId;
    const missing = 'abcdefghijklmnopqrstuvwx';
    for (const path of ['laws/:id', 'provenance/:id', 'read/laws/:id', 'json-ld/laws/:id']) {
      const [of, nothing] = await Promise.all(
        [id, missing].map((each) => site.http.get(`/api/gov/${path.replace(':id', each)}`)),
      );
      expect([path, of!.status, nothing!.status]).toEqual([path, 404, 404]);
      expect(of!.text.replaceAll(id, missing)).toBe(nothing!.text);
    }
    for (const path of [
      'laws',
      `search?q=${encodeURIComponent('ประกาศ')}`,
      'sitemap',
      'sitemap.xml',
      'sitemaps/laws.th.1.xml',
      'feeds/laws.json',
      'exports/laws.ndjson',
      'openapi.json',
      'ledger/consistency?from=1',
      `provenance/${published.documentId}`,
    ]) {
      const { text, status } = await site.http.get(`/api/gov/${path}`);
      expect([path, status]).toEqual([path, 200]);
      expect([path, text.includes(id), text.includes(returnedDigest)]).toEqual([path, false, false]);
    }
  });

  test('what the leaf is bound to and does not tell has a salt of its own, kept beside it', async () => {
    const submit = (await acts(draft)).find(({ leaf }: any) => leaf.act === 'submit');
    const { leaf, index } = submit;
    expect(leaf.policy).toMatch(/^[a-z-]+@\d+$/);
    const row = await site.strapi.db.connection('gov_ledger_signers').where({ idx: index }).first();
    const salts = [row.salt, row.note_salt, row.authors_salt];
    for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(salts).size).toBe(3);
    const { createHash } = await import('node:crypto');
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    expect(leaf.note).toBe(sha256(`{"salt":"${row.note_salt}","value":"${NOTE}"}`));
    expect(leaf.authors).toBe(
      sha256(`{"salt":"${row.authors_salt}","value":["${String(office.reporter.id)}"]}`),
    );
    for (const { leaf: each } of await acts(draft)) expect(JSON.stringify(each)).not.toContain(sha256(NOTE));
  });

  test('a note that was changed in the database is not shown as what was signed', async () => {
    const { connection } = site.strapi.db;
    if (client === 'postgres')
      await connection.raw('DROP TRIGGER gov_ledger_signers_append_only ON gov_ledger_signers');
    else await connection.raw('DROP TRIGGER gov_ledger_signers_no_update');
    const [{ index }] = (await acts(draft)).slice(-1);
    await connection('gov_ledger_signers').where({ idx: index }).update({ note: 'อีกข้อความ' });
    const answer = await site.http
      .get(`/gov-publishing/dossiers/${draft.uid}/${draft.documentId}?locale=th`)
      .set(as(office.reporter));
    expect(answer.status).toBe(503);
    expect(answer.body.error.details.reasons.map(({ code }: any) => code)).toEqual([
      'ledger.writing_damaged',
    ]);
  });
});

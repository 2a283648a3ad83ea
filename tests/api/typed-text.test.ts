import { as, dossier, draftLaw, makeOffice, type EntryRef, type Office } from '../harness/people';
import { DATABASES, startSite, type Site } from '../harness/site';
import { publishInCode } from './entries';

const TYPED = [
  'ติดต่อ <saraban@oic.go.th> หรือ <https://www.oic.go.th/form>และส่ง',
  'ดูรายงาน.md ของฝ่าย R&D',
  'ตาม **(ก)**ข',
  '    if (a && b) return;',
  '> คำกล่าว',
].join('\n\n');

describe.each(DATABASES)('what an officer typed, on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  const save = (data: object): any =>
    site.http
      .put(`/content-manager/collection-types/${law.uid}/${law.documentId}?locale=th`)
      .set(as(office.reporter))
      .send(data);
  const draft = () => site.strapi.documents(law.uid).findOne({ documentId: law.documentId, locale: 'th' });

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    law = await draftLaw(site, office, { affectsProvinceImage: false });
  });
  afterAll(() => site?.stop());

  test('is kept to the letter, given by the API as it was typed, and read as it was meant', async () => {
    expect((await save({ body: TYPED })).status).toBe(200);
    expect((await draft()).body).toBe(TYPED);
    await publishInCode(site, office, law);
    const item = await site.http.get(`/api/gov/laws/${law.documentId}?locale=th`);
    expect(item.body.data.body).toBe(TYPED);
    const { slug } = item.body.data;
    const page = await site.http.get(`/api/gov/read/laws/${slug}?locale=th`);
    expect(page.status).toBe(200);
    for (const shown of [
      '<a href="mailto:saraban@oic.go.th">saraban@oic.go.th</a>',
      '<a href="https://www.oic.go.th/form">https://www.oic.go.th/form</a>และส่ง',
      'ดูรายงาน.md ของฝ่าย R&amp;D',
      '<strong>(ก)</strong>ข',
      '<code>if (a &amp;&amp; b) return;',
      '<blockquote>',
    ])
      expect(page.text).toContain(shown);
    const found = await site.http.get(
      `/api/gov/laws?locale=th&q=${encodeURIComponent('รายงาน.md ของฝ่าย R&D')}`,
    );
    expect(found.body.data.map(({ documentId }: any) => documentId)).toEqual([law.documentId]);
  });

  test('[SEC-02] what may not stand is refused by name, and nothing is written', async () => {
    const before = (await draft()).body;
    const answer = await save({ body: 'ก<script>alert(1)</script> <b onclick="x">ข</b>', title: 'อื่น' });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('<script> onclick');
    expect(answer.body.error.details.reasons).toEqual([
      expect.objectContaining({ code: 'input.rich_text_forbidden', field: 'body' }),
    ]);
    expect(await draft()).toMatchObject({ body: before, title: expect.not.stringMatching('อื่น') });
  });

  test('harmless mark-up that readers will not see is told to the signers', async () => {
    expect((await save({ body: '<div class="seal">ก</div>' })).status).toBe(200);
    const { findings } = await dossier(site, office.reporter, law);
    expect(findings).toContainEqual(
      expect.objectContaining({ level: 'warns', field: 'body', message: 'finding.rich_text.not_shown' }),
    );
  });
});

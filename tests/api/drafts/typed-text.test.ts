import {
  as,
  dossier,
  draftLaw,
  makeOffice,
  makePerson,
  type EntryRef,
  type Office,
  type Person,
} from '../../harness/people';
import { inHtmlFormat } from '#server/domain/text/rich-text-format';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { publishInCode } from '../entries';
import { processorTime } from '../../harness/processor-time';
import { expectRefusal, reasonsIn } from '../refusals';

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

  test('HTML of the editor is stored, signed, given and shown letter by letter; a page would show nothing else of it', async () => {
    const html =
      '<h2>ข้อกำหนด R&amp;D</h2><table><caption>งบ</caption><tbody><tr><th>ปี</th></tr><tr><td>๒๕๖๙</td></tr></tbody></table>';
    const written = await draftLaw(site, office, { body: inHtmlFormat(html), affectsProvinceImage: false });
    await publishInCode(site, office, written);
    const item = await site.http.get(`/api/gov/laws/${written.documentId}?locale=th`);
    expect(item.body.data.body).toBe(inHtmlFormat(html));
    const page = await site.http.get(`/api/gov/read/laws/${item.body.data.slug}?locale=th`);
    expect(page.text).toContain(`<div class="body">${html}</div>`);
    const found = await site.http.get(`/api/gov/laws?locale=th&q=${encodeURIComponent('ข้อกำหนด R&D งบ')}`);
    expect(found.body.data.map(({ documentId }: any) => documentId)).toEqual([written.documentId]);
    const rendered = (text: unknown) =>
      site.http.post('/gov-publishing/rich-text').set(as(office.reporter)).send({ text });
    expect((await rendered('## ก')).body).toEqual({ data: { html: '<h2>ก</h2>' } });
    expect((await rendered('<script>alert(1)</script>ก')).body).toEqual({ data: { html: 'ก' } });
    expect((await rendered(7)).status).toBe(400);
    expect((await site.http.post('/gov-publishing/rich-text').send({ text: 'ก' })).status).toBe(401);
  });

  test('[SEC-02:refused] what may not stand is refused by name, and nothing is written', async () => {
    const before = (await draft()).body;
    const answer = await save({ body: 'ก<script>alert(1)</script> <b onclick="x">ข</b>', title: 'อื่น' });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('<script> onclick');
    expect(answer.body.error.details.reasons).toEqual([
      expect.objectContaining({ code: 'input.rich_text_forbidden', field: 'body' }),
    ]);
    expect(await draft()).toMatchObject({ body: before, title: expect.not.stringMatching('อื่น') });
  });

  test('[SEC-02:refused] a text that takes long to read is not saved, and one that was stored is told of at once', async () => {
    const deep = inHtmlFormat(`${'<h2><a href="x">'.repeat(4_000)}ก${'</a></h2>'.repeat(4_000)}`);
    const refused = await save({ body: deep });
    expect(refused.status).toBe(400);
    expect(refused.body.error.details.reasons).toEqual([
      expect.objectContaining({ code: 'input.rich_text_deep', field: 'body' }),
    ]);
    const stored = await draftLaw(site, office, { affectsProvinceImage: false });
    const blank = inHtmlFormat(`<p>ก</p><img src="/a.png" alt="${' '.repeat(80_000)}&lt;" />`);
    for (const [body, told] of [
      [deep, ['finding.rich_text.forbidden']],
      [blank, []],
    ] as const) {
      await site.strapi.db
        .query(stored.uid)
        .updateMany({ where: { documentId: stored.documentId }, data: { body } });
      const cost = processorTime();
      const { findings } = await dossier(site, office.reporter, stored);
      expect(cost()).toBeLessThan(3_000);
      const messages = findings.map(({ message }: { readonly message: string }) => message);
      expect(messages).toEqual(expect.arrayContaining([...told]));
    }
  });

  test('[SEC-02:refused] HTML that goes on in Markdown is not saved', async () => {
    const before = (await draft()).body;
    const refused = await save({ body: `${inHtmlFormat('<p>ก')}\n\n[กด](javascript:alert(1))</p>` });
    expect(refused.status).toBe(400);
    expect(refused.body.error.details.reasons).toEqual([
      expect.objectContaining({ code: 'input.rich_text_lines', field: 'body' }),
    ]);
    expect((await draft()).body).toBe(before);
  });

  test('the HTML of a text is made for who writes texts, and of no more than may be saved', async () => {
    const rendered = (person: Person, text: string) =>
      site.http.post('/gov-publishing/rich-text').set(as(person)).send({ text });
    const auditor = await makePerson(site, 'Auditor', 'gov-auditor');
    expect((await rendered(auditor, 'ก')).status).toBe(403);
    expect((await rendered(office.reporter, 'ก'.repeat(200_001))).status).toBe(400);
    expect((await rendered(office.reporter, 'ก')).status).toBe(200);
  });

  test('harmless mark-up that readers will not see is told to the signers', async () => {
    expect((await save({ body: '<div class="seal">ก</div>' })).status).toBe(200);
    const { findings } = await dossier(site, office.reporter, law);
    expect(findings).toContainEqual(
      expect.objectContaining({ level: 'warns', field: 'body', message: 'finding.rich_text.not_shown' }),
    );
  });

  test('characters that nobody sees are refused: in an entry, in the names it is signed with, and in what signers write', async () => {
    const HIDDEN = 'งบ \u202E001 บาท';
    const entry = await save({ title: HIDDEN, source: { name: HIDDEN } });
    expect(entry.status).toBe(400);
    expect(reasonsIn(entry)).toEqual([
      'input.hidden_characters title -',
      'input.hidden_characters source.name -',
    ]);
    expect(entry.body.error.message).toMatch(/มองไม่เห็น U\+202E \(4\).*nobody sees/s);

    const agency = 'plugin::gov-publishing.agency';
    const renamed = await site.http
      .put(`/content-manager/collection-types/${agency}/${office.agency.documentId}`)
      .set(as(office.superAdmin))
      .send({ nameTh: HIDDEN });
    expect([renamed.status, reasonsIn(renamed)]).toEqual([400, ['input.hidden_characters nameTh -']]);
    const inCode = site.strapi.documents('plugin::gov-publishing.appointment').update({
      documentId: office.officer.documentId,
      data: { position: HIDDEN },
    });
    await expect(inCode).rejects.toThrow(/U\+202E/);

    const { digest } = await dossier(site, office.reporter, law);
    const act = await site.http
      .post(`/gov-publishing/dossiers/${law.uid}/${law.documentId}/acts?locale=th`)
      .set(as(office.reporter))
      .send({ act: 'submit', digest, password: office.reporter.password, note: HIDDEN });
    expectRefusal(act, 400, ['request.hidden_characters']);
  });

  test('hidden characters that came past the saving close the acts', async () => {
    expect((await save({ body: 'ก' })).status).toBe(200);
    await site.strapi.db
      .connection('gov_laws')
      .where({ document_id: law.documentId })
      .update({ number: '๑\u200E' });
    const { findings } = await dossier(site, office.reporter, law);
    expect(findings).toContainEqual(
      expect.objectContaining({ level: 'blocks', field: 'number', message: 'finding.hidden_characters' }),
    );
  });
});

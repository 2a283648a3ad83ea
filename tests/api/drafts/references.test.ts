import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import {
  as,
  appoint,
  dossier,
  makeOffice,
  mustSign,
  sign,
  type EntryRef,
  type Office,
} from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { approveInCode, BULLETIN, common, edit, NEWS, publishInCode, upload, write } from '../entries';
import { expectRefusal } from '../refusals';

const sha256 = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');
const PDF = { name: 'แบบคำขอ.pdf', mime: 'application/pdf', bytes: '%PDF-1.4 แบบคำขอ' };
const MAP = { name: 'แผนที่.pdf', mime: 'application/pdf', bytes: '%PDF-1.4 แผนที่' };

const expectKept = ({ status, body }: any): void =>
  expect([status, body.error.details.reasons[0].code]).toEqual([400, 'gate.file_shown']);

describe.each(DATABASES)('files that a text names by their address, on %s', (client) => {
  let site: Site;
  let office: Office;
  let map: { id: number; documentId: string; url: string };
  let form: { id: number; documentId: string; url: string };
  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    map = await upload(site, office.reporter, MAP);
    form = await upload(site, office.reporter, PDF);
  });
  afterAll(() => site?.stop());

  const bulletin = (data: object): Promise<EntryRef> =>
    write(site, office.reporter, BULLETIN, {
      title: 'ประกาศ',
      agency: { connect: [{ documentId: office.agency.documentId }] },
      ...data,
    });
  const get = (path: string): any => site.http.get(path);
  const findings = async (entry: EntryRef): Promise<string[]> =>
    (await dossier(site, office.reporter, entry)).findings
      .filter(({ message }: any) => message.startsWith('finding.reference.'))
      .map(({ field, message }: any) => `${field} ${message}`);

  test('are signed by their bytes and served under them, to readers and to programs', async () => {
    const news = await write(
      site,
      office.reporter,
      NEWS,
      {
        ...common(office),
        title: 'ผังเมืองใหม่',
        category: 'general',
        body: `## ผัง\n\n![แผนที่](http://127.0.0.1:1337${map.url}?sig=1)\n\n[แบบคำขอ](${form.url})`,
      },
      'th',
    );
    await publishInCode(site, office, news);
    const { data } = (await get(`/api/gov/news-articles/${news.documentId}?locale=th`)).body;
    const at = `/api/gov/files/${sha256(MAP.bytes)}/${encodeURIComponent(MAP.name)}`;
    const formAt = `/api/gov/files/${sha256(PDF.bytes)}/${encodeURIComponent(PDF.name)}`;
    expect(data.referencedFiles).toEqual([
      expect.objectContaining({ address: form.url, url: formAt, sha256: sha256(PDF.bytes) }),
      expect.objectContaining({ address: `http://127.0.0.1:1337${map.url}?sig=1`, url: at }),
    ]);
    expect((await get(at)).status).toBe(200);
    const page = (await get(`/api/gov/read/news-articles/${news.documentId}?locale=th`)).text;
    expect(page).toContain(`<img src="${at}" alt="แผนที่"`);
    expect(page).toContain(`<a href="${formAt}">`);
    expect(page).not.toContain('/uploads/');
    const feed = (await get('/api/gov/feeds/news-articles.json?locale=th')).body;
    expect(feed.items[0].content_html).toMatch(new RegExp(`src="https?://[^"]+${at}"`));
    const bundle = (await get(data.publication.provenance)).body;
    expect(bundle.snapshot).toContain(sha256(MAP.bytes));
    expect(bundle.snapshot).toContain(sha256(PDF.bytes));
  });

  test('a smaller copy of a picture is signed by its own bytes', async () => {
    const bytes: Buffer = await sharp({
      create: { width: 1200, height: 800, channels: 3, background: '#1c6' },
    })
      .png()
      .toBuffer();
    const picture: any = await upload(site, office.reporter, { name: 'ทุ่งนา.png', mime: 'image/png', bytes });
    const small = picture.formats.small.url as string;
    const entry = await bulletin({ body: `![ทุ่งนา](${small})\n\n![ทุ่งนา](${picture.url})` });
    await publishInCode(site, office, entry);
    const { data } = (await get(`/api/gov/bulletins/${entry.documentId}`)).body;
    const copy = data.referencedFiles.find(({ address }: any) => address === small);
    expect(copy.sha256).not.toBe(createHash('sha256').update(bytes).digest('hex'));
    for (const { url } of data.referencedFiles) {
      const answer = await get(url);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'image/png']);
    }
    expectKept(await site.http.delete(`/upload/files/${picture.id}`).set(as(office.superAdmin)));
  });

  test('drift names what shows a picture whose bytes or row are not what was signed', async () => {
    const drifted = async (): Promise<string[]> => {
      const { body } = await site.http.get('/gov-publishing/drift').set(as(office.superAdmin));
      return body.data.findings.map(({ entry, reason }: any) => `${reason.code} ${entry?.documentId}`);
    };
    const picture = await upload(site, office.reporter, { ...MAP, bytes: '%PDF-1.4 ถนน' });
    const entry = await bulletin({ body: `![ถนน](${picture.url})` });
    await publishInCode(site, office, entry);
    expect(await drifted()).toEqual([]);
    writeFileSync(join(site.publicDir, picture.url), '%PDF-1.4 ถนนอีกสาย');
    expect(await drifted()).toEqual([`drift.published_changed ${entry.documentId}`]);
    writeFileSync(join(site.publicDir, picture.url), '%PDF-1.4 ถนน');
    expect(await drifted()).toEqual([]);
    await site.strapi.db.connection('files').where({ id: picture.id }).delete();
    expect(await drifted()).toEqual([`drift.published_changed ${entry.documentId}`]);
    await mustSign(site, office.approver, 'unpublish', entry);
  });

  test('changed bytes void the signatures of a draft, and their author may not approve', async () => {
    const draft = await bulletin({ body: 'แผนที่', sections: [{ text: `ดู ${map.url}` }] });
    const own = await upload(site, office.reporter, { ...MAP, bytes: '%PDF-1.4 ฉบับร่าง' });
    await edit(site, office.reporter, draft, { body: `![แผนที่](${own.url})`, sections: [] });
    const before = (await dossier(site, office.reporter, draft)).digest;
    const replaced = await site.http
      .post(`/upload/files/${own.id}/replace`)
      .set(as(office.approver))
      .attach('files', Buffer.from('%PDF-1.4 แก้แล้ว'), { filename: 'x.pdf', contentType: 'application/pdf' });
    expect(replaced.status).toBeLessThan(300);
    expect((await dossier(site, office.reporter, draft)).digest).not.toBe(before);
    expect((await sign(site, office.reporter, 'submit', draft)).status).toBe(200);
    expectRefusal(await sign(site, office.approver, 'approve', draft), 422, ['four_eyes_wrote']);
  });

  test('a picture from elsewhere, an embedded frame and a file that is not there close the acts, each in words', async () => {
    const draft = await bulletin({
      body: [
        '![ก](https://elsewhere.example/x.png)',
        '[แบบ](/uploads/lost_1a2b3c.pdf)',
        `[ปกติ](https://www.example.go.th/laws) <${'https://www.example.go.th'}>`,
      ].join('\n\n'),
      sections: [{ heading: 'ก', text: '<iframe src="https://elsewhere.example/v"></iframe>' }],
    });
    // What the cleaner of the input takes out is not there to be found; what is there is named with its field.
    expect(await findings(draft)).toEqual(
      expect.arrayContaining([
        'body finding.reference.not_in_library',
        'body finding.reference.file_missing',
        'sections.0.text finding.reference.embed',
      ]),
    );
    const { open } = await dossier(site, office.reporter, draft);
    const submit = open.find(({ act }: any) => act === 'submit');
    expect(submit.allowed).toBe(false);
    const words = submit.reasons.map(({ message }: any) => message.th).join(' ');
    expect(words).toContain('https://elsewhere.example/x.png');
    expect(words).toMatch(/คลังไฟล์และภาพ/);
  });

  test('an address in character codes is refused: nobody would find the text by it', async () => {
    const draft = await bulletin({ body: `<img src="${map.url.replaceAll('_', '&#95;')}" alt="แผนที่">` });
    const raw = site.strapi.db.connection(site.strapi.db.metadata.get(BULLETIN).tableName);
    await raw
      .where({ document_id: draft.documentId })
      .update({ body: `<img src="${map.url.replaceAll('_', '&#95;')}" alt="แผนที่">` });
    expect(await findings(draft)).toEqual(['body finding.reference.written_otherwise']);
  });

  test('a published text that never named a file has the snapshot it always had', async () => {
    const plain = await bulletin({ body: 'ไม่มีภาพ' });
    await approveInCode(site, office, plain);
    const digest = (await dossier(site, office.reporter, plain)).digest;
    const snapshot = await site.strapi.db.connection('gov_snapshots').where({ digest }).first('body');
    expect(JSON.parse(snapshot.body)).not.toHaveProperty('references');
  });

  test('drift compares the papers of appointments with the ledger', async () => {
    const paper = await upload(site, office.superAdmin, { ...PDF, bytes: '%PDF-1.4 คำสั่ง' });
    const row = await appoint(site, office.cio, 'auditor', office.province, { orderFile: paper.id });
    const drift = async (): Promise<string[]> => {
      const { body } = await site.http.get('/gov-publishing/drift').set(as(office.superAdmin));
      return body.data.findings.map(({ reason }: any) => `${reason.code} ${reason.params?.documentId}`);
    };
    expect(await drift()).toEqual([]);
    const path = join(site.publicDir, paper.url);
    writeFileSync(path, '%PDF-1.4 คำสั่งปลอม');
    expect(await drift()).toEqual([`drift.order_paper_changed ${row.documentId}`]);
    const ties = site.strapi.db.connection('files_related_mph');
    await ties.where({ file_id: paper.id }).delete();
    expect(await drift()).toEqual([`drift.order_paper_missing ${row.documentId}`]);
  });

  test('another paper takes the place of the first by a recorded change, and the first is free', async () => {
    const first = await upload(site, office.superAdmin, { ...PDF, bytes: '%PDF-1.4 ฉบับแรก' });
    const second = await upload(site, office.superAdmin, { ...PDF, bytes: '%PDF-1.4 ฉบับแก้ไข' });
    const { documentId } = await appoint(site, office.governor, 'auditor', office.province, {
      orderFile: first.id,
    });
    const remove = (id: number): any => site.http.delete(`/upload/files/${id}`).set(as(office.superAdmin));
    const kept = async (id: number): Promise<void> => {
      const { status, body } = await remove(id);
      const codes = body.error.details.reasons.map(({ code }: any) => code);
      expect([status, codes]).toEqual([400, ['gate.order_paper']]);
    };
    await kept(first.id);
    await site.strapi
      .documents('plugin::gov-publishing.appointment')
      .update({ documentId, data: { orderFile: second.id } });
    expect((await remove(first.id)).status).toBe(200);
    await kept(second.id);
    const { body } = await site.http.get('/gov-publishing/drift').set(as(office.superAdmin));
    const named = body.data.findings.map(({ reason }: any) => reason.params?.documentId);
    expect(named).not.toContain(documentId);
  });
});

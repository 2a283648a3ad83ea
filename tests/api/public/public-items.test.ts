import { createHash } from 'node:crypto';
import { as, draftLaw, makeOffice } from '../../harness/people';
import type { Office } from '../../harness/people';
import { GIF } from '../../harness/pictures';
import { startSite, type Site } from '../../harness/site';
import { BULLETIN, common, edit, NEWS, publishInCode, upload, write } from '../entries';
import { expectRefusal } from '../refusals';

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const INTERNAL = 'เรื่องภายในสำนักงาน';

describe('what the public gets of an entry', () => {
  let site: Site;
  let office: Office;
  const get = (path: string): any => site.http.get(`/api/gov/${path}`);

  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  test('[QLT-03:owner] its fields, its agency, its files, its dates, and who signed it in which duty', async () => {
    const scan = await upload(site, office.reporter, {
      name: 'ราชกิจจานุเบกษา.pdf',
      mime: 'application/pdf',
      bytes: '%PDF-1.4 กฎหมาย',
    });
    const law = await draftLaw(site, office, {
      body: '<p>ให้ประกาศ</p>',
      affectsProvinceImage: false,
      attachments: [{ file: scan.id, label: 'ต้นฉบับ (PDF)' }],
    });
    await publishInCode(site, office, law);
    const { body } = await get(`laws/${law.documentId}`);
    const { data } = body;
    expect(data).toMatchObject({
      documentId: law.documentId,
      locale: 'th',
      title: expect.stringContaining('พระราชบัญญัติ'),
      body: '<p>ให้ประกาศ</p>',
      legislationType: 'act',
      number: null,
      agency: { code: 'SKN-01', name: 'สำนักงานจังหวัดทดสอบ' },
      responsibleOfficer: { position: 'ตำแหน่ง reporter' },
      source: { name: 'ราชกิจจานุเบกษา', citation: 'เล่ม ๑๑๔ ตอนที่ ๔๖ ก' },
      datePosted: expect.stringMatching(/^\d{4}-.*Z$/),
      attachments: [
        {
          url: `/api/gov/files/${sha256('%PDF-1.4 กฎหมาย')}/${encodeURIComponent('ราชกิจจานุเบกษา.pdf')}`,
          sha256: sha256('%PDF-1.4 กฎหมาย'),
          mime: 'application/pdf',
          label: 'ต้นฉบับ (PDF)',
        },
      ],
    });
    expect(data.publication).toEqual({
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      ledgerIndex: expect.any(Number),
      provenance: `/api/gov/provenance/${law.documentId}?locale=th`,
      signatures: [
        {
          act: 'submit',
          duty: 'reporter',
          position: 'ตำแหน่ง reporter',
          agency: 'SKN-01',
          at: expect.any(String),
        },
        {
          act: 'approve',
          duty: 'approver',
          position: 'ตำแหน่ง approver',
          agency: 'SKN-01',
          at: expect.any(String),
        },
        {
          act: 'publish',
          duty: 'publisher',
          position: 'ตำแหน่ง publisher',
          agency: 'SKN-01',
          at: data.dateModified,
        },
      ],
    });
    expect((await get(data.publication.provenance.replace('/api/gov/', ''))).status).toBe(200);
    const text = JSON.stringify(body);
    for (const word of [
      'restricted',
      'affectsProvinceImage',
      'createdBy',
      'updatedBy',
      'publishedAt',
      '"id":',
      '"person"',
      'orderNumber',
    ]) {
      expect(text).not.toContain(word);
    }
    // The profile publishes positions, no names (PDPA).
    for (const person of [office.reporter, office.approver, office.publisher]) {
      expect(text).not.toContain(person.name);
      expect(text).not.toContain(person.email);
    }
  });

  test('a type of the host app, whole: components, dynamic zone, pictures; what is private stays private, in the bundle too', async () => {
    const picture = await upload(site, office.reporter, {
      name: 'ภาพ.gif',
      mime: 'image/gif',
      bytes: GIF,
      alt: 'ทิวทัศน์',
    });
    const topic = await site.strapi
      .documents('api::topic.topic')
      .create({ data: { name: 'งบประมาณ' }, status: 'published' });
    const bulletin = await write(site, office.reporter, BULLETIN, {
      title: 'ประกาศ',
      remark: INTERNAL,
      agency: { connect: [{ documentId: office.agency.documentId }] },
      topics: { connect: [{ documentId: topic.documentId }] },
      cover: picture.id,
      sections: [{ heading: 'หนึ่ง', text: 'ข้อความ', picture: { alt: 'ภาพในส่วน', file: picture.id } }],
      blocks: [
        { __component: 'parts.section', heading: 'บล็อก' },
        { __component: 'parts.picture', alt: 'ภาพในบล็อก', file: picture.id },
      ],
    });
    await publishInCode(site, office, bulletin);
    const { body } = await get(`bulletins/${bulletin.documentId}`);
    const file = {
      sha256: sha256(GIF),
      mime: 'image/gif',
      alt: 'ทิวทัศน์',
      url: expect.stringContaining(`/api/gov/files/${sha256(GIF)}/`),
    };
    expect(body.data).toMatchObject({
      locale: null,
      title: 'ประกาศ',
      cover: file,
      topics: [{ documentId: topic.documentId, name: 'งบประมาณ' }],
      sections: [{ heading: 'หนึ่ง', text: 'ข้อความ', picture: { alt: 'ภาพในส่วน', file } }],
      blocks: [
        { __component: 'parts.section', heading: 'บล็อก' },
        { __component: 'parts.picture', alt: 'ภาพในบล็อก', file },
      ],
      publication: { provenance: `/api/gov/provenance/${bulletin.documentId}` },
    });
    const bundle = await get(`provenance/${bulletin.documentId}`);
    for (const text of [
      JSON.stringify(body),
      JSON.stringify(bundle.body),
      JSON.stringify((await get('bulletins')).body),
    ]) {
      expect(text).not.toContain(INTERNAL);
      expect(text).not.toContain('remark');
    }
    for (const query of ['filters[remark]=x', 'sort=remark', 'fields=remark']) {
      expectRefusal(await get(`bulletins?${query}`), 400, ['query.unknown_field']);
    }
    // A note to oneself is no content: it may change without a new round.
    await edit(site, office.reporter, bulletin, { remark: `${INTERNAL} แก้ไข` });
    expect((await get(`bulletins/${bulletin.documentId}`)).status).toBe(200);
  });

  test('[NEWS-08] the dates of news are those of the publish acts; nobody types them', async () => {
    const news = await write(
      site,
      office.reporter,
      NEWS,
      { ...common(office), title: 'ข่าว', category: 'general', body: '<p>ข่าว</p>' },
      'th',
    );
    await publishInCode(site, office, news);
    const first = (await get(`news-articles/${news.documentId}`)).body.data;
    const leaf = await site.strapi.db
      .connection('gov_ledger_leaves')
      .where({ document_id: news.documentId, act: 'publish' })
      .first();
    expect([first.datePosted, first.dateModified]).toEqual([leaf.time, leaf.time]);
    const typed = await site.http
      .put(`/content-manager/collection-types/${NEWS}/${news.documentId}`)
      .query({ locale: 'th' })
      .set(as(office.reporter))
      .send({ title: 'ข่าวแก้ไข', datePosted: '1990-01-01T00:00:00.000Z' });
    if (typed.status === 200) await publishInCode(site, office, news);
    expect((await get(`news-articles/${news.documentId}`)).body.data.datePosted).toBe(leaf.time);
  });
});

import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { later } from '../../harness/later';
import {
  appoint,
  as,
  draftLaw,
  LAW,
  makeOffice,
  mustSign,
  publishThroughChain,
  type EntryRef,
  type Office,
} from '../../harness/people';
import { makeBucket, type Bucket } from '../../harness/s3/bucket';
import { startSite, type Site } from '../../harness/site';
import { common, NEWS, publishInCode, upload, write } from '../entries';
import { expectRefusal } from '../refusals';

const PDF = '%PDF-1.4 จากที่เก็บไฟล์';
const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
/** Longer than what one act reads is remembered. */
const ONE_ACT = 3_000;

/** With Strapi's own provider for S3, on a server that speaks S3. */
describe('files in a private bucket of S3', () => {
  let bucket: Bucket;
  let site: Site;
  let office: Office;
  let law: EntryRef;
  let file: { id: number; url: string; documentId: string };
  let path: string;
  let key: string;
  let errors: string[];
  const pdf = (bytes: string, name = 'ก.pdf'): any =>
    upload(site, office.reporter, { name, mime: 'application/pdf', bytes });
  const keyOf = ({ url }: { url: string }): string => decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));
  const drift = async (): Promise<string[]> => {
    const { body } = await site.http.get('/gov-publishing/drift').set(as(office.superAdmin));
    return body.data.findings.map(({ reason }: any) => reason.code);
  };
  const stored = (id: number): Promise<any> =>
    site.strapi.db.query('plugin::upload.file').findOne({ where: { id } });

  beforeAll(async () => {
    bucket = await makeBucket();
    site = await startSite({ env: { STORAGE_ORIGIN: '', STORAGE_NAMED: '', ...bucket.env } });
    office = await makeOffice(site);
    file = await stored((await pdf(PDF)).id);
    key = keyOf(file);
    law = await draftLaw(site, office, { attachments: [{ file: file.id, label: 'ต้นฉบับ' }] });
    await publishThroughChain(site, office, law);
    path = (await site.http.get(`/api/gov/laws/${law.documentId}`)).body.data.attachments[0].url;
    const error = site.strapi.log.error.bind(site.strapi.log);
    site.strapi.log.error = (words: string, ...more: unknown[]) => (
      errors.push(words),
      error(words, ...more)
    );
  });
  beforeEach(() => {
    errors = [];
    later(ONE_ACT);
  });
  afterAll(async () => {
    await site?.stop();
    await bucket?.stop();
  });

  test('citizens get the bytes from this server: whole, in part, or only their head', async () => {
    const whole = await site.http.get(path).buffer(true).parse(bytesOf);
    expect([whole.status, whole.body.toString()]).toEqual([200, PDF]);
    expect(path).toContain(`/api/gov/files/${sha256(PDF)}/`);
    const part = await site.http.get(path).set('Range', 'bytes=5-7').buffer(true).parse(bytesOf);
    expect([part.status, part.body.toString()]).toEqual([206, PDF.slice(5, 8)]);
    expect(part.headers['content-range']).toBe(`bytes 5-7/${Buffer.byteLength(PDF)}`);
    const head = await site.http.head(path);
    expect([head.status, head.headers['content-length']]).toEqual([200, String(Buffer.byteLength(PDF))]);
    const known = await site.http.get(path).set('If-None-Match', `"${sha256(PDF)}"`);
    expect(known.status).toBe(304);
  });

  test('the bucket gives nobody anything without a signature, or with a forged one', async () => {
    const bare = await fetch(file.url);
    // Swift's gateway takes a question without a signature for none of S3's, and answers 400.
    expect(bare.status).toBe(process.env['TEST_S3_URL'] && bare.status === 400 ? 400 : 403);
    const { body } = await site.http.get(`/upload/files/${file.id}`).set(as(office.reporter));
    const forged = body.url.replace(/(X-Amz-Signature=)[0-9a-f]{8}/, '$100000000');
    expect((await fetch(forged)).status).toBe(403);
    expect((await fetch(body.url.replace('X-Amz-Expires=900', 'X-Amz-Expires=9000'))).status).toBe(403);
    for (const answer of [bare, await fetch(forged)]) expect(await answer.text()).not.toContain('PDF');
  });

  test('the panel gets addresses that end after a quarter of an hour, and are kept nowhere', async () => {
    const { body } = await site.http.get(`/upload/files/${file.id}`).set(as(office.reporter));
    expect(new URL(body.url).searchParams.get('X-Amz-Expires')).toBe('900');
    expect(await (await fetch(body.url)).text()).toBe(PDF);
    const entry = await site.http
      .get(`/content-manager/collection-types/${LAW}/${law.documentId}`)
      .query({ locale: 'th' })
      .set(as(office.reporter));
    expect(new URL(entry.body.data.attachments[0].file.url).searchParams.has('X-Amz-Signature')).toBe(true);
    expect((await stored(file.id)).url).toBe(`${bucket.origin}/${bucket.env['S3_BUCKET']}/${key}`);
  });

  test('a file of a draft is reachable for its agency alone', async () => {
    const bytes = '%PDF-1.4 ยังเป็นร่าง';
    const draft = await pdf(bytes);
    await draftLaw(site, office, { attachments: [{ file: draft.id, label: 'ร่าง' }] });
    expectRefusal(await site.http.get(`/api/gov/files/${sha256(bytes)}/x.pdf`), 404, ['public.not_found']);
    expect((await fetch((await stored(draft.id)).url)).ok).toBe(false);
    expect((await site.http.get(`/upload/files/${draft.id}`)).status).toBe(401);
  });

  test('a picture in a text, by the address that the panel signed, is signed by its bytes', async () => {
    const noise = await sharp({
      create: {
        width: 900,
        height: 700,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .png()
      .toBuffer();
    const picture = await upload(site, office.reporter, {
      name: 'แผนที่.png',
      mime: 'image/png',
      bytes: noise,
      alt: 'แผนที่',
    });
    const panel = (await site.http.get(`/upload/files/${picture.id}`).set(as(office.reporter))).body;
    const small = panel.formats.small.url;
    expect((await fetch(small)).status).toBe(200);
    expect(JSON.stringify((await stored(picture.id)).formats)).not.toContain('X-Amz');
    const news = await write(
      site,
      office.reporter,
      NEWS,
      {
        ...common(office),
        title: 'ผังเมืองใหม่',
        summary: 'สรุป',
        category: 'general',
        body: `![แผนที่](${small})`,
        source: { name: 'สำนักงาน', url: 'https://www.example.go.th/plan' },
      },
      'th',
    );
    later(ONE_ACT);
    await bucket.goDown();
    try {
      const dossier = await site.http
        .get(`/gov-publishing/dossiers/${NEWS}/${news.documentId}`)
        .query({ locale: 'th' })
        .set(as(office.reporter));
      expectRefusal(dossier, 503, ['file.storage_down']);
    } finally {
      await bucket.comeBack();
    }
    await publishInCode(site, office, news);
    const { data } = (await site.http.get(`/api/gov/news-articles/${news.documentId}`)).body;
    const [shown, ...more] = data.referencedFiles;
    expect(more).toEqual([]);
    const answer = await site.http.get(shown.url).buffer(true).parse(bytesOf);
    expect([answer.status, sha256(answer.body)]).toEqual([200, shown.sha256]);
    const page = (await site.http.get(`/api/gov/read/news-articles/${news.documentId}`)).text;
    expect(page).toContain('/api/gov/files/');
    expect(page).not.toContain(bucket.origin);
  });

  test('bytes changed there are not served, are in the log at once, and drift tells', async () => {
    await bucket.write(key, '%PDF-1.4 ปลอม');
    expectRefusal(await site.http.get(path), 404, ['public.not_found']);
    expect((await site.http.head(path)).status).toBe(404);
    expect(errors.filter((words) => words.includes('has other bytes now'))).toEqual([
      expect.stringContaining(sha256(PDF)),
    ]);
    expect(await drift()).toEqual(['drift.published_changed']);
    await bucket.write(key, PDF);
    later(ONE_ACT);
    expect((await site.http.get(path)).status).toBe(200);
    expect(await drift()).toEqual([]);
  });

  test('an object that was deleted there is not found, is in the log, and drift tells', async () => {
    await bucket.remove(key);
    expectRefusal(await site.http.get(path), 404, ['public.not_found']);
    expect(errors.join(' ')).toContain('the storage service answered 404');
    expect(await drift()).toEqual(['file.unreadable']);
    await bucket.write(key, PDF);
    later(ONE_ACT);
    expect((await site.http.get(path)).status).toBe(200);
  });

  test('the order of an appointment lies there too: changed, it is told; it is kept', async () => {
    const paper = await upload(site, office.superAdmin, {
      name: 'คำสั่ง.pdf',
      mime: 'application/pdf',
      bytes: '%PDF-1.4 คำสั่ง',
    });
    await appoint(site, office.cio, 'auditor', office.province, { orderFile: paper.id });
    const remove = await site.http.delete(`/upload/files/${paper.id}`).set(as(office.superAdmin));
    expect([remove.status, remove.body.error.details.reasons[0].code]).toEqual([400, 'gate.order_paper']);
    later(ONE_ACT);
    await bucket.write(keyOf(await stored(paper.id)), '%PDF-1.4 คำสั่งปลอม');
    expect(await drift()).toEqual(['drift.order_paper_changed']);
    await bucket.write(keyOf(await stored(paper.id)), '%PDF-1.4 คำสั่ง');
    later(ONE_ACT);
    expect(await drift()).toEqual([]);
  });

  test('taken down, the entry takes its file with it', async () => {
    await mustSign(site, office.publisher, 'unpublish', law);
    expect((await site.http.get(path)).status).toBe(404);
    expect((await bucket.read(key)).toString()).toBe(PDF);
  });
});

function bytesOf(response: any, done: any): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}

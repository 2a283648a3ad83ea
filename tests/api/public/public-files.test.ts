import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftLaw, makeOffice, mustSign } from '../../harness/people';
import type { EntryRef, Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { BULLETIN, publishInCode, upload, write } from '../entries';
import { expectRefusal } from '../refusals';

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const INTERNAL = 'เรื่องภายในสำนักงาน';

describe('files, by the digest of their bytes', () => {
  let site: Site;
  let office: Office;
  const get = (path: string): any => site.http.get(`/api/gov/${path}`);
  const raw = (path: string): any =>
    site.http
      .get(path)
      .buffer(true)
      .parse((response: any, done: any) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
  let law: EntryRef;
  let path: string;
  let stored: { documentId: string; url: string };
  const bytes = '%PDF-1.4 ต้นฉบับ';
  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
    stored = await upload(site, office.reporter, {
      name: 'ต้นฉบับ "ลับ".pdf',
      mime: 'application/pdf',
      bytes,
    });
    law = await draftLaw(site, office, { attachments: [{ file: (stored as any).id, label: 'ต้นฉบับ' }] });
  });

  afterAll(() => site?.stop());

  test('a file that no published entry shows is not there', async () => {
    expectRefusal(await get(`files/${sha256(bytes)}/x.pdf`), 404, ['public.not_found']);
  });

  test('the very bytes that were signed, under their own name and type, harmless to our origin', async () => {
    await publishInCode(site, office, law);
    path = (await get(`laws/${law.documentId}`)).body.data.attachments[0].url;
    const answer = await raw(path);
    expect([answer.status, sha256(answer.body)]).toEqual([200, sha256(bytes)]);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(Buffer.byteLength(bytes)),
      etag: `"${sha256(bytes)}"`,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(answer.headers['content-disposition']).toBe(
      `inline; filename="_______ _____.pdf"; filename*=UTF-8''${encodeURIComponent('ต้นฉบับ "ลับ".pdf')}`,
    );
    expect((await site.http.get(path).set('If-None-Match', `"${sha256(bytes)}"`)).status).toBe(304);
    const head = await site.http.head(path);
    expect([head.status, head.headers['content-length']]).toEqual([200, String(Buffer.byteLength(bytes))]);
  });

  test('other bytes under the same digest, an invented digest, a path into the disk: 404', async () => {
    writeFileSync(join(site.publicDir, stored.url), '%PDF-1.4 ปลอม');
    expectRefusal(await site.http.get(path), 404, ['public.not_found']);
    writeFileSync(join(site.publicDir, stored.url), bytes);
    expect((await raw(path)).status).toBe(200);
    for (const digest of [
      '0'.repeat(64),
      sha256(bytes).toUpperCase(),
      'x',
      '%00',
      '..%2f..%2fpackage.json',
    ]) {
      expectRefusal(await get(`files/${digest}/x.pdf`), 404, ['public.not_found']);
    }
  });

  test('a row in the index of files makes nothing public that was not signed', async () => {
    const secret = await upload(site, office.reporter, {
      name: 'ลับ.txt',
      mime: 'text/plain',
      bytes: INTERNAL,
    });
    await site.strapi.db.connection('gov_publication_files').insert({
      file_document_id: secret.documentId,
      sha256: sha256(INTERNAL),
      uid: law.uid,
      document_id: law.documentId,
      locale: 'th',
    });
    expectRefusal(await get(`files/${sha256(INTERNAL)}/x.txt`), 404, ['public.not_found']);
  });

  test('a type that a browser would run is offered for download only', async () => {
    // Uploaded before such types were refused.
    const page = await upload(site, office.reporter, { name: 'หน้า.txt', mime: 'text/plain', bytes: 'ภาพ' });
    await site.strapi.db
      .query('plugin::upload.file')
      .update({ where: { id: page.id }, data: { name: 'หน้า.svg', mime: 'image/svg+xml' } });
    const bulletin = await write(site, office.reporter, BULLETIN, {
      title: 'ภาพเวกเตอร์',
      agency: { connect: [{ documentId: office.agency.documentId }] },
      cover: (page as any).id,
    });
    await publishInCode(site, office, bulletin);
    const { url } = (await get(`bulletins/${bulletin.documentId}`)).body.data.cover;
    const answer = await raw(url);
    expect(answer.headers['content-type']).toBe('application/octet-stream');
    expect(answer.headers['content-disposition']).toMatch(/^attachment;/);
  });

  test('with the page, its files go', async () => {
    await mustSign(site, office.approver, 'unpublish', law);
    expectRefusal(await site.http.get(path).set('If-None-Match', `"${sha256(bytes)}"`), 404, [
      'public.not_found',
    ]);
  });
});

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftLaw, makeOffice, type Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { publishInCode, upload } from '../entries';
import { expectRefusal } from '../refusals';

describe('parts of files', () => {
  const bytes = Buffer.from('%PDF-1.4 0123456789 จบ');
  const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
  let site: Site;
  let office: Office;
  let path: string;
  let stored: { id: number; url: string };
  const raw = (headers: Record<string, string>, method: 'get' | 'head' = 'get'): any =>
    site.http[method](path)
      .set(headers)
      .buffer(true)
      .parse((response: any, done: any) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });

  beforeAll(async () => {
    site = await startSite({ env: { GOV_CACHE_MEGABYTES: '16' } });
    office = await makeOffice(site);
    stored = (await upload(site, office.reporter, {
      name: 'ประกาศ.pdf',
      mime: 'application/pdf',
      bytes: bytes.toString(),
    })) as never;
    const law = await draftLaw(site, office, { attachments: [{ file: stored.id, label: 'ต้นฉบับ' }] });
    await publishInCode(site, office, law);
    path = (await site.http.get(`/api/gov/laws/${law.documentId}`)).body.data.attachments[0].url;
  });
  afterAll(() => site?.stop());

  test.each<[string, number, number]>([
    ['bytes=0-3', 0, 3],
    ['bytes=9-', 9, bytes.length - 1],
    ['bytes=-5', bytes.length - 5, bytes.length - 1],
    ['bytes=5-5', 5, 5],
    ['bytes=10-99999', 10, bytes.length - 1],
  ])('%s', async (range, start, end) => {
    const answer = await raw({ Range: range });
    expect([answer.status, answer.body]).toEqual([206, bytes.subarray(start, end + 1)]);
    expect(answer.headers).toMatchObject({
      'content-range': `bytes ${start}-${end}/${bytes.length}`,
      'content-length': String(end - start + 1),
      'accept-ranges': 'bytes',
      'content-type': 'application/pdf',
      etag,
    });
  });

  test('what lies beyond the end is refused in words, with the length there is', async () => {
    const answer = await site.http.get(path).set('Range', 'bytes=900-');
    expectRefusal(answer, 416, ['request.range']);
    expect(answer.headers['content-range']).toBe(`bytes */${bytes.length}`);
  });

  test.each([
    ['two parts', { Range: 'bytes=0-1,5-6' }],
    ['no range at all', { Range: 'lines=1-2' }],
    ['a part of another version', { Range: 'bytes=0-3', 'If-Range': '"other"' }],
  ])('%s: the whole file', async (_, headers) => {
    const answer = await raw(headers as unknown as Record<string, string>);
    expect([answer.status, answer.body]).toEqual([200, bytes]);
  });

  test('a part of the version the reader has', async () => {
    expect((await raw({ Range: 'bytes=0-3', 'If-Range': etag })).status).toBe(206);
  });

  test('HEAD says how long the file is and that it can be had in parts; every site may read it', async () => {
    const { status, headers } = await raw({ Range: 'bytes=0-3', Origin: 'https://a.example' }, 'head');
    expect([status, headers['content-length'], headers['accept-ranges']]).toEqual([
      200,
      String(bytes.length),
      'bytes',
    ]);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  test('a file that was changed on the disk is not served, in parts neither', async () => {
    writeFileSync(join(site.publicDir, stored.url), '%PDF-1.4 ปลอมแล้ว 0123456');
    for (const range of ['bytes=0-3', 'bytes=0-', '']) {
      const answer = await site.http.get(path).set(range ? { Range: range } : {});
      expectRefusal(answer, 404, ['public.not_found']);
      expect(answer.headers['accept-ranges']).toBeUndefined();
    }
    writeFileSync(join(site.publicDir, stored.url), bytes);
    expect((await raw({ Range: 'bytes=0-3' })).status).toBe(206);
  });
});

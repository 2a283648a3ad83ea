import { gov } from '../../harness/gov';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { draftLaw, makeOffice, mustSign } from '../../harness/people';
import type { EntryRef, Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { until } from '../../harness/until';
import { edit, publishInCode } from '../entries';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

describe('the front: public answers from memory', () => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  const raw = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { port } = site.strapi.server.httpServer.address();
      httpRequest({ port, host: '127.0.0.1', path: `/api/gov/${path}`, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      })
        .on('error', reject)
        .end();
    });
  const door = (): { hits: number; misses: number } => gov(site.strapi).front.figures;
  const forget = (): void => gov(site.strapi).front.forget();
  /** @returns the answer, and whether it came from memory */
  const asked = async (...args: Parameters<typeof raw>): Promise<Answer & { hit: boolean }> => {
    const before = door().hits;
    const answer = await raw(...args);
    return { ...answer, hit: door().hits > before };
  };
  const lasting = ({ date: _, connection: __, 'keep-alive': ___, ...rest }: IncomingHttpHeaders): object =>
    rest;

  beforeAll(async () => {
    site = await startSite({ env: { GOV_CACHE_MEGABYTES: '16' } });
    office = await makeOffice(site);
    law = await draftLaw(site, office);
    await publishInCode(site, office, law);
    for (let each = 0; each < 3; each += 1) await publishInCode(site, office, await draftLaw(site, office));
  });
  afterAll(() => site?.stop());

  test('what says nothing in an address has nothing read anew', async () => {
    expect((await asked('catalog')).status).toBe(200);
    for (const path of ['catalog?', 'catalog?&', 'catalog?&&', 'catalog?&=&']) {
      const { status, hit } = await asked(path);
      expect([path, status, hit]).toEqual([path, 200, true]);
    }
    const { misses } = door();
    await asked('laws?locale=th');
    expect((await asked('laws?&loc%61le=%74h')).hit).toBe(true);
    expect(door().misses).toBe(misses + 1);
  });

  test('a hit is byte for byte, status for status and header for header what the miss was', async () => {
    for (const path of [
      `laws/${law.documentId}`,
      'laws',
      'laws?sort=title',
      'sitemap',
      'ledger/checkpoint',
    ]) {
      for (const headers of [
        {},
        { Origin: 'https://www.example.org' },
        { 'Accept-Encoding': 'identity' },
        { 'If-None-Match': '*' },
        { 'If-None-Match': '"other"' },
      ] as Record<string, string>[]) {
        for (const method of ['GET', 'HEAD']) {
          forget();
          const miss = await asked(path, headers, method);
          const hit = await asked(path, headers, method);
          expect([path, headers, method, miss.hit, hit.hit]).toEqual([path, headers, method, false, true]);
          expect(hit.status).toBe(miss.status);
          expect(hit.body.equals(miss.body)).toBe(true);
          expect(lasting(hit.headers)).toEqual(lasting(miss.headers));
        }
      }
    }
  });

  test('the headers of Strapi’s own answers are there, hit or miss', async () => {
    const own = (await site.http.get('/api/gov/nothing')).headers;
    const hit = (await asked('laws'), await asked('laws'));
    expect(hit.hit).toBe(true);
    for (const name of [
      'content-security-policy',
      'strict-transport-security',
      'x-content-type-options',
      'x-frame-options',
      'referrer-policy',
      'x-dns-prefetch-control',
      'x-download-options',
      'x-permitted-cross-domain-policies',
    ]) {
      expect([name, hit.headers[name]]).toEqual([name, own[name]]);
      expect([name, typeof hit.headers[name]]).toEqual([name, 'string']);
    }
  });

  test('every site may read, no matter who asks: hit, miss, 304 and error alike, and nothing varies by origin', async () => {
    forget();
    const cases = [
      await asked('laws', { Origin: 'https://a.example' }),
      await asked('laws', { Origin: 'https://b.example' }),
      await asked('laws'),
      await asked('laws', { 'If-None-Match': '*', Origin: 'https://c.example' }),
      await asked('laws/nothing', { Origin: 'https://a.example' }),
      await asked('laws?no=such', { Origin: 'https://a.example' }),
    ];
    expect(cases.map(({ status }) => status)).toEqual([200, 200, 200, 304, 404, 400]);
    for (const { headers } of cases) {
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
      expect(headers['access-control-expose-headers']).toContain('ETag, Link');
      expect(headers['vary'] ?? '').not.toMatch(/origin/i);
    }
    expect(cases[0]?.headers['vary']).toBe('Accept-Encoding');
    const preflight = await raw(
      'laws',
      { Origin: 'https://a.example', 'Access-Control-Request-Method': 'GET' },
      'OPTIONS',
    );
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    });
    expect(preflight.headers['access-control-allow-credentials']).toBeUndefined();
  });

  test('an address in capitals, which Strapi takes for the same, is answered under the same rules', async () => {
    for (const [path, status] of [
      ['/API/GOV/laws', 200],
      ['/Api/Gov/laws/nothing', 404],
      ['/API/GOV/a/b/c/d', 404],
    ] as const) {
      const { headers, ...answer } = await site.http.get(path).set('Origin', 'https://a.example');
      expect([path, answer.status]).toEqual([path, status]);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['vary'] ?? '').not.toMatch(/origin/i);
      expect(headers['cache-control']).toBe(status === 200 ? 'no-cache' : 'no-store');
    }
  });

  test('errors are never kept', async () => {
    for (const path of ['laws/nothing', 'laws?no=such', 'nothing', 'laws?pagination[page]=x']) {
      const [first, second] = [await asked(path), await asked(path)];
      expect(first.status).toBeGreaterThanOrEqual(400);
      expect([second.status, second.hit]).toEqual([first.status, false]);
      expect(second.headers['cache-control']).toBe('no-store');
      expect(second.headers['etag']).toBeUndefined();
    }
  });

  test('who shows papers, or brings a cookie, is not answered for others', async () => {
    forget();
    expect((await asked('laws', { Authorization: 'Bearer x' })).hit).toBe(false);
    await asked('laws', { Cookie: 'a=b' });
    expect((await asked('laws')).hit).toBe(false);
    expect((await asked('laws', { Cookie: 'a=b' })).hit).toBe(true);
  });

  test.each<[string, (body: Buffer) => Buffer]>([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('%s is prepared once, and is the same document under the same ETag', async (encoding, open) => {
    forget();
    const plain = await asked('laws');
    const wanted = { 'Accept-Encoding': encoding };
    let answer = await asked('laws', wanted);
    await until('a compressed answer', async () => {
      answer = await asked('laws', wanted);
      return Boolean(answer.headers['content-encoding']);
    });
    expect(answer.headers).toMatchObject({
      'content-encoding': encoding,
      'content-length': String(answer.body.length),
      vary: 'Accept-Encoding',
      etag: plain.headers['etag'],
    });
    expect(answer.hit).toBe(true);
    expect(answer.body.length).toBeLessThan(plain.body.length / 2);
    expect(open(answer.body).equals(plain.body)).toBe(true);
    expect((await asked('laws')).headers['content-encoding']).toBeUndefined();
    expect((await asked('laws', { ...wanted, 'If-None-Match': String(plain.headers['etag']) })).status).toBe(
      304,
    );
  });

  test('many who ask for the same at once are answered by one read', async () => {
    forget();
    const before = door().misses;
    const answers = await Promise.all(Array.from({ length: 20 }, () => raw('laws?sort=number')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(door().misses - before).toBe(1);
  });

  test('an act on one entry makes old what shows it, and nothing else', async () => {
    const other = await draftLaw(site, office);
    await publishInCode(site, office, other);
    const paths = [`laws/${law.documentId}`, `laws/${other.documentId}`, 'laws', 'faqs', 'ledger/checkpoint'];
    const hits = async (): Promise<boolean[]> => {
      const all: boolean[] = [];
      for (const path of paths) all.push((await asked(path)).hit);
      return all;
    };
    await hits();
    expect(await hits()).toEqual([true, true, true, true, true]);
    await edit(site, office.reporter, law, { title: 'ชื่อใหม่' });
    expect(await hits()).toEqual([true, true, true, true, true]);
    await mustSign(site, office.reporter, 'submit', law);
    // Nothing the public sees of entries has changed; the tree has.
    expect(await hits()).toEqual([true, true, true, true, false]);
    await mustSign(site, office.approver, 'approve', law);
    await mustSign(site, office.publisher, 'publish', law);
    expect(await hits()).toEqual([false, true, false, true, false]);
    expect((await asked(`laws/${law.documentId}`)).body.toString()).toContain('ชื่อใหม่');
    expect((await asked('laws')).body.toString()).toContain('ชื่อใหม่');
    await mustSign(site, office.approver, 'unpublish', law);
    const gone = await asked(`laws/${law.documentId}`);
    expect([gone.status >= 400, gone.hit]).toEqual([true, false]);
    expect((await asked('laws')).body.toString()).not.toContain('ชื่อใหม่');
  });

  test('the site ends with the listeners it began with', async () => {
    const server = site.strapi.server.httpServer;
    const before = server.listeners('request');
    const undo = gov(site.strapi).front.install(server);
    expect(server.listeners('request')).not.toEqual(before);
    undo();
    expect(server.listeners('request')).toEqual(before);
  });
});

import { draftLaw, makeOffice, mustSign } from '../../harness/people';
import type { EntryRef, Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { common, edit, NODE, publishInCode, write } from '../entries';

describe('the public API as caches and clients see it', () => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  const get = (path: string, headers: Record<string, string> = {}): any =>
    site.http.get(`/api/gov/${path}`).set(headers);

  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
    law = await draftLaw(site, office);
    await publishInCode(site, office, law);
  });
  afterAll(() => site?.stop());

  test('the ETag of an entry changes with every publication; who has it gets 304 and no body', async () => {
    const first = await get(`laws/${law.documentId}`);
    expect(first.headers['cache-control']).toBe('no-cache');
    for (const match of [
      first.headers['etag'],
      first.headers['etag'].replace('W/', ''),
      `"x", ${first.headers['etag']}`,
      '*',
    ]) {
      const again = await get(`laws/${law.documentId}`, { 'If-None-Match': match });
      expect([again.status, again.text]).toEqual([304, '']);
      expect(again.headers['etag']).toBe(first.headers['etag']);
    }
    expect((await get(`laws/${law.documentId}`, { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  test('the ETag of a list changes with any entry on it, the first of a page included', async () => {
    const etags = new Set<string>();
    const look = async (query = ''): Promise<any> => {
      const answer = await get(`laws${query}`);
      etags.add(answer.headers['etag']);
      expect((await get(`laws${query}`, { 'If-None-Match': answer.headers['etag'] })).status).toBe(304);
      return answer;
    };
    await look();
    await look('?pagination[page]=2');
    for (let each = 0; each < 5; each += 1) await publishInCode(site, office, await draftLaw(site, office));
    const before = await look('?pagination[pageSize]=100');
    expect(before.body.data).toHaveLength(6);
    const [top] = before.body.data;
    const entry = { ...law, documentId: top.documentId };
    await edit(site, office.reporter, entry, { title: 'แก้ไขรายการแรก' });
    await publishInCode(site, office, entry);
    await look('?pagination[pageSize]=100');
    expect(etags.size).toBe(4);
  });

  test('HEAD says what GET says, without the body', async () => {
    for (const path of [`laws/${law.documentId}`, 'laws', 'sitemap', 'ledger/checkpoint']) {
      const [head, body] = [await site.http.head(`/api/gov/${path}`), await get(path)];
      expect([path, head.status, head.text ?? '']).toEqual([path, 200, '']);
      for (const name of ['etag', 'content-type', 'content-length'])
        expect([name, head.headers[name]]).toEqual([name, body.headers[name]]);
    }
    expect((await site.http.head('/api/gov/laws/nothing')).status).toBe(404);
  });

  test('a taken-down entry leaves the caches: 410, and that is never kept', async () => {
    const gone = await draftLaw(site, office);
    await publishInCode(site, office, gone);
    const { headers } = await get(`laws/${gone.documentId}`);
    await mustSign(site, office.approver, 'unpublish', gone);
    const answer = await get(`laws/${gone.documentId}`, { 'If-None-Match': headers['etag'] });
    expect([answer.status, answer.headers['cache-control']]).toEqual([410, 'no-store']);
    expect(answer.headers['etag']).toBeUndefined();
  });

  test('readers of every other site may fetch it, without credentials', async () => {
    const answer = await get('laws', { Origin: 'https://www.example.org' });
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
  });

  test('[MAP-01] the sitemap is a tree in its order; a node whose parent is not public stands at the top', async () => {
    const node = (title: string, order: number, parent?: EntryRef): Promise<EntryRef> =>
      write(
        site,
        office.reporter,
        NODE,
        {
          ...common(office),
          title,
          order,
          targetUrl: '/laws',
          ...(parent && { parent: { connect: [{ documentId: parent.documentId, locale: 'th' }] } }),
        },
        'th',
      );
    const root = await node('หน้าแรก', 1);
    await publishInCode(site, office, root);
    const second = await node('ข่าว', 2, root);
    const first = await node('กฎหมาย', 1, root);
    await publishInCode(site, office, second, first);
    const leaf = await node('ระเบียบ', 9, first);
    await publishInCode(site, office, leaf);
    await node('ร่าง', 3, root);
    const shape = (nodes: any[]): unknown[] => nodes.map(({ title, children }) => [title, shape(children)]);
    const tree = await get('sitemap');
    expect(shape(tree.body.data)).toEqual([
      [
        'หน้าแรก',
        [
          ['กฎหมาย', [['ระเบียบ', []]]],
          ['ข่าว', []],
        ],
      ],
    ]);
    expect(tree.body.meta).toEqual({ locale: 'th' });
    expect((await get('sitemap', { 'If-None-Match': tree.headers['etag'] })).status).toBe(304);
    expect((await get('sitemap?locale=en')).body.data).toEqual([]);
    await mustSign(site, office.approver, 'unpublish', first);
    expect(shape((await get('sitemap')).body.data)).toEqual([
      ['หน้าแรก', [['ข่าว', []]]],
      ['ระเบียบ', []],
    ]);
  });
});

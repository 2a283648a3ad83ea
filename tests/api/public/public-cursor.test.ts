import { draftLaw, makeOffice } from '../../harness/people';
import type { EntryRef, Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { publishInCode } from '../entries';
import { expectRefusal } from '../refusals';

describe.each(DATABASES)('pages by cursor on %s', (client) => {
  let site: Site;
  let office: Office;
  const laws: EntryRef[] = [];
  const get = (query: string): any => site.http.get(`/api/gov/laws?${query}`);
  const pages = async (query: string, limit = 2, between?: () => Promise<void>): Promise<string[]> => {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const answer: any = await get(`${query}&pagination[cursor]=${cursor}&pagination[limit]=${limit}`);
      expect([query, answer.status]).toEqual([query, 200]);
      ids.push(...answer.body.data.map(({ documentId }: any) => documentId));
      cursor = answer.body.meta.pagination.nextCursor;
      if (cursor) await between?.();
    }
    return ids;
  };
  const whole = async (query: string): Promise<string[]> =>
    (await get(`${query}&pagination[pageSize]=100`)).body.data.map(({ documentId }: any) => documentId);

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    const years = [2561, null, 2563, 2561, null, 2560, 2561];
    for (const [position, fiscalYear] of years.entries())
      laws.push(
        await draftLaw(site, office, {
          title: `กฎหมาย ${position % 3}`,
          ...(fiscalYear && { fiscalYear }),
          affectsProvinceImage: false,
        }),
      );
    await publishInCode(site, office, ...laws);
  });
  afterAll(() => site?.stop());

  test.each([
    '',
    'sort=title',
    'sort=title:desc',
    'sort=fiscalYear',
    'sort=fiscalYear:desc,title:asc',
    'sort=datePosted:desc',
    'sort=agency,fiscalYear:desc',
    'filters[fiscalYear][$notNull]=true&sort=fiscalYear',
    'q=2&sort=title',
  ])('%s: the pages together are the whole list, nothing twice, nothing missing', async (query) => {
    const all = await whole(query);
    expect(all.length).toBeGreaterThan(1);
    for (const limit of [1, 2, 3, 100]) expect(await pages(query, limit)).toEqual(all);
  });

  test('the Link header leads on and, by number, back', async () => {
    const followed = async (query: string, rel: string): Promise<any> => {
      const { link = '' } = (await get(query)).headers;
      const address = new RegExp(`<([^>]+)>; rel="${rel}"`).exec(link)?.[1];
      return address && (await site.http.get(address)).body;
    };
    const all = await whole('sort=title');
    const ids = (body: any): string[] => body.data.map(({ documentId }: any) => documentId);
    for (const way of [
      'cursor]=&pagination[limit',
      'page]=1&pagination[pageSize',
      'start]=0&pagination[limit',
    ])
      expect(ids(await followed(`sort=title&pagination[${way}]=2`, 'next'))).toEqual(all.slice(2, 4));
    expect(ids(await followed('sort=title&pagination[page]=2&pagination[pageSize]=2', 'prev'))).toEqual(
      all.slice(0, 2),
    );
    expect(await followed('sort=title&pagination[page]=1&pagination[pageSize]=100', 'next')).toBeUndefined();
  });

  test('what is published meanwhile moves nothing', async () => {
    const before = await whole('sort=datePosted:desc');
    const late = await draftLaw(site, office, { affectsProvinceImage: false });
    let done = false;
    const seen = await pages('sort=datePosted:desc', 2, async () => {
      if (!done) await publishInCode(site, office, late);
      done = true;
    });
    expect(seen).toEqual(before);
    expect(await whole('sort=datePosted:desc')).toEqual([late.documentId, ...before]);
  });

  test('a cursor that is none, or of another question, is refused with words', async () => {
    const { nextCursor } = (await get('sort=title&pagination[cursor]=&pagination[limit]=2')).body.meta
      .pagination;
    for (const cursor of ['x', 'e30', '%00', `${nextCursor}x`.slice(3)])
      expectRefusal(await get(`sort=title&pagination[cursor]=${cursor}`), 400, ['query.bad_cursor']);
    for (const query of ['sort=title:desc', 'sort=title&locale=en', 'sort=title&filters[title]=a', ''])
      expectRefusal(await get(`${query}&pagination[cursor]=${nextCursor}`), 400, ['query.bad_cursor']);
    expectRefusal(await get('q=2&pagination[cursor]='), 400, ['query.cursor_needs_sort']);
    expectRefusal(await get('pagination[cursor]=&pagination[page]=1'), 400, ['query.bad_value']);
    expectRefusal(await get('pagination[cursor]=&pagination[limit]=101'), 400, ['query.bad_value']);
  });
});

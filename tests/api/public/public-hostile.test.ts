import { draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { signInCode } from '../../harness/in-code';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { edit, publishInCode } from '../entries';
import { expectRefusal } from '../refusals';

describe.each(DATABASES)('questions and rows that mean no good, on %s', (client) => {
  let site: Site;
  let office: Office;
  const laws: EntryRef[] = [];
  const get = (path: string): any => site.http.get(`/api/gov/${path}`).redirects(0);

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    for (const fiscalYear of [2560, 2561, 2562])
      laws.push(
        await draftLaw(site, office, {
          title: `กฎหมาย ${fiscalYear}`,
          fiscalYear,
          affectsProvinceImage: false,
        }),
      );
    await publishInCode(site, office, ...laws);
  });
  afterAll(() => site?.stop());

  test('one question cannot make the database read every text of every row again and again', async () => {
    const many = (count: number): string =>
      Array.from({ length: count }, (_, at) => `filters[$or][${at}][title][$containsi]=x${at}`).join('&');
    expect((await get(`laws?${many(5)}`)).status).toBe(200);
    const refused = await get(`laws?${many(6)}`);
    expect([refused.status, refused.body.error.details.reasons[0].code]).toEqual([
      400,
      'query.too_many_conditions',
    ]);
    for (const query of ['filters[body][$contains]=ก', 'sort=body'])
      expectRefusal(await get(`laws?${query}`), 400, ['query.unknown_field']);
    const shown = await get('laws?fields=title,body');
    expect([shown.status, shown.body.data.length]).toEqual([200, 3]);
    expectRefusal(await get('laws?sort=title,number,fiscalYear,datePosted,agency'), 400, ['query.bad_value']);
  });

  test.each([
    ['sort=fiscalYear', ['abc', true, 1.5, '2561', '1e99', {}]],
    ['sort=datePosted:desc', ['abc', 5, false, '2561-99-99']],
    ['sort=title', [5, true]],
  ])('a cursor of %s with a value of another kind is refused, not run', async (sort, values) => {
    const { body } = await get(`laws?${sort}&pagination[cursor]=&pagination[limit]=1`);
    const honest = JSON.parse(Buffer.from(body.meta.pagination.nextCursor, 'base64url').toString());
    for (const value of values) {
      const forged = Buffer.from(JSON.stringify({ ...honest, v: [value] })).toString('base64url');
      const answer = await get(`laws?${sort}&pagination[cursor]=${forged}&pagination[limit]=1`);
      expectRefusal(answer, 400, ['query.bad_cursor']);
    }
  });

  test('what the table calls a language is not printed, and stops nobody', async () => {
    const table = (): any => site.strapi.db.connection('gov_publications');
    const { id: _, ...row } = await table().where({ document_id: laws[0]!.documentId }).first();
    const projection = typeof row.projection === 'string' ? row.projection : JSON.stringify(row.projection);
    for (const locale of ['an unsigned sentence', 'x y'])
      await table().insert({ ...row, projection, locale });
    for (const path of ['sitemap.xml', 'sitemaps/laws.th.1.xml', 'catalog', 'laws', 'read?locale=th']) {
      const answer = await get(path).buffer(true);
      expect([path, answer.status, /unsigned|x y/.test(answer.text ?? '')]).toEqual([path, 200, false]);
    }
    await table().whereIn('locale', ['an unsigned sentence', 'x y']).delete();
  });

  test('a slug that leads to an entry in one language cannot be signed for another entry in another language', async () => {
    const [first, second] = laws as [EntryRef, EntryRef];
    const slugOf = async ({ documentId }: EntryRef): Promise<string> =>
      (await get(`laws/${documentId}`)).body.data.slug;
    const old = await slugOf(first);
    await edit(site, office.reporter, first, { slug: 'law-2561-renamed' });
    await publishInCode(site, office, first);
    await edit(site, office.reporter, { ...second, locale: 'en' }, { title: 'An act', slug: old });
    const signed = signInCode(site.strapi, office.reporter.id, 'submit', { ...second, locale: 'en' });
    await expect(signed).rejects.toThrow(new RegExp(old));
  });

  test('what was taken down says why as a page for reading and as linked data too', async () => {
    const law = laws[2]!;
    await signInCode(site.strapi, office.approver.id, 'unpublish', law);
    for (const path of [
      `laws/${law.documentId}`,
      `read/laws/${law.documentId}`,
      `json-ld/laws/${law.documentId}`,
    ])
      expectRefusal(await get(path), 410, ['public.gone']);
  });
});

import { draftLaw, makeOffice } from '../../harness/people';
import type { EntryRef, Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { edit, publishInCode } from '../entries';
import { expectRefusal, expectWords, reasonsIn } from '../refusals';

describe('GET /api/gov/<plural>', () => {
  let site: Site;
  let office: Office;
  const laws: EntryRef[] = [];
  const titles = ['ไฟฟ้า', 'กรม', 'เกาะ', 'Act', 'ขนส่ง'];
  const get = (path: string): any => site.http.get(`/api/gov/${path}`);
  const listed = async (query: string): Promise<string[]> => {
    const answer = await get(`laws?${query}`);
    expect([query, answer.status]).toEqual([query, 200]);
    return answer.body.data.map(({ title }: any) => title);
  };

  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
    for (const [position, title] of titles.entries()) {
      const law = await draftLaw(site, office, {
        title,
        fiscalYear: 2561 + position,
        legislationType: position % 2 ? 'order' : 'act',
        legislationDate: `199${position}-01-31`,
        affectsProvinceImage: false,
      });
      laws.push(law);
    }
    const [first] = laws;
    if (!first) throw new Error('a law was asked for');
    await edit(
      site,
      office.reporter,
      { ...first, locale: 'en' },
      {
        title: 'Electricity',
        agency: { connect: [{ documentId: office.agency.documentId }] },
        responsibleOfficer: { connect: [{ documentId: office.officer.documentId }] },
        source: { name: 'Royal Gazette', citation: 'Vol. 114' },
      },
    );
    await publishInCode(site, office, ...laws, { ...first, locale: 'en' });
    await draftLaw(site, office, { title: 'ร่างที่ไม่มีใครลงนาม' });
  });
  afterAll(() => site?.stop());

  test('[QLT-02] all that was published, without a login, newest law first, a page of 25', async () => {
    const { body, headers } = await get('laws');
    expect(body.data.map(({ title }: any) => title)).toEqual([...titles].reverse());
    expect(body.meta).toEqual({ pagination: { page: 1, pageSize: 25, pageCount: 1, total: titles.length } });
    expect(headers['content-type']).toContain('application/json');
  });

  test('sorted in the dictionary’s order, Thai before Latin', async () => {
    expect(await listed('sort=title')).toEqual(['กรม', 'เกาะ', 'ขนส่ง', 'ไฟฟ้า', 'Act']);
    expect(await listed('sort[0]=legislationType:desc&sort[1]=title:asc')).toEqual([
      'กรม',
      'Act',
      'เกาะ',
      'ขนส่ง',
      'ไฟฟ้า',
    ]);
    expect(await listed('sort[title]=desc')).toEqual(['Act', 'ไฟฟ้า', 'ขนส่ง', 'เกาะ', 'กรม']);
    expect((await listed('sort=datePosted')).slice(0, 1)).toEqual(['ไฟฟ้า']);
  });

  test('filtered by fields, agency and the dates that the ledger gives', async () => {
    expect(await listed('filters[title]=กรม')).toEqual(['กรม']);
    expect(await listed('filters[title][$contains]=า&sort=title')).toEqual(['เกาะ', 'ไฟฟ้า']);
    expect(
      await listed(
        'filters[fiscalYear][$between][0]=2562&filters[fiscalYear][$between][1]=2563&sort=fiscalYear',
      ),
    ).toEqual(['กรม', 'เกาะ']);
    expect(
      await listed('filters[$or][0][title]=Act&filters[$or][1][legislationDate][$lt]=1991-01-01&sort=title'),
    ).toEqual(['ไฟฟ้า', 'Act']);
    expect(await listed('filters[$not][legislationType]=act&sort=title')).toEqual(['กรม', 'Act']);
    expect(await listed('filters[agency]=SKN-01')).toHaveLength(titles.length);
    expect(await listed('filters[agency][code][$eq]=PROV')).toEqual([]);
    expect(await listed('filters[datePosted][$gt]=2018-05-28')).toHaveLength(titles.length);
    expect(await listed('filters[datePosted][$lt]=2018-05-28')).toEqual([]);
  });

  test('a page of it, in both ways that Strapi has', async () => {
    expect(await listed('sort=title&pagination[page]=2&pagination[pageSize]=2')).toEqual(['ขนส่ง', 'ไฟฟ้า']);
    const window = await get('laws?sort=title&pagination[start]=1&pagination[limit]=2');
    expect(window.body.data.map(({ title }: any) => title)).toEqual(['เกาะ', 'ขนส่ง']);
    expect(window.body.meta.pagination).toEqual({ start: 1, limit: 2, total: titles.length });
    expect((await get('laws?pagination[withCount]=false')).body.meta.pagination).toEqual({
      page: 1,
      pageSize: 25,
    });
  });

  test('the fields asked for, and always what proves the entry', async () => {
    const [item] = (await get('laws?fields=title,number&filters[title]=Act')).body.data;
    expect(Object.keys(item).sort()).toEqual(
      [
        'agency',
        'attachments',
        'dateModified',
        'datePosted',
        'documentId',
        'locale',
        'number',
        'publication',
        'referencedFiles',
        'title',
      ].sort(),
    );
    const one = await get(`laws/${laws[0]?.documentId}?fields[0]=legislationType`);
    expect(one.body.data).toMatchObject({ legislationType: 'act', agency: { code: 'SKN-01' } });
    expect(one.body.data).not.toHaveProperty('title');
  });

  test('in the language asked for, the agency’s name with it', async () => {
    const english = await get('laws?locale=en');
    expect(english.body.data.map(({ title, agency, locale }: any) => [title, agency, locale])).toEqual([
      ['Electricity', { code: 'SKN-01', name: 'Test Office' }, 'en'],
    ]);
    expect((await get(`laws/${laws[0]?.documentId}?locale=th`)).body.data.agency.name).toBe(
      'สำนักงานจังหวัดทดสอบ',
    );
    expect((await get(`laws/${laws[1]?.documentId}?locale=en&fallback=none`)).status).toBe(404);
    expect((await get('laws?locale=fr')).body.data).toEqual([]);
  });

  describe('400: anything else, and what is allowed instead', () => {
    const ALLOWED = /title.*legislationType.*datePosted/;
    test.each<[string, string, string, RegExp]>([
      ['an unknown field', 'filters[nothing]=1', 'query.unknown_field', ALLOWED],
      ['an unlisted field', 'filters[affectsProvinceImage]=true', 'query.unknown_field', ALLOWED],
      ['another unlisted field', 'filters[restricted][$notNull]=true', 'query.unknown_field', ALLOWED],
      ['who wrote it', 'filters[createdBy][email][$startsWith]=a', 'query.unknown_field', ALLOWED],
      ['who answers for it', 'filters[responsibleOfficer][person][email]=a', 'query.unknown_field', ALLOWED],
      ['a field of a component', 'filters[source][name]=a', 'query.unknown_field', ALLOWED],
      ['an id of the database', 'filters[id]=1', 'query.unknown_field', ALLOWED],
      ['an unlisted field to sort by', 'sort=restricted', 'query.unknown_field', ALLOWED],
      ['an unlisted field to show', 'fields=affectsProvinceImage', 'query.unknown_field', ALLOWED],
      ['an unknown operator', 'filters[title][$like]=a', 'query.unknown_operator', /\$contains/],
      [
        'an operator that is SQL',
        'filters[title][$jsonSupersetOf]=a',
        'query.unknown_operator',
        /\$contains/,
      ],
      ['a field of the agency', 'filters[agency][nameTh]=a', 'query.unknown_operator', /\$eq/],
      ['a word for a number', 'filters[fiscalYear]=abc', 'query.bad_value', /0, 1, 2/],
      ['Thai digits for a number', 'filters[fiscalYear]=๒๕๖๑', 'query.bad_value', /0, 1, 2/],
      ['a day that does not exist', 'filters[legislationDate]=2018-02-30', 'query.bad_value', /2018-05-28/],
      ['a Buddhist year', 'filters[legislationDate][$gt]=2561-05-28', 'query.bad_value', /2018-05-28/],
      ['half of a range', 'filters[fiscalYear][$between]=1', 'query.bad_value', /\[1\]/],
      ['a NUL', 'filters[title]=%00', 'query.bad_value', /text/],
      ['nothing', 'filters[title]', 'query.bad_value', /text/],
      ['a filter that is none', 'filters=x', 'query.bad_value', /filters\[field\]/],
      ['an order that is none', 'sort=title:up', 'query.bad_value', /field:asc/],
      ['a page before the first', 'pagination[page]=0', 'query.bad_value', /page ≥ 1/],
      ['a page without end', 'pagination[pageSize]=101', 'query.bad_value', /1–100/],
      ['two ways to page at once', 'pagination[start]=0&pagination[page]=1', 'query.bad_value', /page ≥ 1/],
      ['all languages at once', 'locale=*', 'query.bad_value', /th, en/],
      ['two languages', 'locale=th&locale=en', 'query.bad_value', /th, en/],
      ['drafts', 'status=draft', 'query.unknown_parameter', /locale, fields, sort, pagination, filters/],
      ['relations', 'populate=*', 'query.unknown_parameter', /locale, fields, sort, pagination, filters/],
      ['what the parser drops', 'filters[constructor][$eq]=a', 'query.unknown_parameter', /filters/],
      ['what the parser drops, at the top', '__proto__[x]=a', 'query.unknown_parameter', /filters/],
      ['a nest without end', `filters${'[$not]'.repeat(9)}[title]=a`, 'query.bad_value', /filters\[field\]/],
      [
        'more conditions than anybody reads',
        Array.from({ length: 60 }, (_, i) => `filters[$or][${i}][title]=a`).join('&'),
        'query.too_many_conditions',
        /20/,
      ],
    ])('%s', async (_, query, code, allowed) => {
      const answer = await get(`laws?${query}`);
      expect(answer.status).toBe(400);
      expectWords(answer);
      const [reason] = answer.body.error.details.reasons;
      expect(reason.code).toBe(code);
      expect(reason.message.en).toMatch(allowed);
      expect(reason.message.th).toMatch(allowed);
    });

    test('everything that is wrong is told at once', async () => {
      const answer = await get(
        'laws?status=draft&locale=1&sort=nothing&fields=nothing&filters[nothing]=1&pagination[page]=x',
      );
      expect(reasonsIn(answer)).toEqual([
        'query.unknown_parameter status -',
        'query.bad_value locale -',
        'query.unknown_field fields -',
        'query.unknown_field sort -',
        'query.unknown_field filters -',
        'query.bad_value pagination.page -',
      ]);
    });

    test('a single entry takes a language and fields, and nothing else', async () => {
      for (const query of [
        'filters[title]=a',
        'sort=title',
        'pagination[page]=1',
        'populate=agency',
        'status=draft',
      ]) {
        const answer = await get(`laws/${laws[0]?.documentId}?${query}`);
        expectRefusal(answer, 400, ['query.unknown_parameter']);
        expect(answer.body.error.message).toContain('locale, fields');
      }
      for (const path of ['sitemap?fields=title', `provenance/${laws[0]?.documentId}?sort=title`]) {
        expectRefusal(await get(path), 400, ['query.unknown_parameter']);
      }
    });
  });

  test('404: unknown types, entries and addresses; and a draft is as unknown as they are', async () => {
    const draft = await draftLaw(site, office);
    for (const path of [
      'nothings',
      'constructor',
      'laws/nothing',
      'laws/a%00b',
      `laws/${draft.documentId}`,
      `faqs/${laws[0]?.documentId}`,
      'provenance/nothing',
      `provenance/${draft.documentId}`,
    ]) {
      const answer = await get(path);
      expectRefusal(answer, 404, ['public.not_found']);
      expect(answer.body.error.message).toContain(`/api/gov/${path.replace('%00', '')}`.slice(0, 12));
    }
    const deep = await get('laws/a/b');
    expectRefusal(deep, 404, ['request.no_such_address']);
  });

  test('reading only: every other method is refused', async () => {
    for (const method of ['post', 'put', 'patch', 'delete'] as const) {
      const answer = await site.http[method](`/api/gov/laws/${laws[0]?.documentId}`).send({
        data: { title: 'x' },
      });
      expect([method, answer.status]).toEqual([method, 405]);
      expectWords(answer);
    }
  });
});

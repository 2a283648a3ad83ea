import { draftLaw, makeOffice, mustSign } from '../../harness/people';
import type { EntryRef, Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { edit, publishInCode } from '../entries';
import { expectRefusal } from '../refusals';

describe.each(DATABASES)('an entry in another language on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  const get = (path: string): any => site.http.get(`/api/gov/${path}`).redirects(0);

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    law = await draftLaw(site, office, { slug: 'thai-only', affectsProvinceImage: false });
    await publishInCode(site, office, law);
  });
  afterAll(() => site?.stop());

  test('is answered in the site’s own where it is not published, and the answer says so', async () => {
    for (const id of [law.documentId, 'thai-only'])
      // Twice: the second answer comes from memory.
      for (let time = 0; time < 2; time += 1) {
        const answer = await get(`laws/${id}?locale=en`);
        expect([answer.status, answer.body.data.locale]).toEqual([200, 'th']);
        expect(answer.headers['content-language']).toBe('th');
        expect(answer.body.meta.locale).toEqual({ asked: 'en', served: 'th' });
      }
    expect((await get(`laws/${law.documentId}?locale=th`)).body.meta).toEqual({});
  });

  test('not where that is not wanted, and a list has only what is in its language', async () => {
    expectRefusal(await get('laws/thai-only?locale=en&fallback=none'), 404, ['public.not_found']);
    expectRefusal(await get('laws/thai-only?fallback=th'), 400, ['query.bad_value']);
    expect((await get('laws?locale=en')).body.data).toEqual([]);
    expectRefusal(await get('laws?fallback=none'), 400, ['query.unknown_parameter']);
  });

  test('is given as soon as it is published; taken down, it is said to be gone', async () => {
    const english = { ...law, locale: 'en' };
    await edit(site, office.reporter, english, {
      title: 'Act',
      agency: { connect: [{ documentId: office.agency.documentId }] },
      responsibleOfficer: { connect: [{ documentId: office.officer.documentId }] },
      source: { name: 'Royal Gazette', citation: 'Vol. 114' },
    });
    expect((await get('laws/thai-only?locale=en')).body.data.locale).toBe('th');
    await publishInCode(site, office, english);
    const { body } = await get('laws/thai-only?locale=en');
    expect([body.data.title, body.meta]).toEqual(['Act', {}]);
    await mustSign(site, office.publisher, 'unpublish', english);
    expect((await get(`laws/${law.documentId}?locale=en`)).status).toBe(410);
    expect((await get(`laws/${law.documentId}`)).status).toBe(200);
  });
});

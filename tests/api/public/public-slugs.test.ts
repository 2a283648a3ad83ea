import { as, dossier, draftLaw, makeOffice, mustSign } from '../../harness/people';
import type { EntryRef, Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { edit, publishInCode } from '../entries';
import { expectRefusal } from '../refusals';

describe.each(DATABASES)('addresses by slug on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  let other: EntryRef;
  const get = (path: string): any => site.http.get(`/api/gov/${path}`).redirects(0);
  const made = (slug: string): Promise<EntryRef> =>
    draftLaw(site, office, { slug, title: slug, affectsProvinceImage: false });

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    law = await made('first-name');
    other = await made('other-name');
    await publishInCode(site, office, law, other);
  });
  afterAll(() => site?.stop());

  test('an entry is found by its slug as by its id', async () => {
    const [bySlug, byId] = [await get('laws/first-name'), await get(`laws/${law.documentId}`)];
    expect([bySlug.status, byId.status]).toEqual([200, 200]);
    expect(bySlug.body).toEqual(byId.body);
    expect((await get('laws/first-name?fields=slug')).body.data).not.toHaveProperty('title');
    expectRefusal(await get('laws/no-name'), 404, ['public.not_found']);
    expectRefusal(await get('news-articles/first-name'), 404, ['public.not_found']);
  });

  test('a draft’s new slug leads nowhere; published, the old one leads to it with 301, the question kept', async () => {
    await edit(site, office.reporter, law, { slug: 'second-name' });
    expectRefusal(await get('laws/second-name'), 404, ['public.not_found']);
    expect((await get('laws/first-name')).status).toBe(200);
    await publishInCode(site, office, law);
    expect((await get('laws/second-name')).body.data.documentId).toBe(law.documentId);
    const moved = await get('laws/first-name?fields=slug');
    expect([moved.status, moved.headers.location]).toEqual([301, '/api/gov/laws/second-name?fields=slug']);
  });

  test('a slug that another published entry bears or bore cannot be taken over', async () => {
    for (const slug of ['second-name', 'first-name']) {
      const thief = await made(slug).catch(() => null);
      // Strapi itself may refuse to save the one that is borne now.
      if (!thief) continue;
      const { findings } = await dossier(site, office.reporter, thief);
      expect(findings).toContainEqual(expect.objectContaining({ level: 'blocks', field: 'slug' }));
      await expect(mustSign(site, office.reporter, 'submit', thief)).rejects.toThrow(/slug/);
    }
    expect((await get('laws/first-name')).status).toBe(301);
  });

  test('a slug that could be taken for an id is refused with words', async () => {
    const answer = await site.http
      .put(`/content-manager/collection-types/${other.uid}/${other.documentId}?locale=th`)
      .set(as(office.reporter))
      .send({ slug: 'abcdefghijklmnopqrstuvwx' });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('input.slug_like_id');
  });

  test('a redirect that the ledger does not prove is not given', async () => {
    const slugs = site.strapi.db.connection('gov_slugs');
    const real = await slugs.clone().where({ document_id: other.documentId }).first();
    await slugs.clone().insert({ ...real, slug: 'forged-name' });
    expectRefusal(await get('laws/forged-name'), 404, ['public.not_found']);
    await slugs.clone().where({ slug: 'first-name' }).update({ document_id: other.documentId });
    expectRefusal(await get('laws/first-name'), 404, ['public.not_found']);
  });
});

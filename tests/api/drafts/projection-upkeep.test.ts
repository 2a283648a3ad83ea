import { draftLaw, makeOffice, publishThroughChain } from '../../harness/people';
import { DATABASES, startIn, startSite, type Site } from '../../harness/site';

describe.each(DATABASES)('projections after an update on %s', (client) => {
  let site: Site;
  afterAll(() => site?.stop());

  test('are made anew from the signed snapshots when the public fields have changed', async () => {
    site = await startSite({ client });
    const office = await makeOffice(site);
    const entry = await draftLaw(site, office);
    await publishThroughChain(site, office, entry);
    const { strapi } = site;
    // As a release would leave it whose list of public fields was another one.
    await strapi.db
      .connection('gov_publications')
      .update({ projection: JSON.stringify({ fields: {}, keys: {} }) });
    expect((await site.http.get(`/api/gov/laws/${entry.documentId}`)).status).toBe(404);
    const memory = { type: 'plugin', name: 'gov-publishing', key: `projection ${entry.uid}` };
    await strapi.store(memory).set({ value: 'of an older release' });
    await strapi.destroy();

    site = await startIn(site.env, client);
    const answer = await site.http.get(`/api/gov/laws/${entry.documentId}`);
    expect(answer.status).toBe(200);
    expect(answer.body.data.slug).toMatch(/^law-/);
  });

  test('are left alone by an ordinary start, so that a tampered one is not made good unseen', async () => {
    const { strapi } = site;
    await strapi.db
      .connection('gov_publications')
      .update({ projection: JSON.stringify({ fields: {}, keys: {} }) });
    await strapi.destroy();
    site = await startIn(site.env, client);
    const list = await site.http.get('/api/gov/laws');
    expect(list.body.data).toEqual([]);
  });
});

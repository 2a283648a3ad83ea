import { gov } from '../../harness/gov';
import { draftLaw, makeOffice } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { publishInCode } from '../entries';

const QUESTIONS = 1_200;

test('a flood of distinct questions over HTTP: the memory stays within its megabyte, what many read stays in it', async () => {
  const site: Site = await startSite({ env: { GOV_CACHE_MEGABYTES: '1' } });
  try {
    const office = await makeOffice(site);
    const law = await draftLaw(site, office);
    await publishInCode(site, office, law);
    const { front } = gov(site.strapi);
    const hot = ['laws', 'laws?locale=th', `laws/${law.documentId}`, 'faqs', 'sitemap', 'ledger/checkpoint'];
    for (const path of [...hot, ...hot]) await site.http.get(`/api/gov/${path}`);
    let largest = 0;
    for (let index = 0; index < QUESTIONS; index += 1) {
      const answer = await site.http.get(`/api/gov/laws?filters[title][$ne]=${index}`);
      if (index % 100 === 0) expect(answer.status).toBe(200);
      largest = Math.max(largest, front.memory.bytes);
    }
    expect(largest).toBeLessThanOrEqual(1_048_576);
    // There were more than fit: some were forgotten.
    expect(front.memory.size).toBeLessThan(QUESTIONS / 2);
    const { hits, misses } = front.figures;
    for (const path of hot) expect((await site.http.get(`/api/gov/${path}`)).status).toBe(200);
    expect(front.figures).toEqual({ hits: hits + hot.length, misses });
  } finally {
    await site.stop();
  }
});

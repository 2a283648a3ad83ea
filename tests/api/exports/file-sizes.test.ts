import { XMLParser } from 'fast-xml-parser';
import { draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { publishInCode, upload } from '../entries';

/** Strapi records 3.27 of them: kilobytes, rounded. */
const BYTES = 3_271;
const attributes = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' });

describe.each(oneDatabase(__filename))('how long a file is said to be, on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  const get = async (path: string): Promise<any> => {
    const answer = await site.http.get(`/api/gov/${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer;
  };

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    const file = await upload(site, office.reporter, {
      name: 'ประกาศ.pdf',
      mime: 'application/pdf',
      bytes: `%PDF-1.4\n${' '.repeat(BYTES - 9)}`,
    });
    law = await draftLaw(site, office, { attachments: [{ file: file.id, label: 'ต้นฉบับ' }] });
    await publishInCode(site, office, law);
  });
  afterAll(() => site?.stop());

  test('[PART-02:feeds] every form says as many bytes as the file has when it is fetched', async () => {
    const [file] = (await get(`laws/${law.documentId}`)).body.data.attachments;
    const fetched = await site.http.get(file.url).responseType('blob');
    expect(Number(fetched.headers['content-length'])).toBe(BYTES);
    expect(fetched.body).toHaveLength(BYTES);
    expect(file.size).toBe(BYTES);
    const { rss } = attributes.parse((await get('feeds/laws.rss')).text);
    expect(rss.channel.item.enclosure['@length']).toBe(String(BYTES));
    const { feed } = attributes.parse((await get('feeds/laws.atom')).text);
    expect(feed.entry.link.find((link: any) => link['@rel'] === 'enclosure')['@length']).toBe(String(BYTES));
    const [item] = JSON.parse((await get('feeds/laws.json')).text).items;
    expect(item.attachments[0].size_in_bytes).toBe(BYTES);
    const linked = JSON.parse((await get(`json-ld/laws/${law.documentId}`)).text);
    expect(linked.associatedMedia[0].contentSize).toBe(`${BYTES} B`);
    const page = async (locale: string): Promise<string> =>
      (await get(`read/laws/${law.documentId}?locale=${locale}`)).text;
    expect(await page('th')).toContain('3.3 กิโลไบต์');
  });
});

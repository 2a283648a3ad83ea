import { makeOffice, type Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { NEWS, common, publishInCode, write } from '../entries';

const FAQ = 'plugin::gov-publishing.faq';
const LINK = 'plugin::gov-publishing.web-link';
/** What Chromium sends when a person opens an address. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';

describe('what citizens stumbled over on the site', () => {
  let site: Site;
  let office: Office;
  const opened = (path: string): any => site.http.get(path).set('Accept', BROWSER);
  const read = async (path: string): Promise<string> => (await opened(`/api/gov/read${path}`)).text;
  const searched = (q: string): Promise<string> => read(`?locale=th&q=${encodeURIComponent(q)}`);

  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
    const made = (uid: string, data: object) =>
      write(site, office.reporter, uid, { ...common(office), ...data }, 'th');
    await publishInCode(
      site,
      office,
      await made(FAQ, {
        title: 'ขอข้อมูล',
        question: 'ขอดูข้อมูลข่าวสารได้ที่ใด',
        answer: '<p>ที่ศูนย์ข้อมูลข่าวสาร ชั้น ๑</p>',
        category: 'general',
      }),
      await made(LINK, {
        title: 'ราชกิจจานุเบกษา',
        url: 'https://ratchakitcha.soc.go.th/search',
        category: 'external',
      }),
      await made(NEWS, { title: 'งานกาชาดและกฎหมายใหม่ ข้อมูลน่ารู้', category: 'general' }),
    );
  });
  afterAll(() => site?.stop());

  test('an unknown address is a page with the search and the sections for people, JSON for programs', async () => {
    const page = await opened('/no/such/page?locale=en');
    expect([page.status, page.type, page.headers['cache-control']]).toEqual([404, 'text/html', 'no-store']);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.text).toContain('<h1>There is no such page</h1>');
    expect(page.text).toContain('type="search"');
    expect(page.text).toMatch(/class="ways"[\s\S]*>Law</);
    expect((await opened('/ไม่มีหน้านี้')).text).toContain('<h1>ไม่พบหน้าที่ท่านต้องการ</h1>');
    const program = await site.http.get('/no/such/page');
    expect([program.status, program.type]).toEqual([404, 'application/json']);
    expect((await opened('/api/nothing')).type).toBe('application/json');
    expect((await opened('/no/such/page').set('Accept', 'application/json')).type).toBe('application/json');
  });

  test('a question stands once in its list, with its answer to open and the way to its proof', async () => {
    const list = await read('/faqs?locale=th');
    expect(list.match(/ขอดูข้อมูลข่าวสารได้ที่ใด/g)).toHaveLength(1);
    expect(list).toMatch(
      /<details>\s*<summary>ขอดูข้อมูลข่าวสารได้ที่ใด<\/summary>[\s\S]*ที่ศูนย์ข้อมูลข่าวสาร ชั้น ๑[\s\S]*\/read\/faqs\/[^"]*"[\s\S]*<\/details>/,
    );
  });

  test('a web link leads to its site in one step, and beside it to who answers for it', async () => {
    const list = await read('/web-links?locale=th');
    expect(list).toMatch(
      /<a href="https:\/\/ratchakitcha\.soc\.go\.th\/search" rel="noopener external">ราชกิจจานุเบกษา<\/a>/,
    );
    expect(list).toMatch(/href="\/api\/gov\/read\/web-links\/[^"]*">รายละเอียดและหลักฐานการลงนาม/);
  });

  test('an agency that has published nothing has a page that says so, and shows no name that nobody signed', async () => {
    await site.strapi.db.query('plugin::gov-publishing.agency').create({
      data: {
        code: 'EMPTY-1',
        nameTh: 'ชื่อที่ไม่มีใครลงนาม',
        nameEn: 'Nobody signed this',
        documentId: 'e'.repeat(24),
      },
    });
    const page = await opened('/api/gov/read?locale=th&agency=EMPTY-1');
    expect(page.status).toBe(200);
    expect(page.text).toContain('หน่วยงานนี้ยังไม่มีข้อมูลที่เผยแพร่');
    expect(page.text).toContain('EMPTY-1');
    expect(page.text).not.toContain('ไม่มีใครลงนาม');
    expect((await opened('/api/gov/read?locale=th&agency=NOBODY')).status).toBe(404);
    expect((await opened('/api/gov/read/laws?locale=th&agency=EMPTY-1')).status).toBe(200);
  });

  test.each([
    ['กฏหมาย', 'กฎหมาย'],
    ['กาชาต', 'กาชาด'],
    ['กฏหมาย ใหม่', 'กฎหมาย ใหม่'],
    ['ข้อมลู', 'ข้อมูล'],
  ])('%s finds nothing and is offered as %s, which finds', async (wrong, right) => {
    const page = await searched(wrong);
    expect(page).toContain('ไม่พบรายการ');
    const [, address = '', word] = /ท่านหมายถึง <a href="([^"]*)">([^<]*)<\/a>/.exec(page) ?? [];
    expect(word).toBe(right);
    expect((await opened(address.replaceAll('&amp;', '&'))).text).toMatch(/พบ \d+ รายการ/);
  });

  test('nothing is offered for what is like no word, and nothing beside what was found', async () => {
    for (const words of ['ฮฮฮฮฮฮ', 'กาชาด']) expect(await searched(words)).not.toContain('ท่านหมายถึง');
  });
});

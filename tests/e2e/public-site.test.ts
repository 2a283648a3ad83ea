import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { wordsOfActs } from '#server/domain/signoff/acts/act-words';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { common, NEWS, NODE, publishInCode, upload, write } from '../api/entries';
import { draftLaw, makeOffice, mustSign, type EntryRef, type Office } from '../harness/people';
import { violationsIn } from './panel/accessibility';
import { keep, startBrowser, type Language } from './panel/browser';
import { startPanelSite, type PanelSite } from './panel/panel-site';

const INFO = 'plugin::gov-publishing.basic-info';
const PUBLIC = join(__dirname, '../../public');
let site: PanelSite;
let office: Office;
let browser: Browser;
let law: EntryRef;
let news: EntryRef;

beforeAll(async () => {
  site = await startPanelSite({ SITE_PAGES: 'yes' });
  // The site as it is in the repository, beside the uploads of this test.
  cpSync(PUBLIC, site.publicDir, { recursive: true, filter: (path) => !path.includes('uploads') });
  office = await makeOffice(site);
  const scan = await upload(site, office.reporter, {
    name: 'ต้นฉบับ.pdf',
    mime: 'application/pdf',
    bytes: '%PDF-1.4 กฎหมาย',
  });
  law = await draftLaw(site, office, {
    title: 'พระราชบัญญัติข้อมูลข่าวสารของราชการ <b>พ.ศ. ๒๕๔๐</b>',
    summary: 'ให้ประชาชนมีสิทธิได้รู้ข้อมูลข่าวสารของราชการ',
    body: '## หมวด ๑\n\nให้ประกาศใน **ราชกิจจานุเบกษา**\n\n- ข้อแรก\n- ข้อสอง',
    attachments: [{ file: scan.id, label: 'ต้นฉบับ (PDF)' }],
  });
  news = await write(
    site,
    office.reporter,
    NEWS,
    { ...common(office), title: 'ประกาศข้อมูลข่าวสารจังหวัด', category: 'announcement', summary: 'สรุปข่าว' },
    'th',
  );
  const node = await write(
    site,
    office.reporter,
    NODE,
    { ...common(office), title: 'กฎหมาย', targetUrl: '/laws', order: 1 },
    'th',
  );
  const english = await draftLaw(site, office, { title: 'Official Information Act, B.E. 2540' }, 'en');
  const withdrawn = await draftLaw(site, office, { title: 'กฎหมายฉบับเดิม', slug: 'withdrawn-law' });
  const info = (data: object): Promise<EntryRef> =>
    write(site, office.reporter, INFO, { ...common(office), ...data }, 'th');
  const centre = await info({
    title: 'สถานที่ขอตรวจดูเอกสาร สำนักงานจังหวัด',
    kind: 'information_centre',
    details: [
      {
        __component: 'gov-publishing.contact-channel',
        purpose: 'information_request',
        address: 'ศาลากลางจังหวัด ชั้น ๑',
        phone: '034-411-234',
        openingHours: 'จันทร์–ศุกร์ 08.30–16.30 น.',
      },
    ],
  });
  const none = await info({
    title: 'หน่วยงานไม่มีสัญญาสัมปทาน',
    kind: 'not_held',
    notApplicableBecause: 'หน่วยงานไม่มีอำนาจให้สัมปทาน และไม่ได้ร่วมทุนกับเอกชน',
    oiaSections: [{ section: 's9_6' }],
  });
  await publishInCode(site, office, law, news, node, english, withdrawn, centre, none);
  await mustSign(site, office.publisher, 'unpublish', withdrawn, {
    reasonCode: 'replaced',
    successor: law.documentId,
  });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained about: refused by the policy, missing, thrown. */
  readonly complaints: string[];
}

async function visit(path: string, options: object = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== site.url) complaints.push(`a foreign address: ${request.url()}`);
  });
  await page.goto(`${site.url}${path}`);
  return { context, page, complaints };
}

const ACTS = wordsOfActs('th');
/** The acts of the chain, in their order. */
const SIGNED = ['submit', 'approve', 'publish'].map((act): string =>
  expect.stringContaining(ACTS[`signer.${act}`] ?? `no words for ${act}`),
);
const ENTRY = (language: Language): string =>
  `/laws/${law.documentId}${language === 'th' ? '' : `?locale=${language}`}`;
const PAGES: readonly (readonly [name: string, path: () => string, shows: string])[] = [
  ['home', () => '/', 'ประกาศข้อมูลข่าวสารจังหวัด'],
  ['section', () => '/laws', 'พระราชบัญญัติข้อมูลข่าวสาร'],
  ['agency', () => `/agencies/${office.agency.code.toLowerCase()}`, 'สำนักงานจังหวัดทดสอบ'],
  ['section of an agency', () => `/laws?agency=${office.agency.code}`, 'สำนักงานจังหวัดทดสอบ'],
  ['entry', () => ENTRY('th'), 'ราชกิจจานุเบกษา'],
  ['site map', () => '/site-map', 'กฎหมาย'],
  ['search', () => `/search?q=${encodeURIComponent('ข้อมูล')}`, 'ประกาศข้อมูลข่าวสารจังหวัด'],
  ['Official Information Act', () => '/oia', 'ไม่มี เพราะ หน่วยงานไม่มีอำนาจให้สัมปทาน'],
  ['Official Information Act of an agency', () => `/oia?agency=${office.agency.code}`, '08.30–16.30 น.'],
  ['a section of the Act', () => '/oia/s7_4?locale=en', 'Official Information Act, B.E. 2540'],
  ['verify', () => `/verify.html?id=${law.documentId}&locale=th`, 'เนื้อหาตรงกับที่ลงนาม'],
  ['home in English', () => '/?locale=en', 'Official Information Act'],
  ['verify in English', () => '/verify.html?locale=en', 'Verify signatures'],
];

test.each(PAGES)(
  '%s: shows what was signed, keeps its own policy, and axe-core finds nothing',
  async (name, path, shows) => {
    const { page, context, complaints } = await visit(path());
    await page.getByText(shows).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    expect(await violationsIn(page, 'html')).toEqual([]);
    await keep(page, `site-${name.replace(/ /g, '-')}`);
    await page.setViewportSize({ width: 360, height: 740 });
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wide).toBe(false);
    await keep(page, `site-${name.replace(/ /g, '-')}-360`);
    await context.close();
  },
);

test('an entry: mark-up in a title is text; source, agency, day of the Buddhist era, file, and who signed', async () => {
  const { page, context } = await visit(ENTRY('th'));
  const article = page.locator('article');
  await article.waitFor();
  expect(await article.locator('h1').innerText()).toContain('<b>พ.ศ. ๒๕๔๐</b>');
  expect(await article.locator('.body strong').innerText()).toBe('ราชกิจจานุเบกษา');
  expect(await article.locator('.timeline').innerText()).toMatch(/พ\.ศ\. ๒๕๔๐/);
  expect(await article.locator('.signatures li').allInnerTexts()).toEqual(SIGNED);
  expect(await article.locator('.files a').first().getAttribute('href')).toMatch(
    /^\/api\/gov\/files\/[0-9a-f]{64}\//,
  );
  await context.close();
});

test.each([
  ['a page of the site', (id: string) => `/laws/${id}`],
  ['a reading page', (id: string) => `/api/gov/read/laws/${id}?locale=th`],
])('what was taken down, on %s: why, and the way to what takes its place', async (name, path) => {
  const { page, context } = await visit(path('withdrawn-law'));
  await page.getByRole('heading', { name: 'ยกเลิกการเผยแพร่แล้ว' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('เหตุผล: มีฉบับใหม่ใช้แทนแล้ว');
  expect(await violationsIn(page, 'html')).toEqual([]);
  await keep(page, `site-gone-${name.replace(/ /g, '-')}`);
  await page.getByRole('link', { name: 'อ่านข้อมูลที่ใช้แทน' }).click();
  await page.getByText('ราชกิจจานุเบกษา').first().waitFor();
  // No such page: in words, and the way home.
  await page.goto(`${site.url}${path('nothing-here')}`);
  await page.getByRole('heading', { name: 'ไม่พบหน้าที่ท่านต้องการ' }).waitFor();
  await page.locator('main').getByRole('link', { name: 'หน้าแรก' }).click();
  await page.getByText('ประกาศข้อมูลข่าวสารจังหวัด').first().waitFor();
  await context.close();
});

test('with the keyboard alone from the first page to a verified entry', async () => {
  const { page, context } = await visit('/');
  await page.getByText('ประกาศข้อมูลข่าวสารจังหวัด').first().waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  const tabTo = async (name: string): Promise<void> => {
    for (let stop = 0; stop < 80; stop += 1) {
      if (
        (
          await page.evaluate(
            () => (document.activeElement?.tagName === 'A' ? document.activeElement.textContent : '') ?? '',
          )
        ).includes(name)
      )
        return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${name}`);
  };
  await tabTo('กฎหมาย ระเบียบ');
  await page.keyboard.press('Enter');
  await page.getByText('ให้ประชาชนมีสิทธิได้รู้').waitFor();
  await tabTo('พระราชบัญญัติข้อมูลข่าวสาร');
  await page.keyboard.press('Enter');
  await page.locator('.signatures').waitFor();
  await page.locator('body').press('Tab');
  for (let stop = 0; stop < 80; stop += 1) {
    if (
      await page.evaluate(
        () =>
          document.activeElement?.closest('.proof') !== null &&
          document.activeElement?.className === 'button',
      )
    )
      break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.locator('[data-claim="content"][data-holds="true"]').waitFor();
  expect(await page.locator('#outcome > :first-child').innerText()).toMatch(
    /^ข้อมูลนี้ตรงกับที่เจ้าหน้าที่ลงนามไว้ทุกตัวอักษร เผยแพร่เมื่อวันที่ \d+ \S+ (?:พ\.ศ\. )?\d{4} /,
  );
  await keep(page, 'site-verified');
  await context.close();
});

test('a proof that was changed by one letter: the claim that breaks is named, the others are not', async () => {
  const { page, context } = await visit('/verify.html?locale=th');
  const { body } = await site.http.get(`/api/gov/provenance/${law.documentId}`).query({ locale: 'th' });
  const forged = JSON.stringify({ ...body, snapshot: body.snapshot.replace('ประชาชน', 'ประชาชม') });
  await page
    .locator('#file')
    .setInputFiles({ name: 'proof.json', mimeType: 'application/json', buffer: Buffer.from(forged) });
  await page.locator('[data-claim="content"][data-holds="false"]').waitFor();
  expect(await page.locator('#outcome > :first-child').innerText()).toContain('ไม่ผ่านการตรวจสอบ 1 ข้อ');
  expect(await page.locator('[data-claim="inclusion"]').getAttribute('data-holds')).toBe('true');
  expect(await page.locator('[data-claim="checkpoint-signature"]').getAttribute('data-holds')).toBe('true');
  expect(await page.locator('[data-claim="still-published"]').getAttribute('data-holds')).toBe('not-proven');
  await page.locator('#key').fill(body.verifierKey);
  await page.locator('main form button').click();
  await page.locator('[data-claim="trusted-key"][data-holds="true"]').waitFor();
  await keep(page, 'site-forged');
  await context.close();
});

test('the address of a page here is verified; one of another site is not, whatever it names', async () => {
  const { page, context } = await visit('/verify.html');
  const check = async (address: string): Promise<void> => {
    await page.locator('#document').fill(address);
    await page.locator('main form button').click();
  };
  await check(`https://fake.example/news?id=${law.documentId}`);
  await page.getByRole('alert').getByText('ที่อยู่นี้ไม่ใช่ของเว็บไซต์นี้').waitFor();
  expect(await page.locator('[data-holds]').count()).toBe(0);
  await check(`${site.url}/laws/${law.documentId}`);
  await page.locator('[data-claim="content"][data-holds="true"]').waitFor();
  // A file on this server that looks like a page of it.
  await check('/site/words.js');
  await page.getByRole('alert').waitFor();
  expect(await page.locator('[data-holds]').count()).toBe(0);
  await context.close();
});

test('a proof that holds only acts which the page does not know: it says that nobody has judged it', async () => {
  const { page, context } = await visit('/verify.html?locale=th');
  const vectors = join(__dirname, '../../packages/provenance/testdata/bundles.json');
  const { cases } = JSON.parse(readFileSync(vectors, 'utf8'));
  const { bundle } = cases.find(({ what }: { what: string }) => what.endsWith('later versions of all acts'));
  const buffer = Buffer.from(JSON.stringify(bundle));
  await page.locator('#file').setInputFiles({ name: 'proof.json', mimeType: 'application/json', buffer });
  await page.getByRole('alert').getByText('ยังตัดสินไม่ได้').waitFor();
  expect(await page.locator('[data-holds="false"]').count()).toBe(0);
  await context.close();
});

test('without a script everything can be read: from the front page to the signatures of an entry', async () => {
  const { page, context, complaints } = await visit('/', { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'กฎหมาย ระเบียบ ข้อบังคับ' }).first().click();
  await page.getByRole('link', { name: /พระราชบัญญัติข้อมูลข่าวสาร/ }).click();
  expect(await page.locator('.signatures li').allInnerTexts()).toEqual(SIGNED);
  expect(complaints).toEqual([]);
  await keep(page, 'site-no-script');
  await page.getByRole('searchbox').fill('ข้อมูลข่าวสาร');
  await page.keyboard.press('Enter');
  await page.getByText('พบ 2 รายการ').waitFor();
  expect(await page.locator('.entries li').allInnerTexts()).toEqual([
    expect.stringContaining('ประกาศข้อมูลข่าวสารจังหวัด'),
    expect.stringContaining('พระราชบัญญัติข้อมูลข่าวสาร'),
  ]);
  await keep(page, 'site-no-script-search');
  await page.getByRole('link', { name: 'ผังเว็บไซต์' }).click();
  await page.locator('.tree').getByRole('link', { name: 'กฎหมาย' }).click();
  await page.getByRole('link', { name: /พระราชบัญญัติข้อมูลข่าวสาร/ }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('on paper: the words and who signed them, no menus, and where links lead', async () => {
  const { page, context } = await visit(ENTRY('th'));
  await page.locator('.signatures').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.site-header nav').isVisible()).toBe(false);
  expect(await page.locator('.signatures').isVisible()).toBe(true);
  const after = await page
    .locator('.facts a[href*=ratchakitcha]')
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toContain('ratchakitcha');
  await keep(page, 'site-print');
  await context.close();
});

test('a first visit has its content with the page, and paints after one style', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const answer = await page.goto(`${site.url}${ENTRY('th')}`);
  // The words come with the page itself: nothing has to be asked for after it.
  expect(await answer?.text()).toContain('<article');
  await page.locator('article h1').waitFor();
  // Nothing else holds up the first paint: not the fonts, and no script.
  const blocking = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking')
      .map(({ name }) => new URL(name).pathname),
  );
  expect(blocking).toEqual(['/api/gov/assets/site.css']);
  await context.close();
});

test('script and style of the site stay under 100 kB', () => {
  const files = ['site', 'site/verify'].flatMap((folder) =>
    readdirSync(join(PUBLIC, folder))
      .map((name) => join(PUBLIC, folder, name))
      .filter((path) => statSync(path).isFile()),
  );
  const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);
  expect(sum(files.map((path) => statSync(path).size))).toBeLessThan(100_000);
  expect(sum(files.map((path) => gzipSync(readFileSync(path)).length))).toBeLessThan(30_000);
});

import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { HTML_MARK } from '#server/domain/text/rich-text-format';
import { publishInCode, upload } from '../../api/entries';
import { as, dossier, draftLaw, LAW, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { PNG } from '../../harness/pictures';
import { violationsIn } from '../panel/accessibility';
import { atRest } from '../panel/at-rest';
import { isTooWide, keep, logIn, openEntry, openPage, startBrowser, TELEPHONE } from '../panel/browser';
import { saveEntry } from '../panel/edit-view';
import { startPanelSite, type PanelSite } from '../panel/panel-site';

const MARKDOWN = '## ข้อกำหนด\n\nข้อความ**สำคัญ** ดู[ระเบียบ](/laws)\n\n| ปี | บาท |\n| --- | --- |\n| ๒๕๖๙ | ๑ |';

let site: PanelSite;
let office: Office;
let browser: Browser;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site);
  browser = await startBrowser();
  await upload(site, office.reporter, { name: 'แผนผัง.png', mime: 'image/png', bytes: PNG, alt: '' });
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const frame = (page: Page): Locator => page.getByTestId('rich-text-body');
const words = (page: Page): Locator => frame(page).locator('[contenteditable]');
const tool = (page: Page, name: string): Locator =>
  page.getByRole('toolbar').getByRole('button', { name, exact: true });
const draft = ({ documentId }: EntryRef): Promise<any> =>
  site.strapi.documents(LAW).findOne({ documentId, locale: 'th' });

async function openText(page: Page, law: EntryRef): Promise<void> {
  page.setDefaultTimeout(30_000);
  await openEntry(page, site, law);
  await page
    .locator(
      '[data-testid="rich-text-body"][data-opened="html"], [data-testid="rich-text-body"][data-opened="markdown"]',
    )
    .waitFor();
  await atRest(page);
}

test('an older text is shown as readers get it, and keeps its digest until somebody edits it', async () => {
  const law = await draftLaw(site, office, { body: MARKDOWN });
  const { digest } = await dossier(site, office.reporter, law);
  const page = await logIn(browser, site, office.reporter);
  await openText(page, law);
  await frame(page).getByRole('heading', { level: 2, name: 'ข้อกำหนด' }).waitFor();
  expect(await frame(page).locator('th').allInnerTexts()).toEqual(['ปี', 'บาท']);
  await page.getByText('เขียนไว้ในรูปแบบเดิม').waitFor();
  // What was opened is where undoing ends.
  expect(await tool(page, 'เลิกทำ').isDisabled()).toBe(true);
  await frame(page).scrollIntoViewIfNeeded();
  await keep(page, 'rich-text-older');
  // Saved with another field, the text stays the text that was signed.
  await page.locator('textarea[name="summary"]').fill('สรุปใหม่');
  expect(await saveEntry(page)).toBe(200);
  expect((await draft(law)).body).toBe(MARKDOWN);
  await page.locator('textarea[name="summary"]').fill((await draft(law)).summary);
  // Edited, it is kept as it stands there.
  await words(page).locator('h2').click();
  await page.keyboard.press('End');
  await page.keyboard.type('ใหม่');
  expect(await saveEntry(page)).toBe(200);
  expect((await draft(law)).body).toBe(
    `${HTML_MARK}<h2>ข้อกำหนดใหม่</h2><p>ข้อความ<strong>สำคัญ</strong> ดู<a href="/laws">ระเบียบ</a></p><table><tbody><tr><th>ปี</th><th>บาท</th></tr><tr><td>๒๕๖๙</td><td>๑</td></tr></tbody></table>`,
  );
  expect((await dossier(site, office.reporter, law)).digest).not.toBe(digest);
  await page.context().close();
});

test('what the editor cannot keep is named, and stays until somebody agrees', async () => {
  const law = await draftLaw(site, office, { body: '<dl><dt>คำ</dt><dd>ความหมาย</dd></dl>' });
  const page = await logIn(browser, site, office.reporter);
  await openText(page, law);
  await page.getByText('<dl> <dt> <dd>').waitFor();
  expect(await words(page).getAttribute('contenteditable')).toBe('false');
  await page.getByRole('button', { name: 'แก้ไขโดยยอมให้แปลงส่วนดังกล่าว' }).click();
  await frame(page).locator('[contenteditable="true"]').waitFor();
  await page.context().close();
});

test('an officer writes headings, lists, a table and a picture, and readers get the same HTML', async () => {
  const law = await draftLaw(site, office, { body: null });
  const page = await logIn(browser, site, office.reporter);
  await openText(page, law);
  await words(page).click();
  await page.getByRole('combobox', { name: 'ชนิดของย่อหน้า' }).selectOption({ label: 'หัวข้อใหญ่' });
  await page.keyboard.type('การขออนุญาต');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ยื่นคำขอ');
  await tool(page, 'เลิกทำ').click();
  await tool(page, 'ทำซ้ำ').click();
  await page.keyboard.press('Enter');
  await tool(page, 'รายการลำดับเลข').click();
  await page.keyboard.type('หนึ่ง');
  await page.keyboard.press('Enter');
  await page.keyboard.type('สอง');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await tool(page, 'ลิงก์').click();
  await page.getByLabel('ที่อยู่เว็บ', { exact: true }).fill('javascript:alert(1)');
  await page.getByLabel('ข้อความของลิงก์', { exact: true }).fill('แบบคำขอ');
  expect(await page.getByRole('button', { name: 'ใส่ลิงก์' }).isDisabled()).toBe(true);
  await page.getByLabel('ที่อยู่เว็บ', { exact: true }).fill('https://www.test.go.th/form');
  await page.getByLabel('ข้อความของลิงก์', { exact: true }).press('Enter');
  await page.keyboard.press('Enter');
  await tool(page, 'รูปภาพจากคลังไฟล์และภาพ').click();
  await page.getByRole('dialog').getByRole('checkbox').last().click();
  await page.getByRole('dialog').getByRole('button', { name: 'เสร็จสิ้น' }).click();
  const set = page.getByRole('button', { name: 'แทรกรูปภาพ' });
  expect(await set.isDisabled()).toBe(true);
  await page.getByRole('group', { name: 'รูปภาพจากคลังไฟล์และภาพ' }).getByRole('textbox').fill('แผนผังอาคาร');
  await set.click();
  await page.keyboard.press('Enter');
  await tool(page, 'แทรกตาราง').click();
  await page.keyboard.type('ลำดับ');
  await page.getByLabel('ชื่อตาราง', { exact: true }).fill('ค่าธรรมเนียม');
  await atRest(page);
  await keep(page, 'rich-text-written');
  expect(await saveEntry(page)).toBe(200);
  const { body } = await draft(law);
  expect(body).toMatch(
    new RegExp(
      `^${HTML_MARK}<h2>การขออนุญาต</h2><p>ยื่นคำขอ</p><ol><li>หนึ่ง</li><li>สอง</li></ol>` +
        '<p><a href="https://www.test.go.th/form">แบบคำขอ</a></p><p><img src="[^"]+" alt="แผนผังอาคาร" /></p>' +
        '<table><caption>ค่าธรรมเนียม</caption><tbody><tr><th>ลำดับ</th>',
    ),
  );
  const shown = await site.http
    .get(`/gov-publishing/dossiers/${LAW}/${law.documentId}/preview`)
    .query({ locale: 'th' })
    .set(as(office.reporter));
  const [beforeAddress, afterAddress] = body.slice(HTML_MARK.length).split(/src="[^"]*"/);
  expect(shown.body.data.page).toContain(beforeAddress);
  expect(shown.body.data.page).toContain(afterAddress);
  await page.context().close();
});

test('an officer sets footnotes by the keyboard, and readers go to the notes and back', async () => {
  const law = await draftLaw(site, office, { body: `${HTML_MARK}<p>ตามระเบียบและประกาศ</p>` });
  const page = await logIn(browser, site, office.reporter);
  await openText(page, law);
  const note = page.getByLabel('ข้อความเชิงอรรถ', { exact: true });
  const noted = frame(page).locator('[role="doc-endnotes"] li');
  await words(page).click();
  await page.keyboard.press('End');
  await tool(page, 'เชิงอรรถ').focus();
  await page.keyboard.press('Enter');
  expect(await page.getByRole('button', { name: 'ใส่เชิงอรรถ' }).isDisabled()).toBe(true);
  await page.keyboard.type('ประกาศจังหวัด เล่ม ๑๓๘');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' ข้อ ๒');
  // The editor takes the focus back once more some hundredths of a second after the form is closed.
  await atRest(page);
  // One that is set before it takes its number.
  await page.keyboard.press('Home');
  for (const _letter of new Intl.Segmenter('th').segment('ตามระเบียบ'))
    await page.keyboard.press('ArrowRight');
  await tool(page, 'เชิงอรรถ').click();
  await note.fill('ระเบียบสำนักนายกรัฐมนตรี');
  await page.getByRole('button', { name: 'ใส่เชิงอรรถ' }).click();
  await expectTexts(noted, [/^ระเบียบสำนักนายกรัฐมนตรี /, /^ประกาศจังหวัด เล่ม ๑๓๘ /]);
  // The way back chooses the number, and the tool then changes its words.
  await noted.first().getByRole('link', { name: 'กลับไปที่เนื้อหา' }).click();
  await tool(page, 'เชิงอรรถ').click();
  await note.fill('ระเบียบงานสารบรรณ');
  await page.getByRole('button', { name: 'แก้ไขเชิงอรรถ' }).click();
  await expectTexts(noted, [/^ระเบียบงานสารบรรณ /, /^ประกาศจังหวัด/]);
  // A second number that leads to the first note.
  await frame(page).locator('p').click();
  await page.keyboard.press('End');
  await tool(page, 'เชิงอรรถ').click();
  await page.getByRole('combobox', { name: 'หรืออ้างเชิงอรรถที่มีอยู่แล้วอีกครั้ง' }).click();
  await page.getByRole('option', { name: '1. ระเบียบงานสารบรรณ' }).click();
  await noted.first().getByRole('link', { name: 'กลับไปที่เนื้อหา จุดที่ 2' }).waitFor();
  await expectTexts(noted, [/^ระเบียบงานสารบรรณ /, /^ประกาศจังหวัด/]);
  await atRest(page);
  await frame(page).scrollIntoViewIfNeeded();
  await keep(page, 'rich-text-footnotes');
  expect(await violationsIn(page, '[data-testid="rich-text-body"]')).toEqual([]);
  expect(await saveEntry(page)).toBe(200);
  const { body } = await draft(law);
  const number = (at: number, place = ''): string =>
    `<sup><a href="#fn-${at}" id="fnref-${at}${place}" role="doc-noteref" aria-label="เชิงอรรถ ${at}">${at}</a></sup>`;
  const item = (at: number, said: string, more = ''): string =>
    `<li id="fn-${at}">${said} <a href="#fnref-${at}" role="doc-backlink">กลับไปที่เนื้อหา</a>${more}</li>`;
  const second = ' <a href="#fnref-1-2" role="doc-backlink">กลับไปที่เนื้อหา จุดที่ 2</a>';
  const whole = (first: string): string =>
    `${HTML_MARK}<p>ตามระเบียบ${number(1)}และประกาศ${number(2)} ข้อ ๒${number(1, '-2')}</p><section role="doc-endnotes" aria-label="เชิงอรรถ"><ol>` +
    `${item(1, first, second)}${item(2, 'ประกาศจังหวัด เล่ม ๑๓๘')}</ol></section>`;
  expect(body).toBe(whole('ระเบียบงานสารบรรณ'));
  // Opened again it is one note still, whose words are changed from either of its numbers.
  await page.reload();
  await noted.first().getByRole('link', { name: 'กลับไปที่เนื้อหา จุดที่ 2' }).click();
  await tool(page, 'เชิงอรรถ').click();
  await note.fill('ระเบียบงานสารบรรณ ๒๕๒๖');
  await page.getByRole('button', { name: 'แก้ไขเชิงอรรถ' }).click();
  await expectTexts(noted, [/^ระเบียบงานสารบรรณ ๒๕๒๖ /, /^ประกาศจังหวัด/]);
  expect(await saveEntry(page)).toBe(200);
  expect((await draft(law)).body).toBe(whole('ระเบียบงานสารบรรณ ๒๕๒๖'));
  // In the frame of the preview, which opens nothing else, both ways lead somewhere.
  await page.getByRole('button', { name: 'ดูตัวอย่างก่อนเผยแพร่' }).click();
  await goesThereAndBack(page.frameLocator('[data-testid="page-view"]'));
  await keep(page, 'rich-text-footnotes-preview');
  await page.context().close();
  // The page that is published is the same, by touch and on a telephone.
  await publishInCode(site, office, law);
  const reader = await openPage(browser, { size: TELEPHONE });
  await reader.goto(`${site.url}/api/gov/read/laws/${law.documentId}?locale=th`);
  await goesThereAndBack(reader);
  expect(await violationsIn(reader, 'main')).toEqual([]);
  expect(await isTooWide(reader)).toBe(false);
  await keep(reader, 'rich-text-footnotes-page');
  await reader.context().close();
});

async function goesThereAndBack(shown: Page | FrameLocator): Promise<void> {
  await shown.locator('[aria-label="เชิงอรรถ 2"]').click();
  await shown.locator('li:target', { hasText: 'ประกาศจังหวัด' }).waitFor();
  await shown.locator('li:target').getByText('กลับไปที่เนื้อหา').click();
  await shown.locator('sup > a:target', { hasText: '2' }).waitFor();
  await shown.locator('[aria-label="เชิงอรรถ 1"]').last().click();
  await shown.locator('li:target', { hasText: 'ระเบียบงานสารบรรณ' }).waitFor();
  await shown.locator('li:target').getByText('กลับไปที่เนื้อหา จุดที่ 2').click();
  await shown.locator('sup > a:target', { hasText: '1' }).waitFor();
}

async function expectTexts(all: Locator, wanted: readonly RegExp[]): Promise<void> {
  await all.nth(wanted.length - 1).waitFor();
  const said = await all.allInnerTexts();
  expect(said).toEqual(wanted.map((each) => expect.stringMatching(each)));
}

test('a table is as wide in the editor as on its page, and so are its columns', async () => {
  const law = await draftLaw(site, office, {
    body: `${HTML_MARK}<h2>ค่าธรรมเนียม</h2><p>ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ</p><table><tbody><tr><th>ลำดับ</th><th>รายการที่ต้องชำระ</th><th></th></tr><tr><td>๑</td><td>แก้วกาแฟ</td><td></td></tr></tbody></table>`,
  });
  const page = await logIn(browser, site, office.reporter);
  await openText(page, law);
  // Letters that come late are of another width than those that stand in for them.
  const widths = (around: Locator): Promise<number[]> =>
    around.locator('tr, th, td').evaluateAll(async (all) => {
      await document.fonts.ready;
      return all.map((each) => Math.round(each.getBoundingClientRect().width));
    });
  // Of the words themselves, in letters of either weight.
  const lines = (around: Locator): Promise<number[]> =>
    around.locator('h2, h2 + p').evaluateAll(async (all) => {
      await document.fonts.ready;
      return all.map((each) => {
        const said = each.ownerDocument.createRange();
        said.selectNodeContents(each);
        return said.getBoundingClientRect().width;
      });
    });
  const [whole, ...columns] = await widths(frame(page));
  const written = await lines(frame(page));
  await page.getByRole('button', { name: 'ดูตัวอย่างก่อนเผยแพร่' }).click();
  const shown = page.frameLocator('[data-testid="page-view"]').locator('.body');
  await shown.locator('td').first().waitFor();
  const onPage = await widths(shown);
  const isNear = [whole, ...columns].map((width, at) => Math.abs(width! - onPage[at]!) <= 1);
  expect(isNear).toEqual(onPage.map(() => true));
  const read = await lines(shown);
  expect(written.map((width, at) => Math.abs(width / read[at]! - 1) < 0.005)).toEqual([true, true]);
  // A column that says nothing yet can still be seen and written in.
  expect(Math.min(...columns)).toBeGreaterThan(40);
  await page.context().close();
});

test.each(['th', 'en'] as const)(
  'axe finds nothing in the editor, wide and on a telephone (%s)',
  async (language) => {
    const law = await draftLaw(site, office, {
      body: `${HTML_MARK}<h2>ก</h2><table><caption>ข</caption><tbody><tr><th>ค</th></tr><tr><td>ง</td></tr></tbody></table>`,
    });
    const page = await logIn(browser, site, office.reporter, { language });
    await openText(page, law);
    await words(page).locator('td').click();
    await page.getByTestId('table-tools').waitFor();
    await tool(page, language === 'th' ? 'ลิงก์' : 'Link').click();
    await atRest(page);
    const around = '[data-testid="rich-text-body"], [role="toolbar"], [data-testid="table-tools"]';
    expect(await violationsIn(page, around)).toEqual([]);
    await page.setViewportSize(TELEPHONE);
    await atRest(page);
    expect(await isTooWide(page)).toBe(false);
    expect(await violationsIn(page, around)).toEqual([]);
    await frame(page).scrollIntoViewIfNeeded();
    await keep(page, `rich-text-${language}-360`);
    await page.context().close();
  },
);

test.each(['th', 'en'] as const)(
  'axe finds nothing in the forms of a link, of a footnote and of a picture, wide and on a telephone (%s)',
  async (language) => {
    const law = await draftLaw(site, office, { body: `${HTML_MARK}<p>ดู <a href="/laws">ระเบียบ</a></p>` });
    const page = await logIn(browser, site, office.reporter, { language });
    const isFine = async (name: string, form: Locator): Promise<void> => {
      await form.waitFor();
      await form.evaluate((element) => element.setAttribute('data-looked-at', ''));
      for (const size of [{ width: 1366, height: 900 }, TELEPHONE]) {
        await page.setViewportSize(size);
        await atRest(page);
        expect(await isTooWide(page)).toBe(false);
        expect(await violationsIn(page, '[data-looked-at]')).toEqual([]);
        await form.scrollIntoViewIfNeeded();
        await keep(page, `rich-text-${name}-${language}-${size.width}`);
      }
      await page.setViewportSize({ width: 1366, height: 900 });
    };
    const [link, footnote, picture, done, close] =
      language === 'th'
        ? (['ลิงก์', 'เชิงอรรถ', 'รูปภาพจากคลังไฟล์และภาพ', 'เสร็จสิ้น', 'ปิด'] as const)
        : (['Link', 'Footnote', 'Picture from the library', 'Finish', 'Close'] as const);
    const form = (name: string): Locator => page.getByRole('group', { name, exact: true });
    await openText(page, law);
    // A new link asks for its words; one that is there can be taken away.
    await words(page).click();
    await page.keyboard.press('Home');
    await tool(page, link).click();
    await isFine('link', form(link));
    await form(link).getByRole('textbox').nth(1).waitFor();
    await form(link).getByRole('button', { name: close }).click();
    await words(page).locator('a').click();
    await tool(page, link).click();
    await isFine('link-set', form(link));
    await form(link).getByRole('button', { name: close }).click();
    await tool(page, footnote).click();
    await isFine('footnote', form(footnote));
    await form(footnote).getByRole('button', { name: close }).click();
    await tool(page, picture).click();
    await page.getByRole('dialog').getByRole('checkbox').last().click();
    await page.getByRole('dialog').getByRole('button', { name: done }).click();
    await isFine('picture', form(picture));
    await page.context().close();
  },
);

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { markUpFaults } from '#server/content-types/rich-text/mark-up';
import { renderRichText } from '#server/content-types/rich-text/rendered';
import { inHtmlFormat } from '#server/domain/text/rich-text-format';
import { dangersIn } from '../../unit/content-types/input/harmless-html';
import { openPage, startBrowser } from '../panel/browser';

const EDITOR = join(__dirname, '../../../plugins/gov-publishing/admin/src/rich-text');
const CLIPBOARD = join(__dirname, 'clipboard');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { madeEditor } from '${EDITOR}/made-editor'; import { withSigns } from '${EDITOR}/footnotes/stored-footnotes';
        Object.assign(window, { madeEditor, withSigns });`,
      resolveDir: __dirname,
    },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  browser = await startBrowser();
  page = await openPage(browser);
  await page.setContent('<!doctype html><div id="place"></div>');
  await page.addScriptTag({ content: outputFiles[0]!.text });
});
afterAll(() => browser?.close());

interface Pasted {
  readonly html: string;
  readonly leftOut: { readonly pictures: number; readonly links: number; readonly hidden: number };
  /** What was asked of the network, or ran. */
  readonly ran: boolean;
}

/**
 * Pastes what a program put on the clipboard, as a browser does.
 *
 * @param into what is in the editor before, and where in it the cursor stands
 */
function paste(clipboard: string, into: readonly [html: string, at: number] = ['', 0]): Promise<Pasted> {
  return page.evaluate(
    ([html, before, at]) => {
      const made = (window as any).madeEditor;
      let leftOut: any = null;
      let written = '';
      (window as any).alert = () => ((window as any).ran = true);
      const element = document.getElementById('place')!;
      const options = {
        element,
        attributes: {},
        onPaste: (left: any) => (leftOut = left),
        onChange: () => undefined,
      };
      const editor = made({ ...options, onWrite: (text: string) => (written = text) });
      editor.setEditable(true, false);
      editor.commands.setContent(before, { emitUpdate: false });
      editor.commands.setTextSelection(at);
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      clipboardData.setData('text/plain', 'ข้อความเปล่า');
      editor.view.dom.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
      editor.destroy();
      return { html: written, leftOut, ran: (window as any).ran === true };
    },
    [clipboard, ...into] as const,
  );
}

const number = (at: number, label = 'เชิงอรรถ'): string =>
  `<sup><a href="#fn-${at}" id="fnref-${at}" role="doc-noteref" aria-label="${label} ${at}">${at}</a></sup>`;
const notes = (...words: string[]): string =>
  `<section role="doc-endnotes" aria-label="เชิงอรรถ"><ol>${words
    .map(
      (each, at) =>
        `<li id="fn-${at + 1}">${each} <a href="#fnref-${at + 1}" role="doc-backlink">กลับไปที่เนื้อหา</a></li>`,
    )
    .join('')}</ol></section>`;
const cell = (...cells: string[]): string => `<tr>${cells.join('')}</tr>`;

const WANTED: Readonly<
  Record<string, readonly [html: string, pictures: number, links: number, hidden: number]>
> = {
  'word-document': [
    '<h2>ประกาศจังหวัดสระบุรี</h2><p>ด้วยจังหวัดจะดำเนินการ<strong>ซ่อมถนน</strong> <em>ระหว่างวันที่</em> ๑–๕ มิถุนายน ๒๕๖๙</p><h3>สิ่งที่ต้องเตรียม</h3><ul><li>บัตรประชาชน<ul><li>ฉบับจริง</li></ul></li><li>แบบคำขอ ดู<a href="https://www.saraburi.go.th/form">หน้าแบบฟอร์ม</a></li></ul>',
    1,
    0,
    0,
  ],
  'word-table': [
    `<table><tbody>${cell('<th><strong>รายการ</strong></th>', '<th colspan="2"><strong>งบประมาณ (บาท)</strong></th>')}${cell('<td>ค่าวัสดุ</td>', '<td>๒๕๖๙</td>', '<td>1,200</td>')}</tbody></table>`,
    0,
    0,
    0,
  ],
  'word-numbers': [
    '<ol><li>ยื่นคำขอ</li><li>ชำระ<u>ค่าธรรมเนียม</u></li></ol><p>หมายเหตุ<sup>1</sup> ข้อความ</p>',
    0,
    0,
    0,
  ],
  'excel-range': [
    `<table><tbody>${cell('<td>อำเภอ</td>', '<td>ครัวเรือน</td>')}${cell('<td>เมือง</td>', '<td>12,340</td>')}</tbody></table>`,
    0,
    0,
    0,
  ],
  'excel-merged': [
    `<table><tbody>${cell('<td colspan="2"><strong>รายงานไตรมาส ๑</strong></td>')}${cell('<td rowspan="2">ถนน</td>', '<td><a href="https://data.go.th/dataset/1?a=1&amp;b=2">ชุดข้อมูลถนน</a></td>')}${cell('<td>แฟ้มภายใน=SUM(A1)&amp;"&lt;บาท&gt;"</td>')}</tbody></table>`,
    0,
    1,
    0,
  ],
  'google-docs': [
    '<h2>รายงานการประชุม</h2><p>ที่ประชุม<strong>เห็นชอบ</strong><em>ตามเสนอ</em></p><ul><li>เรื่องแรก<ul><li>เรื่องย่อย</li></ul></li></ul><p><a href="https://docs.google.com/document/d/1">เอกสารประกอบ</a></p>',
    1,
    0,
    0,
  ],
  'google-sheets': [
    `<table><tbody>${cell('<td><strong>ปี</strong></td>', '<td>จำนวน</td>')}${cell('<td>๒๕๖๙</td>', '<td>2</td>')}</tbody></table>`,
    0,
    0,
    0,
  ],
  'libreoffice-writer': [
    `<h2>ระเบียบ</h2><h4>หมวด ๑</h4><p>ข้อความ<strong>สำคัญ</strong>และ<s>ยกเลิก</s></p><ol><li>ข้อหนึ่ง</li><li>ข้อสอง</li></ol><table><tbody>${cell('<th>หัว</th>')}${cell('<td>เนื้อ<br />สองบรรทัด</td>')}</tbody></table>`,
    0,
    0,
    0,
  ],
  'libreoffice-calc': [
    `<table><tbody>${cell('<td><strong>ตำบล</strong></td>', '<td><strong>คน</strong></td>')}${cell('<td>ปากเพรียว</td>', '<td>17430</td>')}</tbody></table>`,
    0,
    0,
    0,
  ],
  line: [
    '<p>แจ้งประชาชน<br />พรุ่งนี้น้ำไม่ไหล เวลา 9.00 น. 🚰 ดูที่ <a href="https://lin.ee/abc">https://lin.ee/abc</a></p>',
    1,
    0,
    1,
  ],
  'word-footnotes': [
    `<p>ตามระเบียบงานสารบรรณ${number(1)} และประกาศจังหวัด${number(2)} ดูสารบัญ</p><h2>หมวด ๑</h2>${notes(
      'ระเบียบสำนักนายกรัฐมนตรี พ.ศ. ๒๕๒๖',
      'ดูหน้าประกาศ (<a href="https://www.saraburi.go.th/a">https://www.saraburi.go.th/a</a>)',
    )}`,
    0,
    0,
    1,
  ],
  'google-docs-footnotes': [
    `<p>ที่ประชุมเห็นชอบ${number(1)} ตามเสนอ${number(2)}</p>${notes(
      'รายงานการประชุมครั้งที่ ๑',
      '<a href="https://www.test.go.th/a?b=1&amp;c=2">https://www.test.go.th/a?b=1&amp;c=2</a> หน้า ๓',
    )}`,
    0,
    0,
    0,
  ],
  // A number whose note was not copied stays a raised number.
  'libreoffice-footnotes': [
    `<p>งบประมาณ${number(1)} และ<sup>9</sup> แผน</p>${notes('ข้อบัญญัติงบประมาณ')}`,
    0,
    0,
    0,
  ],
  'hostile-page': [
    `<p>ก</p><h2>หัว</h2><p>ลิงก์หนึ่ง ลิงก์สอง ลิงก์สาม</p><table><tbody>${cell('<td>ข</td>')}</tbody></table>`,
    1,
    3,
    0,
  ],
};

const samples = readdirSync(CLIPBOARD).map((file) => file.replace('.html', ''));

test.each(samples)(
  '[SEC-02:refused] a paste of %s is clean, and keeps its headings, lists and tables',
  async (name) => {
    const { html, leftOut, ran } = await paste(readFileSync(join(CLIPBOARD, `${name}.html`), 'utf8'));
    const [wanted, pictures, links, hidden] = WANTED[name]!;
    expect(html).toBe(wanted);
    expect(leftOut).toEqual({ pictures, links, hidden });
    // What the editor writes is what the server takes, letter by letter, and what readers get.
    const text = inHtmlFormat(html);
    expect(markUpFaults(text)).toMatchObject({ forbidden: [], notShown: [] });
    expect(renderRichText(text).html).toBe(html);
    expect(dangersIn(html)).toEqual([]);
    // The names that a text may have are those of its footnotes.
    expect(html.replace(/ id="fn(?:ref)?-\d+"/g, '')).not.toMatch(
      /<(?:img|script|style)|\b(?:style|class|id|on\w+)=/,
    );
    expect(ran).toBe(false);
  },
);

const LINE = '<p>กขค</p>';
const HEADING = '<h2>หัว</h2>';
const WITH_WORDS = '<h2>หัว</h2><p>เนื้อ</p>';

test.each([
  ['before a line', LINE, 1, HEADING, `${HEADING}${LINE}`],
  ['within a line', LINE, 2, HEADING, `<p>ก</p>${HEADING}<p>ขค</p>`],
  ['after a line', LINE, 4, HEADING, `${LINE}${HEADING}`],
  ['with words, before a line', LINE, 1, WITH_WORDS, '<h2>หัว</h2><p>เนื้อกขค</p>'],
  ['with words, within a line', LINE, 2, WITH_WORDS, '<p>ก</p><h2>หัว</h2><p>เนื้อขค</p>'],
  ['with words, after a line', LINE, 4, WITH_WORDS, `${LINE}${WITH_WORDS}`],
  ['after words, before a line', LINE, 1, '<p>ต้น</p><h3>หัว</h3>', `<p>ต้น</p><h3>หัว</h3>${LINE}`],
  ['after words, within a line', LINE, 2, '<p>ต้น</p><h3>หัว</h3>', '<p>กต้น</p><h3>หัว</h3><p>ขค</p>'],
  ['in the midst of words', LINE, 2, '<p>ต้น</p><h3>หัว</h3><p>ท้าย</p>', '<p>กต้น</p><h3>หัว</h3><p>ท้ายขค</p>'],
  ['into another heading', '<h2>กข</h2>', 2, '<h3>หัว</h3>', '<h2>ก</h2><h3>หัว</h3><h2>ข</h2>'],
  // Where it would head nothing it is words, and so is a part of a line that was copied in the editor.
  ['into an item of a list', '<ul><li>กข</li></ul>', 4, HEADING, '<ul><li>กหัวข</li></ul>'],
  ['as words of the editor', LINE, 2, '<h2 data-pm-slice="1 1 []">หัว</h2>', '<p>กหัวขค</p>'],
] as const)(
  'a heading that is pasted %s stays a heading of its own',
  async (_where, before, at, given, wanted) => {
    const { html } = await paste(given, [before, at]);
    expect(html).toBe(wanted);
    expect(markUpFaults(inHtmlFormat(html))).toMatchObject({ forbidden: [], notShown: [] });
  },
);

test('a paste of Word into a line keeps its heading, and what the line said', async () => {
  const clipboard = readFileSync(join(CLIPBOARD, 'word-document.html'), 'utf8');
  const { html } = await paste(clipboard, [LINE, 4]);
  expect(html).toBe(`${LINE}${WANTED['word-document']![0]}`);
});

/** Opens a text as it is stored, does something in it, and gives back what is written then. */
function edited(
  stored: string,
  run: readonly (readonly [command: string, ...values: unknown[]])[],
  lang = 'th',
): Promise<string> {
  return page.evaluate(
    ([html, commands, language]) => {
      let written = '';
      const editor = (window as any).madeEditor({
        element: document.getElementById('place')!,
        attributes: { lang: language },
        onPaste: () => undefined,
        onChange: () => undefined,
        onWrite: (text: string) => (written = text),
      });
      editor.setEditable(true, false);
      editor.commands.setContent((window as any).withSigns(html), { emitUpdate: false });
      for (const [name, ...values] of commands) editor.commands[name](...values);
      editor.destroy();
      return written;
    },
    [stored, run, lang] as const,
  );
}

const WITH_NOTES = `<p>ก${number(1)}ข${number(2)}</p>${notes('หนึ่ง', 'สอง')}`;
const TYPED = ['insertContentAt', 1, 'X'] as const;
/** The first note has a second number. */
const again = (at: number): string => number(at).replace(`fnref-${at}`, `fnref-${at}-2`);
const SECOND = ' <a href="#fnref-1-2" role="doc-backlink">กลับไปที่เนื้อหา จุดที่ 2</a></li>';
const WITH_TWO = `<p>ก${number(1)}ข${number(2)}ค${again(1)}</p>${notes('หนึ่ง', 'สอง').replace('</li>', SECOND)}`;

test.each([
  ['opened and written', WITH_NOTES, [TYPED], `<p>Xก${number(1)}ข${number(2)}</p>${notes('หนึ่ง', 'สอง')}`],
  [
    'with one more before them',
    WITH_NOTES,
    [['insertContentAt', 1, { type: 'footnote', attrs: { words: 'ศูนย์ <b>' } }]],
    `<p>${number(1)}ก${number(2)}ข${number(3)}</p>${notes('ศูนย์ &lt;b&gt;', 'หนึ่ง', 'สอง')}`,
  ],
  [
    'with the first taken out',
    WITH_NOTES,
    [['deleteRange', { from: 2, to: 3 }]],
    `<p>กข${number(1)}</p>${notes('สอง')}`,
  ],
  [
    'of which one has two numbers',
    WITH_TWO,
    [['insertContentAt', 1, { type: 'footnote', attrs: { words: 'ศูนย์' } }]],
    WITH_TWO.replace('<p>', `<p>${number(0)}`)
      .replace(/(fn|fnref)-(\d)|(เชิงอรรถ )(\d)|>(\d)</g, (_all, name, at, label, of, shown) =>
        name ? `${name}-${Number(at) + 1}` : label ? `${label}${Number(of) + 1}` : `>${Number(shown) + 1}<`,
      )
      .replace('<ol>', '<ol><li id="fn-1">ศูนย์ <a href="#fnref-1" role="doc-backlink">กลับไปที่เนื้อหา</a></li>'),
  ],
  [
    'of which the first of two numbers is taken out',
    WITH_TWO,
    [['deleteRange', { from: 2, to: 3 }]],
    `<p>กข${number(1)}ค${number(2)}</p>${notes('สอง', 'หนึ่ง')}`,
  ],
  ['with all taken out', WITH_NOTES, [['deleteRange', { from: 2, to: 5 }]], '<p>ก</p>'],
  [
    'within a link',
    '<p><a href="/laws">กฎหมาย</a></p>',
    [
      ['insertContentAt', 4, { type: 'footnote', attrs: { words: 'ก' } }],
      ['selectAll'],
      ['setLink', { href: '/a' }],
    ],
    `<p><a href="/a">กฎห</a>${number(1)}<a href="/a">มาย</a></p>${notes('ก')}`,
  ],
  [
    'whose parts do not fit',
    `<p>ก${number(3)}ข${number(1)}</p>${notes('หนึ่ง', 'สอง')}`,
    [TYPED],
    `<p>Xก<sup>3</sup>ข${number(1)}</p><ol><li>สอง</li></ol>${notes('หนึ่ง')}`,
  ],
] as const)('footnotes %s are numbered by their order, and no word of them is lost', async (...given) => {
  const [, stored, run, wanted] = given;
  const html = await edited(stored, run);
  expect(html).toBe(wanted);
  expect(markUpFaults(inHtmlFormat(html))).toMatchObject({ forbidden: [], notShown: [] });
  expect(renderRichText(inHtmlFormat(html)).html).toBe(html);
});

test('footnotes of an English text speak English', async () => {
  const html = await edited(WITH_NOTES, [TYPED], 'en');
  expect(html).toContain('aria-label="Footnote 1"');
  expect(html).toContain('role="doc-backlink">Back to the text</a>');
  expect(markUpFaults(inHtmlFormat(html))).toMatchObject({ forbidden: [], notShown: [] });
});

test('footnotes that are copied within the editor, or from a page, come with their words', async () => {
  const fromPage = WITH_NOTES.replace(/fn-|fnref-/g, 'https://www.test.go.th/read/laws/a#$&1a2b3c4d-')
    .replace(/href="#https/g, 'href="https')
    .replace(/id="https:[^#]*#/g, 'id="');
  expect((await paste(fromPage)).html).toBe(WITH_NOTES);
  // A further number, of our own pages or of another program, leads to the same note.
  expect((await paste(WITH_TWO)).html).toBe(WITH_TWO);
  const word =
    '<p>ก<a href="#_ftn1" name="_ftnref1">[1]</a>ข<sup><a href="#_ftn1">1</a></sup> <a href="#_ftn1">ดูหมายเหตุ</a></p>' +
    '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> ที่มา</p></div>';
  expect((await paste(word)).html).toBe(
    `<p>ก${number(1)}ข${again(1)} ดูหมายเหตุ</p>${notes('ที่มา').replace('</li>', SECOND)}`,
  );
  const { html } = await paste('<p data-pm-slice="1 1 []">ก<sup data-footnote="">ข</sup></p>', [
    WITH_NOTES,
    0,
  ]);
  expect(html).toContain('ข');
});

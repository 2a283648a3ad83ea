import fc from 'fast-check';
import { richTextFault } from '#server/content-types/input/mark-up-reasons';
import { footnotesWhole } from '#server/content-types/checks/rich-text/footnotes-whole';
import { footnotesOf } from '#server/content-types/rich-text/footnotes-of';
import { markUpFaults } from '#server/content-types/rich-text/mark-up';
import { renderRichText } from '#server/content-types/rich-text/rendered';
import { richWords } from '#server/content-types/rich-text/rich-words';
import { richHtml } from '#server/delivery/content/rich-html';
import { inHtmlFormat } from '#server/domain/text/rich-text-format';
import { dangersIn } from './harmless-html';

const reference = (number: number, label = `เชิงอรรถ ${number}`): string =>
  `<sup><a href="#fn-${number}" id="fnref-${number}" role="doc-noteref" aria-label="${label}">${number}</a></sup>`;
const note = (number: number, words: string): string =>
  `<li id="fn-${number}">${words} <a href="#fnref-${number}" role="doc-backlink">กลับไปที่เนื้อหา</a></li>`;
const list = (...notes: string[]): string =>
  `<section role="doc-endnotes" aria-label="เชิงอรรถ"><ol>${notes.join('')}</ol></section>`;
const WHOLE = `<p>ตามระเบียบ${reference(1)}และประกาศ${reference(2)}</p>${list(note(1, 'ราชกิจจานุเบกษา'), note(2, 'เล่ม ๑๓๘'))}`;

test('a text with footnotes is stored, signed and shown as it is', () => {
  const text = inHtmlFormat(WHOLE);
  expect(markUpFaults(text)).toMatchObject({ forbidden: [], notShown: [] });
  expect(richTextFault(text)).toBeUndefined();
  expect(renderRichText(text).html).toBe(WHOLE);
  expect(dangersIn(WHOLE)).toEqual([]);
  expect(footnotesOf(text)).toEqual({
    references: [
      { number: 1, words: '1' },
      { number: 2, words: '2' },
    ],
    notes: [
      { number: 1, words: 'ราชกิจจานุเบกษา ' },
      { number: 2, words: 'เล่ม ๑๓๘ ' },
    ],
  });
});

const AGAIN = reference(1).replace('id="fnref-1"', 'id="fnref-1-2"');
const TWICE = `<p>ก${reference(1)}ข${AGAIN}ค${reference(2)}</p>${list(
  note(1, 'ที่มา').replace('</li>', ' <a href="#fnref-1-2" role="doc-backlink">กลับไปที่เนื้อหา จุดที่ 2</a></li>'),
  note(2, 'อีกที่'),
)}`;

test('two references to one note are shown as they are, each with its own way back', () => {
  const text = inHtmlFormat(TWICE);
  expect([richTextFault(text), renderRichText(text).html]).toEqual([undefined, TWICE]);
  expect(dangersIn(TWICE)).toEqual([]);
  expect(footnotesOf(text).references.map(({ number }) => number)).toEqual([1, 1, 2]);
  expect(richWords(text)).toBe('กขค ที่มา อีกที่');
  const shown = richHtml(text);
  const names = [...shown.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(names.map((name) => name!.replace(/-[0-9a-f]{8}-/, '-'))).toEqual([
    ...['fnref-1', 'fnref-1-2', 'fnref-2', 'fn-1', 'fn-2'],
  ]);
  for (const [, target] of shown.matchAll(/ href="#([^"]+)"/g)) expect(names).toContain(target);
});

test('a number is no part of the word that it stands on, in what is searched and told in short', () => {
  expect(richWords(inHtmlFormat(WHOLE))).toBe('ตามระเบียบและประกาศ ราชกิจจานุเบกษา เล่ม ๑๓๘');
  expect(richWords(WHOLE)).toBe('ตามระเบียบและประกาศ ราชกิจจานุเบกษา เล่ม ๑๓๘');
  // Words that pose as a number are read by the checks, and found.
  for (const words of ['ลับ', '1100400123456'])
    expect(richWords(inHtmlFormat(`<p>ก${reference(1).replace('>1<', `>${words}<`)}</p>`))).toBe(`ก${words}`);
});

test('two texts on one page have their own names, and each leads to its own notes', () => {
  const [one, two] = [WHOLE, WHOLE.replace('ประกาศ', 'คำสั่ง')].map((html) => richHtml(inHtmlFormat(html)));
  const names = [one!, two!].flatMap((html) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect(new Set(names).size).toBe(8);
  for (const html of [one!, two!])
    for (const [, target] of html.matchAll(/ href="#([^"]+)"/g)) expect(html).toContain(` id="${target}"`);
  // What is written is no mark.
  const typed = inHtmlFormat(`<p> id="fn-1" href="#fn-1"${reference(1)}</p>${list(note(1, 'ก'))}`);
  expect(richHtml(typed)).toContain('<p> id="fn-1" href="#fn-1"<sup>');
});

test.each([
  ['a name of the page', '<ul><li id="content">ก</li></ul>', 'id'],
  ['a name of a footnote on a heading', '<h2 id="fn-1">ก</h2>', 'id'],
  ['a name in capitals', '<ul><li id="FN-1">ก</li></ul>', 'id'],
  ['a name that goes on', '<ul><li id="fn-1x">ก</li></ul>', 'id'],
  ['a name of zero', '<ul><li id="fn-0">ก</li></ul>', 'id'],
  [
    'a second place that is called the first',
    `<p>${reference(1).replace('fnref-1"', 'fnref-1-1"')}</p>`,
    'id role aria-label',
  ],
  [
    'a place of another note',
    `<p>${reference(1).replace('fnref-1"', 'fnref-2-2"')}</p>`,
    'id role aria-label',
  ],
  ['a place beyond any', `<p>${reference(1).replace('fnref-1"', 'fnref-1-100"')}</p>`, 'id role aria-label'],
  ['a note with a place', '<ul><li id="fn-1-2">ก</li></ul>', 'id'],
  [
    'a place that is taken',
    `<p>${AGAIN}${AGAIN}</p>`,
    'id="fnref-1-2" role="doc-noteref" aria-label="เชิงอรรถ 1"',
  ],
  ['a long number', '<ul><li id="fn-1000">ก</li></ul>', 'id'],
  ['another part', '<p role="alert">ก</p>', 'role'],
  ['a list of links that poses as navigation', '<ul><li role="navigation">ก</li></ul>', 'role'],
  ['a section of another part', '<section role="banner">ก</section>', 'role'],
  [
    'a list under another name',
    '<section role="doc-endnotes" aria-label="ข่าว">ก</section>',
    'role aria-label',
  ],
  [
    'a link that says another thing to those who listen',
    `<p>${reference(1, 'กดเพื่อรับเงิน')}</p>`,
    'id role aria-label',
  ],
  ['a number under another number', `<p>${reference(1, 'เชิงอรรถ 2')}</p>`, 'id role aria-label'],
  [
    'a reference that leads elsewhere',
    `<p>${reference(1).replace('#fn-1', 'https://evil.example')}</p>`,
    'id role aria-label',
  ],
  [
    'a reference without its part',
    `<p>${reference(1).replace(' role="doc-noteref"', '')}</p>`,
    'id aria-label',
  ],
  ['a way back that leads elsewhere', '<p><a href="/laws" role="doc-backlink">ก</a></p>', 'role'],
  ['a name that is taken', `<ul><li id="fn-1">ก</li><li id="fn-1">ข</li></ul>`, 'id="fn-1"'],
  ['a hidden text', '<p aria-hidden="true">ก</p>', 'aria-hidden'],
])('[SEC-02:refused] %s is refused', (_, html, found) => {
  expect(markUpFaults(inHtmlFormat(html)).forbidden.join(' ')).toBe(found);
  expect(richTextFault(inHtmlFormat(html))).toMatchObject({ code: 'input.rich_text_forbidden' });
  // Not shown either, where it came past the saving, or in Markdown.
  for (const text of [html, inHtmlFormat(html)]) expect(dangersIn(renderRichText(text).html)).toEqual([]);
  expect(markUpFaults(html).notShown.join(' ')).toBe(found);
});

test('[SEC-02:refused] of any marks, those of footnotes alone are shown, each name once', () => {
  const value = fc.constantFrom(
    ...[
      'fn-1',
      'fnref-1',
      'content',
      'q',
      'fn-01',
      'fnref-1-2',
      'fn-1-2',
      '#fnref-1-2',
      'FNREF-2',
      ' fn-1',
      'doc-noteref',
      'doc-backlink',
    ],
    ...['doc-endnotes', 'alert', 'เชิงอรรถ 1', 'เชิงอรรถ', '#fn-1', '#fnref-1', '#content', 'fn&#45;1', '"><x'],
  );
  const attribute = fc.tuple(fc.constantFrom('id', 'role', 'aria-label', 'href', 'name', 'class'), value);
  const element = fc.tuple(
    fc.constantFrom('a', 'li', 'section', 'p', 'sup', 'ol'),
    fc.array(attribute, { maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(element, { maxLength: 5 }), (elements) => {
      const html = elements
        .map(
          ([name, all]) => `<${name}${all.map(([key, given]) => ` ${key}="${given}"`).join('')}>ก</${name}>`,
        )
        .join('');
      const shown = renderRichText(inHtmlFormat(html)).html;
      expect(dangersIn(shown)).toEqual([]);
      const names = [...shown.matchAll(/<[a-z]+\b[^>]* id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(names).size).toBe(names.length);
    }),
    { numRuns: 2000 },
  );
});

describe('what is found of a text', () => {
  const model = { schema: { attributes: { body: { type: 'richtext' } } } } as never;
  const found = (html: string): unknown =>
    footnotesWhole.check(model, null)({ body: inHtmlFormat(html) } as never, {} as never);

  test.each<readonly [what: string, html: string, wanted: unknown[]]>([
    ['nothing of a whole one', WHOLE, []],
    ['a reference without a note', `<p>ก${reference(1)}</p>`, [['blocks', 'finding.footnote.no_note', 1]]],
    [
      'a note that says nothing',
      `<p>ก${reference(1)}</p>${list(note(1, ' '))}`,
      [['blocks', 'finding.footnote.empty', 1]],
    ],
    [
      'a note that nothing refers to',
      `<p>ก</p>${list(note(2, 'ข'))}`,
      [['warns', 'finding.footnote.no_reference', 2]],
    ],
    ...['1100400123456', '2', 'ดู 1', '', '<img src="/uploads/1.png" alt="1" />'].map(
      (words): [string, string, unknown[]] => [
        `a reference that says ${words} for its number`,
        `<p>ก${reference(1).replace('>1<', `>${words}<`)}</p>${list(note(1, 'ข'))}`,
        [['blocks', 'finding.footnote.other_words', 1]],
      ],
    ),
    [
      'a reference with its number in bold',
      `<p>ก${reference(1).replace('>1<', '><b>1</b><')}</p>${list(note(1, 'ข'))}`,
      [],
    ],
    [
      'a note with a list in it',
      `<p>ก${reference(1)}</p>${list(note(1, 'ข<ul><li>ค</li></ul>'), '<li>ง</li>')}`,
      [],
    ],
  ])('%s', (_, html, wanted) => {
    const findings = found(html) as { level: string; message: string; params: { number: number } }[];
    expect(findings.map(({ level, message, params }) => [level, message, params.number])).toEqual(wanted);
  });
});

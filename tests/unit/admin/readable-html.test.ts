import { inHtmlFormat } from '#server/domain/text/rich-text-format';
import {
  changesFormAlone,
  readableHtml,
} from '../../../plugins/gov-publishing/admin/src/difference/readable-html';

test('a signer reads a text of the editor as words, with where its links lead and what its pictures are', () => {
  const html =
    '<h2>ก &amp; ข</h2><p>ค <strong>ง</strong> <a href="https://a.go.th/?a=1&amp;b=2" title="จ">ระเบียบ</a><br />ฉ</p>' +
    '<ul><li>หนึ่ง<ul><li>สอง</li></ul></li></ul>' +
    '<table><caption>งบ</caption><tbody><tr><th scope="col">ปี</th></tr><tr><td colspan="2">๒๕๖๙</td></tr></tbody></table>' +
    '<p><img src="/uploads/x.png" alt="แผนที่" />&lt;ชื่อ&gt; <u>ช</u></p>';
  expect(readableHtml(inHtmlFormat(html))).toBe(
    [
      '## ก & ข',
      'ค **ง** [ระเบียบ → https://a.go.th/?a=1&b=2 · title: จ]',
      'ฉ',
      '',
      '• หนึ่ง',
      '• สอง',
      '',
      'งบ',
      '| **(scope: col) ปี** ',
      '| (colspan: 2) ๒๕๖๙ ',
      '',
      '[🖼 src: /uploads/x.png · แผนที่]<ชื่อ> <u>ช</u>',
    ].join('\n'),
  );
});

test('a signer reads a footnote by its number and its words', () => {
  const html =
    '<p>ตามระเบียบ<sup><a href="#fn-1" id="fnref-1" role="doc-noteref" aria-label="เชิงอรรถ 1" title="ข">1</a></sup></p>' +
    '<section role="doc-endnotes" aria-label="เชิงอรรถ"><ol><li id="fn-1">เล่ม ๑๓๘ <a href="#fnref-1" role="doc-backlink">กลับไปที่เนื้อหา</a></li></ol></section>';
  expect(readableHtml(inHtmlFormat(html))).toBe(
    ['ตามระเบียบ<sup>[^(title: ข) 1]</sup>', '———', '', '1. เล่ม ๑๓๘ ↩ กลับไปที่เนื้อหา'].join('\n'),
  );
});

test.each([['<p>ก</p>'], [null], [3], [{ a: 1 }], ['## Markdown']])('%j stays as it is', (value) => {
  expect(readableHtml(value)).toEqual(value);
});

test.each([
  ['<ul><li>ก</li><li>ข</li></ul>', '<ol><li>ก</li><li>ข</li></ol>', '1. ก\n2. ข'],
  [
    '<ol><li>ก</li></ol>',
    '<ol start="3"><li>ก</li><li><ul><li>ข</li></ul></li></ol>',
    '(start: 3) 3. ก\n4. \n• ข',
  ],
  ['<p>ก</p>', '<pre>ก</pre>', '```\nก\n```'],
  [
    '<table><tbody><tr><td>ก</td></tr></tbody></table>',
    '<table><thead><tr><td>ก</td></tr></thead></table>',
    '<thead>| ก \n</thead>',
  ],
])('what a page shows otherwise reads otherwise: %s becomes %s', (before, after, read) => {
  expect(readableHtml(inHtmlFormat(before))).not.toBe(readableHtml(inHtmlFormat(after)));
  expect(readableHtml(inHtmlFormat(after))).toBe(read);
});

test('where nothing of a change can be read, that is said', () => {
  const [typed, strong] = ['<p>**ก**</p>', '<p><strong>ก</strong></p>'].map(inHtmlFormat);
  expect(changesFormAlone(typed, strong)).toBe(true);
  expect(changesFormAlone(typed, typed)).toBe(false);
  expect(changesFormAlone(typed, inHtmlFormat('<p>ข</p>'))).toBe(false);
  expect(changesFormAlone(null, typed)).toBe(false);
});

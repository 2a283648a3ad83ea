import { inHtmlFormat } from '#server/domain/text/rich-text-format';
import { readableHtml } from '../../../plugins/gov-publishing/admin/src/difference/readable-html';

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

test.each([['<p>ก</p>'], [null], [3], [{ a: 1 }], ['## Markdown']])('%j stays as it is', (value) => {
  expect(readableHtml(value)).toEqual(value);
});

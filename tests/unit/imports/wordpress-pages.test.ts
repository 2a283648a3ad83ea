import { markUpFaults } from '#server/content-types/rich-text/mark-up';
import { HTML_MARK } from '#server/domain/text/rich-text-format';
import { readPage } from '#server/imports/content/wordpress/read-page';
import { richTextOf } from '#server/imports/content/wordpress/page-pieces';

const PAGE = 'https://old.example.go.th/news/1/';
const UPLOADS = 'https://old.example.go.th/wp-content/uploads';
const files: Readonly<Record<string, string>> = {
  [`${UPLOADS}/a.png`]: '/uploads/a_1.png',
  [`${UPLOADS}/b.pdf`]: '/uploads/b_1.pdf',
};
/** As it is kept, without the mark. */
const kept = (content: string): string => {
  const text = richTextOf(readPage(content, PAGE).pieces, (address) => files[address] ?? null);
  if (text === '') return '';
  expect(text.startsWith(HTML_MARK)).toBe(true);
  // What is kept is what is signed and what is shown, letter by letter.
  expect(markUpFaults(text)).toMatchObject({ forbidden: [], notShown: [] });
  return text.slice(HTML_MARK.length);
};

test.each([
  [
    'headings from level 2, without a gap',
    '<h1>ก</h1><h3>ข</h3><h4>ค</h4>',
    '<h2>ก</h2><h3>ข</h3><h4>ค</h4>',
  ],
  ['headings that began at level 3', '<h3>ก</h3><p>x</p>', '<h2>ก</h2><p>x</p>'],
  [
    'emphasis by its older names',
    '<p><b>ก</b><i>ข</i><strike>ค</strike></p>',
    '<p><strong>ก</strong><em>ข</em><s>ค</s></p>',
  ],
  [
    'no look',
    '<p style="color:red" class="x"><span style="x">ก</span><font size="7">ข</font></p>',
    '<p>กข</p>',
  ],
  ['parts within parts', '<div><div>ก<p>ข</p>ค</div></div>', '<p>ก</p><p>ข</p><p>ค</p>'],
  [
    'lists',
    '<ol start="3"><li>ก<ul><li>ข</li></ul></li><li><p>ค</p></li></ol>',
    '<ol start="3"><li>ก<ul><li>ข</li></ul></li><li>ค</li></ol>',
  ],
  [
    'a list beside its item',
    '<ul><li>ก</li><ul><li>ข</li></ul></ul>',
    '<ul><li>ก<ul><li>ข</li></ul></li></ul>',
  ],
  [
    'tables with header cells and caption',
    '<table border=1><caption>ชื่อ</caption><thead><tr><td colspan=2>ก</td></tr></thead><tr><th scope="row">ข</th><td><p>ค</p></td></tr></table>',
    '<table><caption>ชื่อ</caption><tbody><tr><th colspan="2">ก</th></tr><tr><th scope="row">ข</th><td>ค</td></tr></tbody></table>',
  ],
  [
    'a table drawn around a page',
    '<table><tr><td><h2>ก</h2><p>ข</p></td></tr></table>',
    '<h2>ก</h2><p>ข</p>',
  ],
  [
    'the table of the block editor',
    '<!-- wp:table --><figure class="wp-block-table"><table><tr><th>ก</th><td>ข</td></tr></table><figcaption>ชื่อ</figcaption></figure><!-- /wp:table -->',
    '<table><caption>ชื่อ</caption><tbody><tr><th>ก</th><td>ข</td></tr></tbody></table>',
  ],
  [
    'a picture with its words, no longer led to its larger self',
    `<p><a href="${UPLOADS}/a.png"><img class="x" src="${UPLOADS}/a.png" alt='ภาพ "งาน"' width="300"></a></p>`,
    '<p><img src="/uploads/a_1.png" alt="ภาพ &quot;งาน&quot;" /></p>',
  ],
  [
    'a picture with a caption of the old editor',
    `[caption id="x" width="300"]<img src="${UPLOADS}/a.png" alt="ก"/> คำบรรยาย[/caption]`,
    '<figure><img src="/uploads/a_1.png" alt="ก" /><figcaption>คำบรรยาย</figcaption></figure>',
  ],
  [
    'a picture with a caption of the block editor',
    `<!-- wp:image --><figure class="wp-block-image"><img src="${UPLOADS}/a.png" alt="ก"/><figcaption>คำบรรยาย</figcaption></figure>`,
    '<figure><img src="/uploads/a_1.png" alt="ก" /><figcaption>คำบรรยาย</figcaption></figure>',
  ],
  [
    'the words of a picture that did not come along',
    `[caption]<img src="${UPLOADS}/lost.png" alt="ก"/> คำบรรยาย[/caption]<p>x <img src="${UPLOADS}/lost.png"></p>`,
    '<p>คำบรรยาย</p><p>x </p>',
  ],
  [
    'links: to a file of the library, relative, none',
    `<p><a href="${UPLOADS}/b.pdf" target="_blank" onclick="x()">ไฟล์</a> <a href="/about?a=1&amp;b=2">x</a> <a href="#top">บน</a> <a href="javascript:alert(1)">ค</a></p>`,
    '<p><a href="/uploads/b_1.pdf">ไฟล์</a> <a href="https://old.example.go.th/about?a=1&amp;b=2">x</a> บน ค</p>',
  ],
  [
    'empty lines of the old editor',
    'หนึ่ง\nสอง\n\n\nสาม <b>ก\n\nข</b>',
    '<p>หนึ่ง<br />สอง</p><p>สาม <strong>ก<br />ข</strong></p>',
  ],
  ['empty lines beside parts', 'หนึ่ง\n\n<h2>ก</h2>\n\nสอง', '<p>หนึ่ง</p><h2>ก</h2><p>สอง</p>'],
  ['lines of a program', '<pre>a\n  b &lt;</pre>', '<pre><code>a&#10;  b &lt;</code></pre>'],
  ['nothing that is seen by nobody', '<p>ก\u202E\u00AD\u0007ข</p><p>&nbsp;</p><p></p>', '<p>กข</p>'],
  [
    'what looks like a tag',
    '<p>โทร <ชื่อ> &lt;script&gt; 3 &lt; 4</p>',
    '<p>โทร &lt;ชื่อ&gt; &lt;script&gt; 3 &lt; 4</p>',
  ],
  ['a page that says nothing', '<p> </p><script>x</script>[gallery]', ''],
  [
    'tags in the wrong order',
    '<p><b>ก<i>ข</b>ค</i><table><tr><td>ง<td>จ</table>',
    '<p><strong>ก<em>ข</em></strong>ค</p><table><tbody><tr><td>ง</td><td>จ</td></tr></tbody></table>',
  ],
])('keeps %s', (_what, given, expected) => {
  expect(kept(given)).toBe(expected);
});

test('what has no place is named, each once', () => {
  const { leftOut, files: named } = readPage(
    `<script>x</script><script>y</script><iframe src="https://www.youtube.com/embed/1"></iframe><noscript>z</noscript>[gallery ids="1"][/gallery] [1] <form><input></form><p><a href="javascript:x">ก</a><img src="data:image/png;base64,AA" alt=""><img src="data:x" data-src="${UPLOADS}/a.png"></p>`,
    PAGE,
  );
  expect(leftOut).toEqual([
    '[gallery]',
    '<script>',
    '<iframe> https://www.youtube.com/embed/1',
    '<form>',
    'href="javascript:x"',
    '<img> data:image/png;base64,AA',
  ]);
  expect(named).toEqual([`${UPLOADS}/a.png`]);
});

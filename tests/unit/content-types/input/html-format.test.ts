import { markUpFaults } from '#server/content-types/rich-text/mark-up';
import { richTextFault } from '#server/content-types/input/mark-up-reasons';
import { renderRichText } from '#server/content-types/rich-text/rendered';
import { richWords } from '#server/content-types/rich-text/rich-words';
import { outlineOf } from '#server/content-types/rich-text/outline';
import { addressesIn } from '#server/content-types/references/named-addresses';
import { inputReasons } from '#server/content-types/input/input-reasons';
import { HTML_MARK, inHtmlFormat } from '#server/domain/text/rich-text-format';
import { markdown } from '#server/content-types/rich-text/markdown';
import { dangersIn } from './harmless-html';
import { XSS_CORPUS } from './xss-corpus';

const PAYLOADS = Object.values(XSS_CORPUS)
  .flat()
  .map((payload) => ({ payload, shown: JSON.stringify(payload) }));

const TABLE =
  '<table><caption>งบ</caption><tbody><tr><th scope="col">ปี</th></tr><tr><td>๒๕๖๙<br>รวม</td></tr></tbody></table>';
const WHOLE = `<h2>หัวข้อ</h2><p>ก <strong>ข</strong> R&amp;D &lt;ชื่อ&gt; "ค" <a href="https://a.go.th/?a=1&amp;b=2">ระเบียบ</a></p><ul><li><p>ง</p></li></ul>${TABLE}<blockquote><p>จ</p></blockquote><hr><p><img src="/uploads/x_1.png" alt="แผนที่"></p>`;

describe('rich text in HTML', () => {
  test('is shown as it is stored: one HTML from the editor to the public', () => {
    const text = inHtmlFormat(WHOLE);
    expect(markUpFaults(text)).toMatchObject({ forbidden: [], notShown: [] });
    // The cleaner closes what has no end, and changes nothing else.
    const { html } = renderRichText(text);
    expect(html).toBe(WHOLE.replace(/<(br|hr|img [^>]*)>/g, '<$1 />'));
    expect(richTextFault(inHtmlFormat(html))).toBeUndefined();
  });

  test('is what it is by its mark alone; the same without it stays Markdown', () => {
    expect(renderRichText('<p>**ก**\n\n**ข**</p>').html).toContain('<strong>ข</strong>');
    expect(renderRichText(inHtmlFormat('<p>**ก**</p>')).html).toBe('<p>**ก**</p>');
    expect(markUpFaults(` ${HTML_MARK}<p>ก</p>`).forbidden).toEqual(['<!--']);
    expect(markUpFaults(`ก\n${HTML_MARK}<p>ก</p>`).forbidden).toEqual(['<!--']);
  });

  test('a reader of Markdown that knows nothing of the mark shows the same', () => {
    const text = inHtmlFormat('<pre><code>ก\n\n    ข</code></pre><p>*ไม่เอียง*</p>');
    expect(text).not.toContain('\n');
    expect(markdown.render(text)).toBe(text);
  });

  test.each([
    ['a heading that is the title’s', '<h1>ก</h1>', ['<h1>ก</h1>']],
    ['a style', '<p style="color:red">ก</p>', ['style']],
    ['a class', '<p class="MsoNormal">ก</p>', ['class']],
    ['a frame of layout', '<div>ก</div>', ['<div>']],
    ['a script', '<p>ก</p><script>alert(1)</script>', ['<script>']],
    ['a handler', '<p onclick="x">ก</p>', ['onclick']],
    [
      'a picture that is in the text itself',
      '<img src="data:image/png;base64,AA" alt="ก">',
      ['src="data:image/png;base64,AA"'],
    ],
    ['a second mark', `<p>ก</p>${HTML_MARK}`, ['<!--']],
    ['an element of no language', '<p>ก</p><o:p>ข</o:p>', ['<o:p>ข</o:p>']],
    ['an address without a scheme', '<a href="//evil.example">ก</a>', ['href="//evil.example"']],
  ])('[SEC-02:refused] what a page would leave out is refused by name: %s', (_, html, found) => {
    expect(markUpFaults(inHtmlFormat(html))).toMatchObject({ forbidden: found, notShown: [] });
    expect(richTextFault(inHtmlFormat(html))).toEqual({
      code: 'input.rich_text_forbidden',
      params: { found: found.join(' ') },
    });
  });

  test.each(PAYLOADS)(
    '[SEC-02:refused] nothing of it runs that an editor could smuggle in: $shown',
    ({ payload }) => {
      const text = inHtmlFormat(`<p>ก</p>${payload}`);
      expect(dangersIn(renderRichText(text).html)).toEqual([]);
      // Either it is refused, or it holds nothing that runs where it is put into a page unread.
      if (markUpFaults(text).forbidden.length === 0)
        expect(dangersIn(text.slice(HTML_MARK.length))).toEqual([]);
    },
  );

  test.each(['', '<p></p>', '<p><br></p>', '<p> &nbsp;</p><h2></h2>'])('%s is no text', (html) => {
    expect(richTextFault(inHtmlFormat(html))).toEqual({ code: 'input.blank' });
  });

  test('its words are searched, and its addresses are known', () => {
    const text = inHtmlFormat(WHOLE);
    expect(richWords(text)).toBe('หัวข้อ ก ข R&D <ชื่อ> "ค" ระเบียบ ง งบ ปี ๒๕๖๙ รวม จ');
    const attribute = { type: 'richtext' } as const;
    const fields = [{ path: 'body', attribute, value: text }] as unknown as Parameters<typeof addressesIn>[0];
    expect(addressesIn(fields).map(({ use, address }) => `${use} ${address}`)).toEqual([
      'link https://a.go.th/?a=1&b=2',
      'picture /uploads/x_1.png',
    ]);
  });

  test.each(['\n\n![x](https://evil.example/t.png)', '\r[กด](/x)', '\u0085ก', '\u000bก'])(
    '[SEC-02:refused] it is one line, so that nothing of it is Markdown to anybody: %j',
    (rest) => {
      const text = `${HTML_MARK}<p>ก${rest}</p>`;
      expect(richTextFault(text)).toMatchObject({ code: 'input.rich_text_lines' });
      // A row that came past the saving is not signed.
      expect(markUpFaults(text).forbidden).toEqual([expect.stringMatching(/^↵ /)]);
    },
  );

  test('[SEC-02:refused] words that would be a running link in Markdown may not stand in it', () => {
    for (const words of ['[กด](javascript:alert(1))', '![ก](data&#58;text/html,x)', '[ก]: vbscript:x'])
      expect(markUpFaults(inHtmlFormat(`<p>${words}</p>`)).forbidden).toContainEqual(
        expect.stringMatching(/^(?:javascript|data|vbscript):$/),
      );
    expect(markUpFaults(inHtmlFormat('<p>[ก](https://a.go.th) \t</p>')).forbidden).toEqual([]);
  });

  test('characters that nobody sees cannot hide as references', () => {
    for (const html of ['<p>งบ 1&shy;00</p>', '<p>งบ&#8203;บาท</p>', '<p>งบ&zwj;บาท</p>'])
      expect(richTextFault(inHtmlFormat(html))).toMatchObject({ code: 'input.rich_text_forbidden' });
    const schema = { attributes: { body: { type: 'richtext' } } } as const;
    const reasons = inputReasons(schema, {}, { body: inHtmlFormat('<p>งบ 1\u00AD00 บาท</p>') });
    expect(reasons).toEqual([expect.objectContaining({ code: 'input.hidden_characters', field: 'body' })]);
  });
});

test('the outline is the same of Markdown and of HTML', () => {
  const wanted = {
    headings: [{ level: 2, words: 'ก ข' }],
    links: [expect.objectContaining({ address: '/laws', words: 'ระเบียบ' })],
    tables: [expect.objectContaining({ hasHeader: true, words: 'ปี ๑' })],
  };
  expect(outlineOf('## ก **ข**\n\n[ระเบียบ](/laws)\n\n| ปี |\n| --- |\n| ๑ |')).toEqual({
    ...wanted,
    headings: [expect.objectContaining(wanted.headings[0])],
  });
  expect(
    outlineOf(
      inHtmlFormat(
        '<h2>ก <b>ข</b></h2><p><a href="/laws">ระเบียบ</a></p><table><tbody><tr><th>ปี</th></tr><tr><td>๑</td></tr></tbody></table>',
      ),
    ),
  ).toEqual({ ...wanted, headings: [expect.objectContaining(wanted.headings[0])] });
});

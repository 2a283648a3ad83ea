import { processorTime } from '../../../harness/processor-time';
import fc from 'fast-check';
import { markUpFaults } from '#server/content-types/rich-text/mark-up';
import { renderRichText } from '#server/content-types/rich-text/rendered';
import { richWords } from '#server/content-types/rich-text/rich-words';
import { dangersIn } from './harmless-html';
import { XSS_CORPUS } from './xss-corpus';

const htmlOf = (text: string): string => renderRichText(text).html;

const PAYLOADS = Object.entries(XSS_CORPUS).flatMap(([kind, payloads]) =>
  // Written as JSON in the test's name: some payloads hold line feeds and control characters.
  payloads.map((payload) => ({ kind, payload, shown: JSON.stringify(payload) })),
);
/** Nothing of these runs where it is put into a page: they only pose, or are words. */
const HARMLESS_SOURCE = new Set(['styles', 'encodings']);
const WORDS_ONLY = new Set([
  '<a href="java\u0000script:alert(1)">x</a>',
  '<script/x>alert(1)</script>',
  '<img/src=x/onerror=alert(1)>',
  '<p title="`onmouseover=alert(1) `">x</p>',
  '<img alt="<x" title="/><img src=x onerror=alert(1)>">',
  '<a title="&quot;><img src=x onerror=alert(1)>">x</a>',
  '<img src="/x.png" srcset="javascript:alert(1) 2x">',
  '<a href="https://www.go.th" ping="//evil.example" target="_top">x</a>',
  '<x-widget onclick=alert(1)>x</x-widget>',
  '<javascript:alert(1)>',
]);

describe('what is shown of rich text', () => {
  test('the corpus is as large as it must be', () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(60);
  });

  test.each(PAYLOADS)('[SEC-02:refused] holds nothing dangerous, $kind: $shown', ({ payload }) => {
    expect(dangersIn(htmlOf(payload))).toEqual([]);
    expect(dangersIn(htmlOf(`<p>ก่อน ${payload} หลัง</p>`))).toEqual([]);
    expect(dangersIn(htmlOf(`[ลิงก์](${payload})`))).toEqual([]);
  });

  test.each(PAYLOADS.filter(({ kind, payload }) => !HARMLESS_SOURCE.has(kind) && !WORDS_ONLY.has(payload)))(
    '[SEC-02:refused] what would run is refused by name, $kind: $shown',
    ({ payload }) => {
      expect(markUpFaults(payload).forbidden).not.toEqual([]);
    },
  );

  test('the judge itself sees danger in what was not cleaned', () => {
    const unseen = [...(XSS_CORPUS['handlers'] ?? []), ...(XSS_CORPUS['schemes'] ?? [])].filter(
      (payload) => dangersIn(payload).length === 0,
    );
    expect(unseen).toEqual([]);
  });
});

describe('what was typed is what is read', () => {
  test.each([
    [
      'an e-mail address in angle brackets',
      'ติดต่อ <saraban@oic.go.th> ได้',
      'ติดต่อ <a href="mailto:saraban@oic.go.th">saraban@oic.go.th</a> ได้',
    ],
    [
      'Thai after an address in brackets',
      '<https://www.oic.go.th/form>และส่ง',
      '<a href="https://www.oic.go.th/form">https://www.oic.go.th/form</a>และส่ง',
    ],
    [
      'Thai after a bare address',
      'ที่https://www.oic.go.th/formและส่ง',
      'ที่<a href="https://www.oic.go.th/form">https://www.oic.go.th/form</a>และส่ง',
    ],
    [
      'Thai around a bare e-mail address',
      'ที่ a@oic.go.thและ',
      'ที่ <a href="mailto:a@oic.go.th">a@oic.go.th</a>และ',
    ],
    [
      'a file that ends like a country',
      'รายงาน.md และ แผน.py กับ www.go.th',
      'รายงาน.md และ แผน.py กับ www.go.th',
    ],
    ['a sign between letters', 'R&D และ ก < ข > ค', 'R&amp;D และ ก &lt; ข &gt; ค'],
    ['code', '`a && b <c>`', '<code>a &amp;&amp; b &lt;c&gt;</code>'],
    ['emphasis around brackets, before Thai', '**(ก)**ข', '<strong>(ก)</strong>ข'],
    ['emphasis around quotes, after Thai', 'ข้อ**“ก”**และ~~(ข)~~ค', 'ข้อ<strong>“ก”</strong>และ<s>(ข)</s>ค'],
    ['a name with low lines', 'file_name_th', 'file_name_th'],
    ['words in angle brackets', 'กรอก <name> และ <ชื่อ>', 'กรอก &lt;name&gt; และ &lt;ชื่อ&gt;'],
    ['an address that leads nowhere', '[ก](ftp://a.go.th)', '[ก](ftp://a.go.th)'],
    [
      'Thai in an address',
      '[ข่าว](https://www.go.th/ข่าว)',
      '<a href="https://www.go.th/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7">ข่าว</a>',
    ],
    ['zero-width breaks and tone marks', 'ที่นี่\u200Bน้ำท่วม\u0E33\u0E48', 'ที่นี่\u200Bน้ำท่วม\u0E33\u0E48'],
  ])('%s', (_, text, html) => {
    expect(htmlOf(text)).toBe(`<p>${html}</p>`);
    expect(markUpFaults(text).forbidden).toEqual([]);
  });

  test.each([
    '<h2>หัวข้อ</h2><p>ข้อความ <strong>เข้ม</strong><br />ต่อ</p><ul><li>หนึ่ง</li></ul>',
    '<table><caption>งบ</caption><tbody><tr><th scope="row">ก</th><td colspan="2">๑</td></tr></tbody></table>',
    '<p><a href="https://www.go.th/a?b=1&amp;c=2" title="เว็บ">เว็บ</a> <img src="/uploads/a.png" alt="แผนที่" /></p>',
  ])('HTML of the allow-list stays: %s', (html) => {
    expect(htmlOf(html)).toBe(html);
    expect(markUpFaults(html)).toMatchObject({ forbidden: [], notShown: [] });
  });

  test('harmless mark-up that is left out is named', () => {
    const text = '<h1 class="x">หัวเรื่อง</h1><div style="x">เนื้อหา</div> [ก](ftp://a.go.th)';
    expect(htmlOf(text)).toBe('<h2>หัวเรื่อง</h2>เนื้อหา [ก](ftp://a.go.th)');
    expect(markUpFaults(text)).toMatchObject({
      forbidden: [],
      notShown: ['class', '<div>', 'style', 'ftp://a.go.th'],
    });
  });

  test('code that shows mark-up is code', () => {
    const text = '```\n<script>alert(1)</script>\n```\nและ `<b onclick="1">`';
    expect(markUpFaults(text)).toMatchObject({ forbidden: [], notShown: [] });
    expect(htmlOf(text)).toContain('&lt;script&gt;');
  });
});

/** What a reader sees of HTML, blanks aside. Its own way, so that it shares no fault with the code under test. */
function seenIn(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, '');
}

describe('for any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<',
      '>',
      '"',
      "'",
      '=',
      '&',
      '&amp;',
      '&lt;',
      '&#60;',
      '\\',
      '\n',
      '\n> ',
      ' ',
      '\u0000',
    ],
    ...['<script>', '</script>', '<svg>', '</svg>', '<!--', '-->', '<![CDATA[', ']]>', '<style>', '</style>'],
    ...[
      '<a href="',
      'javascript:',
      'https://www.go.th',
      '">',
      '<img src=x onerror=1 alt="',
      '<https://',
      '<mailto:',
    ],
    ...[
      '](',
      ']:',
      '[',
      ')',
      '![',
      '#',
      'ก',
      'ที่',
      'น้ำ',
      '๑',
      'x',
      '<h1>',
      '<table><tr><td>',
      '<textarea>',
      '<b',
      '/>',
    ],
    ...['**', '(ก)', '~~', '`', 'a@b.go.th', '<name>', '<ชื่อ', '<table ก'],
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(fc.constantFrom(...PAYLOADS.map(({ payload }) => payload)), { maxLength: 4 })
      .map((all) => all.join('')),
  );

  test('[SEC-02:refused] nothing dangerous is shown', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(dangersIn(htmlOf(text))).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['[คำหนึ่ง]: คำหนึ่ง', ['[คำหนึ่ง]:']],
    ['[ก]: /a\n[ข]: /b\n\nดู [ก]', ['[ข]:']],
    ['[Note]: /a\n[note]: /b\n\nดู [note]', ['[Note]:']],
    ['[ก]: /a\n\nดู [ก] และ [ข้อความ][ก]', []],
    ['ข้อ [ก]: อย่างนี้', []],
    ['`[ก]: /a`', []],
    ['[__proto__]: /a\n\n[constructor]', ['[__proto__]:']],
  ])('%j: a definition that no link uses is named', (text, notShown) => {
    expect(markUpFaults(text).notShown).toEqual(notShown);
  });

  test('words that vanish are named', () => {
    // Each piece is a word of its own; whatever stands round it, it is seen or something is said to be missing.
    const words = fc.array(fc.oneof(pieces, fc.constantFrom('คำหนึ่ง', 'คำสอง', 'word')), { maxLength: 12 });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        const { forbidden, notShown } = markUpFaults(text);
        if (forbidden.length > 0 || notShown.length > 0) return;
        // An address and an alternative text are read by programs, not seen: what stands in them is not lost.
        const html = htmlOf(text);
        for (const word of ['คำหนึ่ง', 'คำสอง', 'word'].filter((each) => parts.includes(each)))
          expect(html.includes(word) || html.includes(encodeURIComponent(word))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('the words that are searched are those that are seen', () => {
    const plain = fc.array(
      fc.constantFrom(
        'ก',
        'คำ',
        ' ',
        '\n',
        '\n\n',
        '**',
        '(ข)',
        '~~',
        '`',
        '<b>',
        '</b>',
        '<name>',
        '&',
        '<',
        '>',
        '# ',
        '- ',
        'a@b.go.th',
        '<https://a.go.th>',
        '<div>',
        '</div>',
        '&lt;',
        '"',
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(plain, (parts) => {
        const text = parts.join('');
        expect(richWords(text).replace(/\s+/g, '')).toBe(seenIn(htmlOf(text)));
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['brackets', ']('.repeat(50_000)],
    ['blanks', `](${' '.repeat(200_000)}`],
    ['open tags', '<img '.repeat(20_000)],
    ['references', `](${'&amp;'.repeat(50_000)}`],
    ['deep nesting', '<b>'.repeat(20_000)],
    ['autolinks', '<https://'.repeat(20_000)],
    ['ticks', '`'.repeat(50_000)],
    ['fences', '```\n'.repeat(20_000)],
    ['stars', '**(ก)'.repeat(20_000)],
  ])('hostile length does not hold the server up: %s', (_, text) => {
    const cost = processorTime();
    markUpFaults(text);
    expect(cost()).toBeLessThan(5_000);
  });
});

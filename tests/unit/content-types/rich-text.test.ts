import fc from 'fast-check';
import { cleanRichText } from '../../../plugins/gov-publishing/server/src/content-types/input/rich-text';
import { dangersIn } from './harmless-html';
import { XSS_CORPUS } from './xss-corpus';

const PAYLOADS = Object.entries(XSS_CORPUS).flatMap(([kind, payloads]) =>
  // Written as JSON in the test's name: some payloads hold line feeds and control characters.
  payloads.map((payload) => ({ kind, payload, shown: JSON.stringify(payload) })),
);

describe('rich text is cleaned', () => {
  test('the corpus is as large as it must be', () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(60);
  });

  test.each(PAYLOADS)('[SEC-02] $kind: $shown', ({ payload }) => {
    expect(dangersIn(cleanRichText(payload))).toEqual([]);
    expect(dangersIn(cleanRichText(`<p>ก่อน ${payload} หลัง</p>`))).toEqual([]);
    expect(dangersIn(cleanRichText(`[ลิงก์](${payload})`))).toEqual([]);
  });

  test('the judge itself sees danger in uncleaned text', () => {
    const unseen = [...(XSS_CORPUS['handlers'] ?? []), ...(XSS_CORPUS['schemes'] ?? [])].filter(
      (payload) => dangersIn(payload).length === 0,
    );
    expect(unseen).toEqual([]);
    expect(dangersIn('[x](javascript:alert(1))')).not.toEqual([]);
  });
});

describe('what is harmless stays', () => {
  test.each([
    ['Thai text', 'ประกาศจังหวัดสิงห์บุรี เรื่อง มาตรการเผยแพร่ข้อมูล พ.ศ. ๒๕๖๑ “เร่งด่วน” – ที่ สห ๐๐๑๗.๑/ว ๗๕๐๕'],
    ['zero-width breaks and tone marks', 'ที่นี่\u200Bน้ำท่วม\u0E33\u0E48'],
    ['structure', '<h2>หัวข้อ</h2><p>ข้อความ <strong>เข้ม</strong><br />ต่อ</p><ul><li>หนึ่ง</li></ul>'],
    [
      'a table',
      '<table><caption>งบ</caption><tbody><tr><th scope="row">ก</th><td colspan="2">๑</td></tr></tbody></table>',
    ],
    [
      'links',
      '<a href="https://www.go.th/a?b=1&amp;c=2" title="เว็บ">เว็บ</a> <a href="mailto:a@b.go.th">อีเมล</a>',
    ],
    ['paths of the site', '<a href="/laws">กฎหมาย</a> <img src="/uploads/a.png" alt="แผนที่" />'],
    [
      'Markdown',
      '# หัวข้อ\n\n> คำกล่าว\n> > ซ้อน\n\n- [เว็บ](https://www.go.th)\n- ![ภาพ](/uploads/a.png)\n\n[1]: https://a.go.th',
    ],
    ['a note that looks like a Markdown reference', '[หมายเหตุ]: ดูประกาศ'],
  ])('%s', (_, text) => {
    expect(cleanRichText(text)).toBe(text);
  });

  test('an address in angle brackets is kept as text', () => {
    expect(cleanRichText('ดู <https://www.go.th/ข่าว> ครับ')).toBe('ดู https://www.go.th/ข่าว ครับ');
  });

  test('the words of an unknown element are kept, its mark-up is not', () => {
    expect(cleanRichText('<h1 class="x">หัวเรื่อง</h1><div style="x">เนื้อหา</div>')).toBe('<h2>หัวเรื่อง</h2>เนื้อหา');
  });
});

describe('cleaning is idempotent', () => {
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
      '&gt;',
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
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(fc.constantFrom(...PAYLOADS.map(({ payload }) => payload)), { maxLength: 4 })
      .map((all) => all.join('')),
  );

  test('[SEC-02] for any text: a second cleaning changes nothing and nothing dangerous is left', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = cleanRichText(text);
        expect(cleanRichText(once)).toBe(once);
        expect(dangersIn(once)).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  test('plain Thai comes out as it went in', () => {
    const thai = fc.string({
      unit: fc.integer({ min: 0x0e01, max: 0x0e5b }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(fc.property(thai, (text) => expect(cleanRichText(text)).toBe(text)));
  });

  test.each([
    ['brackets', ']('.repeat(50_000)],
    ['blanks', `](${' '.repeat(200_000)}`],
    ['open tags', '<img '.repeat(20_000)],
    ['references', `](${'&amp;'.repeat(50_000)}`],
    ['deep nesting', '<b>'.repeat(20_000)],
    ['autolinks', '<https://'.repeat(20_000)],
  ])('hostile length does not hold the server up: %s', (_, text) => {
    const start = performance.now();
    cleanRichText(text);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

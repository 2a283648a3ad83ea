import fc from 'fast-check';
import { cleaned } from '#server/content-types/rich-text/rendered';
import type * as rendered from '#server/content-types/rich-text/rendered';
import { richBeginning, richWords } from '#server/content-types/rich-text/rich-words';
import { wordRuns } from '#server/delivery/store/search/spelling/word-runs';
import { cutAfter, graphemes } from '#server/domain/thai/text';
import { inHtmlFormat } from '#server/domain/text/rich-text-format';

jest.mock('#server/content-types/rich-text/rendered', () => {
  const actual = jest.requireActual<typeof rendered>('#server/content-types/rich-text/rendered');
  return { ...actual, cleaned: jest.fn(actual.cleaned) };
});

const given = (): number[] => jest.mocked(cleaned).mock.calls.map(([html]) => html.length);
beforeEach(() => jest.mocked(cleaned).mockClear());
afterEach(() => jest.restoreAllMocks());

test('a text is cleaned once for its words, however many marks are in it, and not again', () => {
  const text = '<b>ก</b> '.repeat(2_000);
  expect(richWords(text)).toBe('ก '.repeat(2_000).trim());
  expect(given()).toHaveLength(1);
  richWords(text);
  expect(given()).toHaveLength(1);
});

test.each([
  ['Markdown', '<b>ข</b> '.repeat(20_000)],
  ['HTML', inHtmlFormat('<p>ข</p>'.repeat(20_000))],
])('of a long text of %s only the beginning is cleaned for a summary', (_, text) => {
  expect(richBeginning(text, 300)).toBe('ข '.repeat(151).slice(0, 301));
  expect(Math.max(...given())).toBeLessThan(10_000);
});

test('a beginning is the beginning of the words, wherever the text is cut', () => {
  const part = fc.constantFrom(
    ...[
      '<b>ก</b>',
      '<p title="a < b > c">ข</p>',
      'R&amp;D',
      '&nbsp;',
      ' < ',
      '<ชื่อ>',
      '<script>ค</script>',
      'ง ',
    ],
    ...['<img src="/uploads/x.png" alt="จ" />', '<!-- ฉ -->', '**ช**', '\n\n', 'https://a.go.th/x ', '😀'],
    '<sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup>',
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 3, maxLength: 12 }), fc.boolean(), (parts, isHtml) => {
      const typed = parts.join('').repeat(Math.ceil(9_000 / parts.join('').length));
      const text = isHtml ? inHtmlFormat(typed) : typed;
      const [words, beginning] = [richWords(text), richBeginning(text, 200)];
      expect(beginning).toBe(words.slice(0, 201));
    }),
    { numRuns: 150 },
  );
});

test('no segmenter is given a long text: it would copy all of it for each word', () => {
  const long = 'ประกาศจังหวัด เรื่อง งบประมาณ '.repeat(500);
  const first = graphemes(long.slice(0, 1_000)).slice(0, 300).join('');
  const segment = jest.spyOn(Intl.Segmenter.prototype, 'segment');
  expect(cutAfter(long, 300)).toBe(`${first}…`);
  expect([...wordRuns(long)]).toHaveLength([...wordRuns('ประกาศจังหวัด เรื่อง งบประมาณ ')].length * 500);
  expect([...wordRuns('ก'.repeat(5_000))]).not.toHaveLength(0);
  expect(Math.max(...segment.mock.calls.map(([text]) => text.length))).toBeLessThan(4_000);
});

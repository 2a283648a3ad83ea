import { performance } from 'node:perf_hooks';
import { readValue } from '#server/imports/content/columns/read-value';
import { isOfReadableSize } from '#server/imports/content/wordpress/html-size';
import { richTextOf } from '#server/imports/content/wordpress/page-pieces';
import { readPage } from '#server/imports/content/wordpress/read-page';
import { readWxr } from '#server/imports/content/wordpress/read-wxr';

/** What takes the square of its length takes minutes for so many letters. */
const LETTERS = 300_000;
const PATIENCE_MS = 8_000;
const filled = (part: string): string => part.repeat(Math.floor(LETTERS / part.length));
const clock = { attribute: { type: 'datetime' }, holder: 'x', name: 'y' } as never;
const inHtml = (html: string): unknown =>
  isOfReadableSize(html) && richTextOf(readPage(html, 'https://old.example.go.th/').pieces, () => null);

test.each<[string, () => unknown]>([
  ['pictures that never end', () => inHtml(filled('<img '))],
  ['a picture with an address after the other', () => inHtml(`<img${filled(' src="x')}>`)],
  ['pictures whose one end is far away', () => inHtml(`${filled('<img ')}>`)],
  ['remarks that never end', () => inHtml(filled('<!--'))],
  ['remarks in a remark', () => inHtml(`${filled('<!--')}-->`)],
  ['shortcodes that never end', () => inHtml(filled('[a'))],
  ['one shortcode that never ends', () => inHtml(`[${filled('a')}`)],
  ['elements in one another', () => inHtml(filled('<div>'))],
  ['elements whose ends are another’s', () => inHtml(filled('<div><object></div>'))],
  ['letters that stay bold from one part to the next', () => inHtml(filled('<div><b></div>'))],
  ['a part after the other', () => inHtml(filled('<b>x</b>'))],
  ['blanks in bold letters', () => inHtml(`<b>${filled(' ')}x</b>`)],
  ['wide blanks in bold letters', () => inHtml(`<b>x${filled('\u00a0')}x</b>`)],
  ['wide blanks by their names', () => inHtml(`<b>x${filled('&nbsp;&#8195;')}x</b>`)],
  ['empty lines', () => inHtml(`a${filled('\n')}b`)],
  ['blanks before a clock', () => readValue(clock, `a${filled(' ')}b`)],
])('%s are soon over', (_name, act) => {
  const began = performance.now();
  act();
  expect(performance.now() - began).toBeLessThan(PATIENCE_MS);
});

test('an export whose elements stand in one another is refused', () => {
  const bytes = Buffer.from(`<rss>${'<a>'.repeat(100_000)}</rss>`);
  expect(() => readWxr(bytes)).toThrow('import.content.wxr_broken');
});

test.each([
  ['a page', '<div><p>ก<p>ข<ul><li>ค<li>ง</ul><br><img src="a.png"></div>'.repeat(500), true],
  ['its elements', '<i>x</i>'.repeat(10_001), false],
  ['its letters', 'ก'.repeat(1_000_001), false],
  ['its depth', `${'<div>'.repeat(101)}${'</div>'.repeat(101)}`, false],
  ['its depth, ends that end nothing', '<div></b>'.repeat(101), false],
])('the bound of a page: %s', (_name, html, expected) => {
  expect(isOfReadableSize(html)).toBe(expected);
});

test('remarks and shortcodes are left out, what looks like them is not', () => {
  const html = '<p>ก<!-- wp:image {"a":1} -->ข [gallery ids="1,2"]ค[/gallery] [1] <!-- ง</p>';
  const { pieces, leftOut } = readPage(html, 'https://old.example.go.th/');
  expect(richTextOf(pieces, () => null)).toMatch(/><p>กข ค \[1\]( &lt;!-- ง)?<\/p>$/);
  expect(leftOut).toEqual(['[gallery]']);
  const pictures = `<IMG alt="x" SRC = 'a.png'><img src="b.png"/><img src="a.png"><image src="c.png">`;
  expect(readPage(pictures, 'https://old.example.go.th/1/').files).toEqual([
    'https://old.example.go.th/1/a.png',
    'https://old.example.go.th/1/b.png',
  ]);
});

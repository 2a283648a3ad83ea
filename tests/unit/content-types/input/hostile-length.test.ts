import { processorTime } from '../../../harness/processor-time';
import { markUpFaults } from '#server/content-types/rich-text/mark-up';
import { outlineOf } from '#server/content-types/rich-text/outline';
import { renderRichText } from '#server/content-types/rich-text/rendered';
import { richTextFault } from '#server/content-types/input/mark-up-reasons';
import { addressesInHtml } from '#server/content-types/references/html-addresses';
import { findPersonalData } from '#server/domain/thai/personal-data';
import { inHtmlFormat } from '#server/domain/text/rich-text-format';

const times = (sign: string, length: number): string => sign.repeat(Math.ceil(length / sign.length));
const nested = (length: number): string =>
  times('<h2><a href="x">', length) + 'ก' + times('</a></h2>', (length * 9) / 16);

/** Each reads a text of a given length that was made to take long. */
const READERS: Readonly<Record<string, (length: number) => unknown>> = {
  'outline of nested links': (length) => outlineOf(inHtmlFormat(nested(length))),
  'words at every level': (length) =>
    outlineOf(inHtmlFormat(times('<table><tbody><tr><td>ก', 2_000) + times('ก<br />', length))),
  'rendering of nested elements': (length) => renderRichText(times('<b>', length)),
  'rendering of quotations in one another': (length) => renderRichText(times('> ', length)),
  'faults of blanks before an end': (length) =>
    markUpFaults(inHtmlFormat(`<p>ก</p><img alt="${' '.repeat(length)}&lt;" />`)),
  'labels that lead nowhere': (length) =>
    markUpFaults(Array.from({ length: length / 20 }, (_, at) => `[ป้ายที่ ${at}]: /x`).join('\n\n')),
  'addresses in nested elements': (length) => addressesInHtml(times('<i>', length)),
  'blanks after a month': (length) => findPersonalData(`เกิดวันที่ 1 มกราคม${' '.repeat(length)}`),
};

describe('a text that was made to take long does not hold the server up', () => {
  test.each(Object.entries(READERS))('%s', (_, read) => {
    read(1_000);
    const short = processorTime();
    read(40_000);
    const once = short();
    const long = processorTime();
    read(160_000);
    // Four times the length; sixteen times the time would be the square of it. Below a second nothing is told apart.
    expect(long()).toBeLessThan(Math.max(once * 9, 1_000));
  });

  test('[SEC-02:refused] and is not saved: too deep, in either format, or too long', () => {
    const list = (levels: number): string =>
      '<ul><li>'.repeat(levels / 2) + 'ก' + '</li></ul>'.repeat(levels / 2);
    expect(richTextFault(inHtmlFormat(list(30)))).toBeUndefined();
    const deep = { code: 'input.rich_text_deep', params: { max: 30 } };
    expect(richTextFault(inHtmlFormat(list(32)))).toEqual(deep);
    expect(richTextFault(inHtmlFormat(nested(60_000)))).toEqual(deep);
    expect(richTextFault(`ก ${'<b>'.repeat(31)}ก`)).toEqual(deep);
    expect(richTextFault(`${'> '.repeat(31)}ก`)).toEqual(deep);
    expect(richTextFault(times('ก', 200_001))).toMatchObject({ code: 'input.rich_text_long' });
    expect(richTextFault(times('ก', 200_000))).toBeUndefined();
  });

  test('what was stored before there was a limit is shown as its source, and may not be signed', () => {
    const { html } = renderRichText(`${'<b>'.repeat(300)}<script>ก`);
    expect(html).toMatch(/^<p>&lt;p&gt;&lt;b&gt;.*&lt;script&gt;ก/);
    expect(markUpFaults(`${'<b>'.repeat(300)}ก`).forbidden).toContain('<p><b><b>…');
  });
});

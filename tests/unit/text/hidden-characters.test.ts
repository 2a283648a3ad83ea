import { processorTime } from '../../harness/processor-time';
import fc from 'fast-check';
import { hiddenCharacters } from '#server/domain/text/hidden-characters';

const codesIn = (text: string): string[] => hiddenCharacters(text).map(({ code }) => code);

test.each([
  ['a title that reads 100', 'งบ \u202E001\u202C บาท', ['U+202E', 'U+202C']],
  ['isolates', '\u2066ก\u2069', ['U+2066', 'U+2069']],
  ['marks of direction', 'ก\u200E\u200F\u061C', ['U+200E', 'U+200F', 'U+061C']],
  ['a break within a number', '1\u200B00', ['U+200B']],
  ['a break at the end', 'คำ\u200B', ['U+200B']],
  ['two breaks', 'คำ\u200B\u200Bคำ', ['U+200B', 'U+200B']],
  ['a joiner between Thai letters', 'ก\u200Dข\u200Cค', ['U+200D', 'U+200C']],
  ['a joiner between Latin letters', 'go\u200C.th', ['U+200C']],
  ['a word joiner', 'คำ\u2060คำ', ['U+2060']],
  ['a soft hyphen', 'คำ\u00ADคำ', ['U+00AD']],
  ['a byte order mark', '\uFEFFคำ', ['U+FEFF']],
  ['letters as tags', 'ก\u{E0061}\u{E0062}', ['U+E0061', 'U+E0062']],
  ['a selector after a letter', 'ก\uFE0F1\uFE0F', ['U+FE0F', 'U+FE0F']],
  ['letters without ink', 'ก\u3164\u115F\u2800', ['U+3164', 'U+115F', 'U+2800']],
  [
    'controls and line ends of some programs',
    'ก\u0000\u0007\u2028\u0085',
    ['U+0000', 'U+0007', 'U+2028', 'U+0085'],
  ],
  ['glyphs of old fonts', 'ก\uF70Aข', ['U+F70A']],
  ['half a character', 'ก\uD83D', ['U+D83D']],
  ['invisible operators', '1\u20642', ['U+2064']],
])('%s is found', (_, text, codes) => {
  expect(codesIn(text)).toEqual(codes);
});

test.each([
  ['Thai with all its marks', 'ที่นี่น้ำท่วม ฯลฯ ๆ ๏ ฿๑๐๐ “ก”–‘ข’…'],
  ['line ends and tabs', 'ก\n\tข\r\nค'],
  ['a break between Thai words', 'ประกาศ\u200Bจังหวัด'],
  ['a break between Thai and Latin', 'ประกาศ\u200BOIC\u200Bจังหวัด'],
  ['a break in Lao and Khmer', 'ກ\u200Bຂ ក\u200Bខ'],
  ['joiners of Persian and Hindi', 'می\u200Cخواهم क्\u200Dष'],
  ['a family, a flag, a keycap', '👨‍👩‍👧 🏳️‍🌈 1️⃣ 👩🏽‍⚕️ ❤️'],
  ['the flag of Wales', '🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}'],
  ['a form of a Chinese character', '葛\u{E0100}'],
  ['blanks that are seen', 'ก\u00A0ข\u3000ค'],
])('%s is let be', (_, text) => {
  expect(codesIn(text)).toEqual([]);
});

test('the place is told by number, and by what is seen around it', () => {
  expect(hiddenCharacters('😀 ราคา 1\u202E00 บาท')).toEqual([
    { code: 'U+202E', position: 9, near: '😀 ราคา 100 บาท' },
  ]);
});

test('a long text is looked through once, and so many are named', () => {
  const cost = processorTime();
  expect(codesIn(`${'ก'.repeat(500_000)}${'\u202E'.repeat(500_000)}`)).toHaveLength(5);
  expect(codesIn('a\u200Db'.repeat(200_000)).length).toBe(5);
  expect(cost()).toBeLessThan(3_000);
});

test('nothing that is found is left where it is taken out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      for (const { near } of hiddenCharacters(text)) expect(codesIn(near)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('many flags cost no more than as many other letters', () => {
  const flag = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}';
  const cost = processorTime();
  expect(codesIn(flag.repeat(40_000))).toEqual([]);
  expect(cost()).toBeLessThan(3_000);
  expect(codesIn(`${flag}\u{E0061}${flag}\u202E`)).toEqual(['U+E0061', 'U+202E']);
});

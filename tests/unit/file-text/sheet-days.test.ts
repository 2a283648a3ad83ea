import { dayStyles } from '#server/file-text/sheet-days';

const isDay = (format: string): boolean =>
  dayStyles(
    Buffer.from(
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ),
  ).has(0);

test.each([
  'General',
  'General&quot; บาท&quot;',
  '0.00E+00',
  '##0.0E-0',
  '#,##0;Blue',
  '0_);[Red]0',
  '_-* #,##0_d',
])('a number in the format %s is no day: numbers of persons must stay such', (format) =>
  expect(isDay(format)).toBe(false),
);
test.each(['d mmm yyyy', '[$-107041E]d mmm bbbb;@', 'dd/mm/yyyy', 'ว ดดด ปปปป d/m/e', 'yyyy'])(
  'a number in the format %s is a day',
  (format) => expect(isDay(format)).toBe(true),
);

import { processorTime } from '../../harness/processor-time';
import { DATE_REASONS, readThaiDate } from '#server/domain/thai/dates/read-date';
import { readThaiPeriod } from '#server/domain/thai/dates/read-period';
import { commonYearOf } from '#server/domain/thai/dates/thai-calendar';
import { VECTORS } from './vectors';

/** @returns the date, or the reason why there is none */
function read(text: string): string {
  const result = readThaiDate(text);
  return 'date' in result ? result.date : result.reason;
}

describe('a written date', () => {
  test.each(VECTORS.dates)('$th is $iso', ({ th, iso }) => {
    expect(read(th)).toBe(iso ?? 'impossible_day');
  });

  test.each([
    ['วันที่ 28 พ.ค. 2561', '2018-05-28'],
    ['วันจันทร์ที่ ๒๘ พฤษภาคม พ.ศ. ๒๕๖๑', '2018-05-28'],
    ['  ที่ ๑ เดือน มกราคม พ.ศ.๒๕๖๒ ', '2019-01-01'],
    ['28   พฤษภาคม\t พ.ศ.  2561', '2018-05-28'],
    ['1เม.ย.2561', '2018-04-01'],
    ['๑๐ ธันวาคม พุทธศักราช ๒๕๖๙', '2026-12-10'],
    ['10/12/2569', '2026-12-10'],
    ['10-12-2569', '2026-12-10'],
    ['๑๐.๑๒.๒๕๖๙', '2026-12-10'],
    ['10 / 12 / 2569', '2026-12-10'],
    ['10/12/2026', '2026-12-10'],
    ['2026-12-10', '2026-12-10'],
    ['2569-12-10', '2026-12-10'],
    ['2569/1/5', '2026-01-05'],
    ['10 ธ.ค. 2569', '2026-12-10'],
    ['10 ธค 2569', '2026-12-10'],
    ['10 ธันวาคม 2026', '2026-12-10'],
    ['10 ธันวาคม ค.ศ. 2026', '2026-12-10'],
    ['10 December 2026', '2026-12-10'],
    ['10th of Dec. 2026', '2026-12-10'],
    ['December 10, 2026', '2026-12-10'],
    ['10 Dec B.E. 2569', '2026-12-10'],
    ['10\u200B ธันวาคม\u200B 2569', '2026-12-10'],
  ])('%s is %s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  // Acts and events whose date in both calendars is on record: the coronation of Rama VII, his abdication, the
  // constitution, the act on the calendar year and its gazette, and the days on which the year changed its form.
  test.each([
    ['๒๕ กุมภาพันธ์ พ.ศ. ๒๔๖๘', '1926-02-25'],
    ['๑๐ ธันวาคม พุทธศักราช ๒๔๗๕', '1932-12-10'],
    ['๒ มีนาคม พ.ศ. ๒๔๗๗', '1935-03-02'],
    ['๓๑ มกราคม พ.ศ. ๒๔๗๘', '1936-01-31'],
    ['๖ กันยายน พุทธศักราช ๒๔๘๓', '1940-09-06'],
    ['๓๑ มีนาคม ๒๔๘๒', '1940-03-31'],
    ['๑ เมษายน ๒๔๘๓', '1940-04-01'],
    ['๓๑ ธันวาคม ๒๔๘๓', '1940-12-31'],
    ['๑ มกราคม ๒๔๘๔', '1941-01-01'],
    ['๑ เมษายน ๒๔๓๒', '1889-04-01'],
    ['๓๑ มีนาคม ๒๔๓๒', '1890-03-31'],
    ['๖ เมษายน พ.ศ. ๒๓๒๕', '1782-04-06'],
    ['29 กุมภาพันธ์ 2478', '1936-02-29'],
    ['29 กุมภาพันธ์ 2479', 'impossible_day'],
  ])('in the calendar of its time, %s is %s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  const NOT_TAKEN = [
    ['10 ธ.ค. 69', 'two_digit_year'],
    ['10/12/69', 'two_digit_year'],
    ['10/12/569', 'era_unclear'],
    ['10/12/2300', 'era_unclear'],
    ['๑ เมษายน ร.ศ. ๑๓๑', 'era_not_converted'],
    ['๑ เมษายน รัตนโกสินทรศก ๑๓๑', 'era_not_converted'],
    ['1 เมษายน จ.ศ. 1144', 'era_not_converted'],
    ['๓๑ เมษายน ๒๕๖๑', 'impossible_day'],
    ['31/13/2561', 'impossible_day'],
    ['0 มกราคม 2561', 'impossible_day'],
    ['๑ มกราคม ๒๔๘๓', 'not_in_calendar'],
    ['๓๑ มีนาคม ๒๔๘๓', 'not_in_calendar'],
    ['๑ มกราคม พ.ศ. ๒๔๓๑', 'before_solar_calendar'],
    ['28 พฤษภา 2561', 'form'],
    ['ประกาศ ณ วันที่ 28 พฤษภาคม 2561', 'form'],
    ['พ.ศ. 2561', 'form'],
    ['', 'form'],
  ] as const;

  test.each(NOT_TAKEN)('%s is not taken: %s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  test('each reason is shown above', () => {
    expect(new Set(NOT_TAKEN.map(([, reason]) => reason))).toEqual(new Set(DATE_REASONS));
  });

  test('is said in full in both languages', () => {
    expect(readThaiDate('10/12/2569')).toEqual({
      date: '2026-12-10',
      words: { th: '๑๐ ธันวาคม พ.ศ. ๒๕๖๙', en: '10 December 2026' },
    });
  });

  test('a long run of blanks is answered at once', () => {
    const cost = processorTime();
    expect(read(`28 พ${' '.repeat(20_000)}x`)).toBe('form');
    expect(read(`28 ${'พ. '.repeat(25)}x`)).toBe('form');
    expect(read(`28 ${'พ. '.repeat(5_000)}x`)).toBe('form');
    expect(cost()).toBeLessThan(1_000);
  });
});

describe('a month or a year alone', () => {
  test.each([
    ['มกราคม ๒๔๗๘', 'month', '1936-01-01', '1936-01-31', 'มกราคม พ.ศ. ๒๔๗๘'],
    ['เดือนกุมภาพันธ์ พ.ศ. 2567', 'month', '2024-02-01', '2024-02-29', 'กุมภาพันธ์ พ.ศ. ๒๕๖๗'],
    ['12/2569', 'month', '2026-12-01', '2026-12-31', 'ธันวาคม พ.ศ. ๒๕๖๙'],
    ['2026-12', 'month', '2026-12-01', '2026-12-31', 'ธันวาคม พ.ศ. ๒๕๖๙'],
    ['December 2026', 'month', '2026-12-01', '2026-12-31', 'ธันวาคม พ.ศ. ๒๕๖๙'],
    ['พ.ศ. ๒๔๗๘', 'year', '1935-04-01', '1936-03-31', 'พ.ศ. ๒๔๗๘'],
    ['ปี 2483', 'year', '1940-04-01', '1940-12-31', 'พ.ศ. ๒๔๘๓'],
    ['2484', 'year', '1941-01-01', '1941-12-31', 'พ.ศ. ๒๔๘๔'],
    ['2561', 'year', '2018-01-01', '2018-12-31', 'พ.ศ. ๒๕๖๑'],
    ['ค.ศ. 1936', 'year', '1936-01-01', '1936-12-31', 'พ.ศ. ๒๔๗๘–๒๔๗๙'],
  ])('%s is a %s from %s to %s', (text, kind, from, to, th) => {
    expect(readThaiPeriod(text)).toMatchObject({ kind, from, to, words: { th } });
  });

  test.each([
    ['ธ.ค. 69', 'two_digit_year'],
    ['มีนาคม ๒๔๘๓', 'not_in_calendar'],
    ['พ.ศ. 2400', 'before_solar_calendar'],
    ['ร.ศ. 131', 'era_not_converted'],
    ['เดือนนี้', 'form'],
  ])('%s is not taken: %s', (text, reason) => {
    expect(readThaiPeriod(text)).toEqual({ reason });
  });
});

test('every month of the law’s calendar has its one year, and the years have no gap but that of 2483', () => {
  const months: string[] = [];
  for (let year = 2432; year <= 2490; year += 1) {
    // A year that began in April ended with March.
    const order =
      year < 2484 ? [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    for (const month of order) {
      const common = commonYearOf(year, month);
      if (typeof common === 'number') months.push(`${common}-${String(month).padStart(2, '0')}`);
    }
  }
  const expected: string[] = [];
  for (let at = 1889 * 12 + 3; at < 1948 * 12; at += 1)
    expected.push(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
  expect(months).toEqual(expected);
});

import {
  bangkokDayOf,
  bangkokToday,
  isBangkokDayWithin,
} from '../../../plugins/gov-publishing/server/src/domain/thai/bangkok-day';
import {
  formatThaiDate,
  looksBuddhist,
  parseThaiDate,
} from '../../../plugins/gov-publishing/server/src/domain/thai/buddhist-date';
import { VECTORS } from './vectors';

describe('dates as Thai officials write them', () => {
  test.each(VECTORS.dates)('reads $th as $iso', ({ th, iso }) => {
    expect(parseThaiDate(th)).toBe(iso);
  });

  test.each([
    ['วันที่ 28 พ.ค. 2561', '2018-05-28'],
    ['วันจันทร์ที่ ๒๘ พฤษภาคม พ.ศ. ๒๕๖๑', '2018-05-28'],
    ['  ที่ ๑ เดือน มกราคม พ.ศ.๒๕๖๒ ', '2019-01-01'],
    ['28   พฤษภาคม\t พ.ศ.  2561', '2018-05-28'],
    ['1เม.ย.2561', '2018-04-01'],
    ['28 พฤษภาคม 2018', null],
    ['28 พฤษภาคม ๖๑', null],
    ['0 มกราคม 2561', null],
    ['28 พฤษภา 2561', null],
    ['ประกาศ ณ วันที่ 28 พฤษภาคม 2561', null],
    ['', null],
  ])('reads %p as %p', (text, iso) => {
    expect(parseThaiDate(text)).toBe(iso);
  });

  test('writes the day in Bangkok, not in UTC', () => {
    const { utc, bangkokLong } = VECTORS.midnight;
    expect(formatThaiDate(utc, { style: 'long', digits: 'thai' })).toBe(bangkokLong);
    expect(formatThaiDate('2018-05-28', { style: 'long', digits: 'thai' })).toBe(bangkokLong);
  });

  test('writes each style in either kind of digits', () => {
    expect(formatThaiDate('2018-05-28')).toBe('๒๘ พฤษภาคม พ.ศ. ๒๕๖๑');
    expect(formatThaiDate('2018-05-28', { style: 'long', digits: 'arabic' })).toBe('28 พฤษภาคม 2561');
    expect(formatThaiDate('2018-05-28', { style: 'short', digits: 'thai' })).toBe('๒๘ พ.ค. ๒๕๖๑');
    expect(formatThaiDate('2018-05-28', { style: 'weekday', digits: 'thai' })).toBe(
      'วันจันทร์ที่ ๒๘ พฤษภาคม พ.ศ. ๒๕๖๑',
    );
  });

  test('reads back whatever it writes, every day of four years', () => {
    for (let day = Date.UTC(2016, 0, 1); day < Date.UTC(2020, 0, 1); day += 86_400_000) {
      const iso = new Date(day).toISOString().slice(0, 10);
      for (const style of ['full', 'long', 'short', 'weekday'] as const) {
        expect(parseThaiDate(formatThaiDate(iso, { style, digits: 'thai' }))).toBe(iso);
      }
    }
  });

  test('refuses what is no date rather than printing another', () => {
    for (const text of ['2018-02-30', '2018-05-28T00:00:00', 'พรุ่งนี้', '2018-5-28']) {
      expect(() => formatThaiDate(text)).toThrow(RangeError);
    }
  });

  test('a long run of blanks is answered at once', () => {
    const started = Date.now();
    expect(parseThaiDate(`28 พ${' '.repeat(20_000)}x`)).toBeNull();
    expect(parseThaiDate(`28 ${'พ. '.repeat(5_000)}x`)).toBeNull();
    expect(Date.now() - started).toBeLessThan(1_000);
  });

  test('a year above 2400 in a stored date was typed in the Buddhist Era', () => {
    expect(looksBuddhist('2561-05-28')).toBe(true);
    expect(looksBuddhist('2018-05-28')).toBe(false);
    expect(looksBuddhist('2400-12-31')).toBe(false);
  });
});

describe('days in Bangkok', () => {
  test('turn seven hours before UTC', () => {
    expect(bangkokToday(new Date('2018-05-27T16:59:59.999Z'))).toBe('2018-05-27');
    expect(bangkokToday(new Date('2018-05-27T17:00:00.000Z'))).toBe('2018-05-28');
    expect(bangkokDayOf('2018-12-31T23:30:00-05:00')).toBe('2019-01-01');
  });

  test('a period holds both its ends, and may have none', () => {
    const now = new Date('2018-05-27T17:30:00Z');
    expect(isBangkokDayWithin(now, '2018-05-28', '2018-05-28')).toBe(true);
    expect(isBangkokDayWithin(now, '2018-05-01', '2018-05-27')).toBe(false);
    expect(isBangkokDayWithin(now, '2018-05-29', null)).toBe(false);
    expect(isBangkokDayWithin(now, '2018-05-01', null)).toBe(true);
  });
});

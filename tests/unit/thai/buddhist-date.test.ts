import { bangkokDayOf, bangkokToday, isBangkokDayWithin } from '#server/domain/thai/dates/bangkok-day';
import {
  formatEnglishDate,
  formatThaiDate,
  formatThaiMonth,
  formatThaiYear,
} from '#server/domain/thai/dates/buddhist-date';
import { readThaiDate } from '#server/domain/thai/dates/read-date';
import { looksBuddhist } from '#server/domain/thai/dates/thai-calendar';
import { VECTORS } from './vectors';

describe('dates as Thai officials write them', () => {
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

  test('reads back whatever it writes, every day on which the year changed its form', () => {
    const spans = [
      ['1860-01-01', '1862-01-01'],
      ['1888-01-01', '1891-01-01'],
      ['1912-01-01', '1914-01-01'],
      ['1935-01-01', '1942-12-31'],
      ['2016-01-01', '2020-01-01'],
    ] as const;
    for (const [first, last] of spans) {
      for (let day = Date.parse(first); day < Date.parse(last); day += 86_400_000) {
        const iso = new Date(day).toISOString().slice(0, 10);
        for (const style of ['full', 'weekday'] as const) {
          const read = readThaiDate(formatThaiDate(iso, { style, digits: 'thai' }));
          expect(read).toMatchObject({ date: iso });
        }
        expect(readThaiDate(formatEnglishDate(iso))).toMatchObject({ date: iso });
      }
    }
  });

  test('writes January to March before 1941 in the year that had begun in April', () => {
    expect(formatThaiDate('1936-01-31')).toBe('๓๑ มกราคม พ.ศ. ๒๔๗๘');
    expect(formatThaiDate('1940-03-31')).toBe('๓๑ มีนาคม พ.ศ. ๒๔๘๒');
    expect(formatThaiDate('1940-04-01')).toBe('๑ เมษายน พ.ศ. ๒๔๘๓');
    expect(formatThaiDate('1941-01-01')).toBe('๑ มกราคม พ.ศ. ๒๔๘๔');
    expect(formatThaiMonth('1936-01')).toBe('มกราคม พ.ศ. ๒๔๗๘');
    expect(formatThaiYear(1936)).toBe('พ.ศ. ๒๔๗๘–๒๔๗๙');
    expect(formatThaiYear(1941)).toBe('พ.ศ. ๒๔๘๔');
  });

  test('writes ค.ศ. where no Buddhist year is certain', () => {
    expect(formatThaiDate('1880-02-10')).toBe('๑๐ กุมภาพันธ์ ค.ศ. ๑๘๘๐');
    expect(formatThaiDate('1889-03-31', { style: 'long', digits: 'arabic' })).toBe('31 มีนาคม ค.ศ. 1889');
    expect(formatThaiDate('1782-04-06')).toBe('๖ เมษายน พ.ศ. ๒๓๒๕');
    expect(formatThaiYear(1889)).toBe('ค.ศ. ๑๘๘๙');
  });

  test('refuses what is no date rather than printing another', () => {
    for (const text of ['2018-02-30', '2018-05-28T00:00:00', 'พรุ่งนี้', '2018-5-28']) {
      expect(() => formatThaiDate(text)).toThrow(RangeError);
    }
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

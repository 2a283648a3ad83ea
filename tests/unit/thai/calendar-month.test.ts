import { beginningOf, calendarMonth, monthOf, weeksOf } from '#server/domain/thai/dates/calendar-month';

const weeks = (name: string): (string | null)[][] => weeksOf(calendarMonth(name));

test.each(['', '2026', '2026-00', '2026-13', '2569-12', '1899-12', '2026-1', '2026-12-01', ' 2026-12'])(
  '%j is no month',
  (text) => {
    expect(() => calendarMonth(text)).toThrow(RangeError);
  },
);

test('a month ends where the next one begins, over the year and in a leap year', () => {
  expect(calendarMonth('2026-12')).toEqual({ name: '2026-12', from: '2026-12-01', next: '2027-01-01' });
  expect(calendarMonth('2028-02').next).toBe('2028-03-01');
  expect(weeks('2028-02').flat()).toContain('2028-02-29');
  expect(weeks('2026-02').flat()).not.toContain('2026-02-29');
});

test('weeks begin on Sunday and have seven places; what is outside the month is empty', () => {
  // 1 December 2026 is a Tuesday.
  expect(weeks('2026-12')[0]).toEqual([
    null,
    null,
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-05',
  ]);
  expect(weeks('2026-12').at(-1)).toEqual([
    '2026-12-27',
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    null,
    null,
  ]);
  for (let year = 2020; year < 2032; year += 1)
    for (let month = 1; month <= 12; month += 1) {
      const name = `${year}-${String(month).padStart(2, '0')}`;
      const all = weeks(name);
      expect(all.every((week) => week.length === 7)).toBe(true);
      const days = all.flat().flatMap((day, at) => (day === null ? [] : [{ day, weekday: at % 7 }]));
      expect(days).toHaveLength(new Date(Date.UTC(year, month, 0)).getUTCDate());
      expect(days.every(({ day, weekday }) => new Date(`${day}T00:00:00Z`).getUTCDay() === weekday)).toBe(
        true,
      );
      expect(days.every(({ day }) => monthOf(day) === name)).toBe(true);
    }
});

test('a day begins at midnight in Bangkok', () => {
  expect(beginningOf('2026-12-01').toISOString()).toBe('2026-11-30T17:00:00.000Z');
});

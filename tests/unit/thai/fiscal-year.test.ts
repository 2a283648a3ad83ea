import { fiscalYearDays, fiscalYearOf } from '#server/domain/thai/dates/fiscal-year';
import { VECTORS } from './vectors';

describe('the fiscal year', () => {
  test.each(VECTORS.fiscalYear)('of %s is %i', (day, year) => {
    expect(fiscalYearOf(day)).toBe(year);
  });

  test('begins at midnight in Bangkok', () => {
    expect(fiscalYearOf('2018-09-30T16:59:59Z')).toBe(2561);
    expect(fiscalYearOf('2018-09-30T17:00:00Z')).toBe(2562);
  });

  test('has its first and its last day in it', () => {
    const { from, to } = fiscalYearDays(2562);
    expect([from, to]).toEqual(['2018-10-01', '2019-09-30']);
    expect([fiscalYearOf(from), fiscalYearOf(to)]).toEqual([2562, 2562]);
  });
});

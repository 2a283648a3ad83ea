import { exceeds, isoDuration, totalOf, type DurationUnit } from '#server/domain/durations';
import { findingsOf } from './find-faults';
import { changed } from './whole-entries';

const of = (...steps: readonly (readonly [number, DurationUnit])[]) =>
  totalOf(steps.map(([durationValue, durationUnit]) => ({ durationValue, durationUnit })));

describe('[SVC-02] what steps take together', () => {
  test('is a sum for each unit; minutes make hours, and days of the calendar make no working days', () => {
    expect(of([50, 'minute'], [20, 'minute'], [2, 'working_day'], [1, 'day'])).toEqual({
      ...{ minute: 10, hour: 1, day: 1, working_day: 2 },
    });
  });

  test.each([
    ['within', [2, 'working_day'], [3, 'working_day'], false],
    ['as many', [3, 'working_day'], [3, 'working_day'], false],
    ['more', [4, 'working_day'], [3, 'working_day'], true],
    ['hours within days', [30, 'hour'], [2, 'day'], false],
    ['hours beyond a day', [30, 'hour'], [1, 'day'], true],
    ['days beyond hours', [2, 'day'], [24, 'hour'], true],
    ['minutes within minutes', [20, 'minute'], [30, 'minute'], false],
    ['days in working days', [2, 'day'], [3, 'working_day'], 'unknown'],
    ['working days in days', [2, 'working_day'], [7, 'day'], 'unknown'],
    ['more working days than days', [8, 'working_day'], [7, 'day'], true],
  ] as const)('%s', (_, steps, guaranteed, expected) => {
    expect(exceeds(of(steps), of(guaranteed))).toBe(expected);
  });

  test('is told to programs where it is of the calendar', () => {
    expect(isoDuration(of([90, 'minute'], [1, 'day']))).toBe('P1DT1H30M');
    expect(isoDuration(of([1, 'working_day']))).toBeNull();
  });
});

test('[SVC-02] a step without a time is warned of, and blocks where the profile is strict', async () => {
  const steps = [{ title: 'ยื่นคำขอ' }];
  const entry = changed('service', { steps, guaranteedValue: null });
  const field = 'steps.0.durationValue finding.service.duration_missing';
  expect(await findingsOf('service', entry)).toEqual([`warns SVC-02 ${field}`]);
  expect(await findingsOf('service', entry, { recommended: 'block' })).toEqual([`blocks SVC-02 ${field}`]);
});

test('[SVC-02] working days and days of the calendar are not compared in silence', async () => {
  expect(await findingsOf('service', changed('service', { guaranteedUnit: 'day' }))).toEqual([
    'warns SVC-02 guaranteedUnit finding.service.units_mixed',
  ]);
});

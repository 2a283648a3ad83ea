import { dayOf, momentOf } from '../../../plugins/gov-publishing/admin/src/words/moments';

test('Thai dates are in Buddhist Era, English ones Gregorian, both in Bangkok', () => {
  const lateInTheDay = '2018-05-27T17:30:00.000Z';
  expect(momentOf('th', lateInTheDay)).toBe('28 พ.ค. 2561 00.30 น.');
  expect(momentOf('en', lateInTheDay)).toBe('28 May 2018, 00:30');
  expect(dayOf('th', '2018-05-28')).toBe('28 พ.ค. 2561');
});

test('what is no date is shown as it is', () => {
  expect(momentOf('th', 'เร็ว ๆ นี้')).toBe('เร็ว ๆ นี้');
});

import { findingsOf } from './find-faults';
import { changed } from './whole-entries';

test.each([
  ['2099-12-31', 'warns QLT-01 legislationDate finding.date.far'],
  ['1781-12-31', 'warns QLT-01 legislationDate finding.date.far'],
  ['2561-05-28', 'blocks QLT-01 legislationDate finding.date.buddhist'],
])('the date %s is found', async (legislationDate, finding) => {
  expect(await findingsOf('law', changed('law', { legislationDate }))).toContain(finding);
});

test('a date in a component is found by its place', async () => {
  const source = { name: 'สขร.', url: 'https://www.oic.go.th', dateTime: '2099-05-21T02:00:00.000Z' };
  expect(await findingsOf('knowledge-item', changed('knowledge-item', { source }))).toContain(
    'warns QLT-01 source.dateTime finding.date.far',
  );
});

test.each(['1782-04-06', '1936-01-31', '2018-05-28'])('the date %s may stand', async (legislationDate) => {
  const found = await findingsOf('law', changed('law', { legislationDate }));
  expect(found.filter((finding) => finding.includes('finding.date.'))).toEqual([]);
});

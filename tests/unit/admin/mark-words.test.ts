import fc from 'fast-check';
import { markWords, shortened } from '../../../plugins/gov-publishing/admin/src/difference/mark-words';

test('one Thai word in a sentence without blanks is marked, and nothing else', () => {
  const runs = markWords('ประชาชนได้รับบริการจากจังหวัด', 'ประชาชนได้รับข้อมูลจากจังหวัด', 'th');
  expect(runs.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['บริการ']);
  expect(runs.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['ข้อมูล']);
});

test('joined again, the runs are the two texts', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const runs = markWords(before, after, 'th');
      const without = (left: string): string =>
        runs
          .filter(({ kind }) => kind !== left)
          .map(({ text }) => text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});

test('a long unchanged passage is cut in its middle; what changed never is', () => {
  const long = 'ก'.repeat(1_000);
  const [same, added] = shortened([
    { kind: 'same', text: long },
    { kind: 'added', text: long },
  ]);
  expect(same?.text.length).toBeLessThan(300);
  expect(added?.text).toBe(long);
});

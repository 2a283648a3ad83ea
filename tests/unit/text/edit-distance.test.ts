import fc from 'fast-check';
import { editDistance } from '#server/delivery/store/search/spelling/edit-distance';

const distance = (one: string, other: string, most = 3): number => editDistance([...one], [...other], most);

test.each([
  ['กฏหมาย', 'กฎหมาย', 1],
  ['กาชาต', 'กาชาด', 1],
  ['ขอมลู', 'ขอมูล', 1],
  ['abc', 'abcd', 1],
  ['abc', 'abc', 0],
  ['abcdef', 'uvwxyz', 4],
])('%s and %s are %p apart', (one, other, expected) => expect(distance(one, other)).toBe(expected));

test('what is far away at its last letter alone is cut off, too', () => {
  expect(editDistance([...'กข'], [...'ขงก'], 1)).toBe(2);
});

test('it is the same in both directions, no more than the longer word, and cut off where it is more than asked', () => {
  const word = fc.array(fc.constantFrom(...'กขคง'), { maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const whole = editDistance(one, other, 20);
      expect(editDistance(other, one, 20)).toBe(whole);
      expect(whole).toBeLessThanOrEqual(Math.max(one.length, other.length));
      expect(editDistance(one, other, 1)).toBe(Math.min(whole, 2));
    }),
  );
});

import fc from 'fast-check';
import { layoutChanges, type SizedRows } from '#server/domain/layout-changes';
import { sameRows } from '#server/edit-layouts/form-rows';

/** `a b:6 | c` as rows; a field without a width takes 12. */
const rows = (text: string): SizedRows =>
  text.split('|').map((row) =>
    row
      .trim()
      .split(' ')
      .map((field) => field.split(':'))
      .map(([name = '', size = '12']) => ({ name, size: Number(size) })),
  );

test.each([
  ['a | b | c', 'a | b | c', []],
  ['a | b | c', 'a | c', [{ kind: 'hidden', field: 'b' }]],
  ['a | c', 'a | b | c', [{ kind: 'added', field: 'b' }]],
  ['a | b | c | d', 'd | a | b | c', [{ kind: 'moved', field: 'd', after: null }]],
  ['a | b | c | d', 'b | c | d | a', [{ kind: 'moved', field: 'a', after: 'd' }]],
  [
    'a:6 b:6',
    'a:4 b:8',
    [
      { kind: 'width', field: 'a', ours: 6, shown: 4 },
      { kind: 'width', field: 'b', ours: 6, shown: 8 },
    ],
  ],
  ['a:6 b:6 | c', 'a:6 | b:6 | c', [{ kind: 'row', field: 'b', begins: true }]],
  ['a:6 | b:6', 'a:6 b:6', [{ kind: 'row', field: 'b', begins: false }]],
  [
    'a | b | c',
    'c:6 | a',
    [
      { kind: 'hidden', field: 'b' },
      { kind: 'moved', field: 'c', after: null },
      { kind: 'width', field: 'c', ours: 12, shown: 6 },
    ],
  ],
])('%j beside %j', (ours, shown, changes) => {
  expect(layoutChanges(rows(ours), rows(shown))).toEqual(changes);
});

const someRows = fc
  .tuple(
    fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1 }),
    fc.array(fc.tuple(fc.boolean(), fc.constantFrom(4, 6, 12)), { minLength: 6, maxLength: 6 }),
  )
  .map(([names, drawn]) =>
    names.reduce<{ name: string; size: number }[][]>((made, name, at) => {
      const [begins = true, size = 12] = drawn[at] ?? [];
      if (begins || made.length === 0) made.push([]);
      made.at(-1)?.push({ name, size });
      return made;
    }, []),
  );

test('a layout that is not the same is always said to differ in something, and the same one in nothing', () => {
  fc.assert(
    fc.property(someRows, someRows, (ours, shown) => {
      expect(layoutChanges(ours, shown).length === 0).toBe(sameRows(ours, shown));
    }),
  );
});

import { afterThoseNamed } from '#server/imports/content/row-references';
import { keyOf } from '#server/imports/content/source-key';
import type { SourceRow } from '#server/imports/content/source-row';

/** Rows that point at others, by their names. */
const rowsOf = (points: Readonly<Record<string, readonly string[]>>): SourceRow[] =>
  Object.entries(points).map(([key, others]) => ({
    key,
    oldAddress: '',
    told: {},
    values: { amends: others.map((other) => ({ ofRow: keyOf({ key: other, oldAddress: '', told: {} }) })) },
    others: [],
    files: [],
    place: {},
    isWrong: false,
  }));
const order = (points: Readonly<Record<string, readonly string[]>>): string =>
  afterThoseNamed(rowsOf(points))
    .map(({ key }) => key)
    .join(' ');

test('a row comes after those that it names; circles, and names of no row, leave each row once', () => {
  expect(order({ a: ['b', 'c'], b: ['c'], c: [] })).toBe('c b a');
  expect(order({ a: ['b'], b: ['c'], c: ['a', 'd'], d: ['d'] })).toBe('d c b a');
  expect(order({ a: ['x'], b: [], c: ['b', 'b'] })).toBe('a b c');
});

test('a chain of thousands is put in order', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 5_000 }, (_, at) => [`r${at}`, at === 4_999 ? [] : [`r${at + 1}`]]),
  );
  const ordered = order(chain);
  expect([ordered.startsWith('r4999 r4998 '), ordered.endsWith(' r1 r0')]).toEqual([true, true]);
});

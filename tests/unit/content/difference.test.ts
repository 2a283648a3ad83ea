import fc from 'fast-check';
import { difference } from '#server/domain/content/difference';
import { file, sealedRow } from './rich-type';

const snapshotOf = (changes: Record<string, unknown> = {}) => sealedRow(changes).snapshot;
const between = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  difference(snapshotOf(before), snapshotOf(after));
const short = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  between(before, after).map(({ path, kind, shape }) => `${kind} ${shape} ${path}`);
const part = (alt: string, media: unknown = null) => ({ id: 1, file: media, alt, source: null });
const law = (documentId: string, title = documentId) => ({ id: 1, documentId, title });

describe('the difference of two snapshots', () => {
  test('text is whole, before and after', () => {
    expect(between({ title: 'น้ำท่วม' }, { title: 'น้ำลด' })).toEqual([
      { path: 'title', kind: 'changed', shape: 'text', before: 'น้ำท่วม', after: 'น้ำลด' },
    ]);
  });

  test('a field filled or emptied is added or removed', () => {
    expect(short({ body: null }, { urgent: null })).toEqual(['added text body', 'removed value urgent']);
  });

  test('the first version is all added, lists item by item', () => {
    const all = difference(null, snapshotOf());
    expect(all.every(({ kind, before }) => kind === 'added' && before === null)).toBe(true);
    expect(all.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['laws.0', 'laws.1', 'attachments.0', 'text', 'title']),
    );
  });

  test('relations by who they are: added, removed, renamed, or in another order', () => {
    expect(short({ laws: [law('a'), law('b')] }, { laws: [law('b', 'ใหม่'), law('c')] })).toEqual([
      'removed relation laws.0',
      'changed relation laws.0',
      'added relation laws.1',
    ]);
    expect(short({ laws: [law('a'), law('b')] }, { laws: [law('b'), law('a')] })).toEqual([
      'changed value laws',
    ]);
    expect(short({}, { agency: { documentId: 'ag2', code: 'X', name: 'Y' } })).toEqual([
      'changed relation agency',
    ]);
  });

  test('a file that stood there twice and now once is a difference', () => {
    const twice = { extra: [file('a'), file('a')] };
    expect(short(twice, { extra: [file('a')] })).toEqual(['changed value extra']);
  });

  test('a file replaced shows as the file, not as sixty-four hexadecimal digits', () => {
    expect(short({}, { cover: file('file1', { sha256: 'd'.repeat(64) }) })).toEqual(['changed media cover']);
  });

  test('a component put in front leaves the ones behind it alone', () => {
    const before = { attachments: [part('ก'), part('ข')] };
    expect(short(before, { attachments: [part('ใหม่'), part('ก'), part('ข')] })).toEqual([
      'added component attachments.0',
    ]);
    expect(short(before, { attachments: [part('ก'), part('ค'), part('ง')] })).toEqual([
      'changed text attachments.1.alt',
      'added component attachments.2',
    ]);
  });

  test('a component of another kind in its place is changed as a whole, blocks too', () => {
    const quote = { __component: 'gov.quote', words: 'ก', law: null };
    expect(short({ zone: [quote] }, { zone: [{ __component: 'gov.divider', style: 'x' }] })).toEqual([
      'changed component zone.0',
    ]);
    const text = [{ type: 'paragraph', children: [{ type: 'text', text: 'ใหม่' }] }];
    expect(short({}, { text })).toEqual(['changed value text']);
  });

  test('a key that every object inherits is a key like any other', () => {
    expect(short({ extra: { a: 1 } }, { extra: { a: 1, toString: 'ก', constructor: 2 } })).toEqual([
      'added value extra.constructor',
      'added text extra.toString',
    ]);
    expect(short({ extra: { a: 1, valueOf: 2 } }, { extra: { a: 1 } })).toEqual([
      'removed value extra.valueOf',
    ]);
  });

  test('is empty exactly where the content is the same', () => {
    const lists = fc.array(fc.constantFrom('ก', 'ข', 'ค'), { maxLength: 5 });
    const files = fc.array(fc.constantFrom(file('a'), file('b')), { maxLength: 3 });
    const changes = fc.record({
      attachments: lists.map((alts) => alts.map((alt) => part(alt))),
      extra: fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        files.map((rows) => ({ rows })),
      ),
      laws: lists.map((ids) => ids.map((id) => law(id))),
    });
    fc.assert(
      fc.property(changes, changes, (before, after) => {
        const same = sealedRow(before).digest === sealedRow(after).digest;
        expect(between(before, after).length === 0).toBe(same);
        expect(between(before, JSON.parse(JSON.stringify(before)) as typeof before)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

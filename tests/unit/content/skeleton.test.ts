import { sameOwnContent, skeleton } from '#server/domain/content/skeleton';
import { file, row, sealedRow } from './rich-type';

const snapshotOf = (changes: Record<string, unknown> = {}) => sealedRow(changes).snapshot;
const isPublic = (_uid: string, documentId: string) => documentId !== 'law1';
const law = (documentId: string, title: string) => ({ id: 1, documentId, title });

describe('what is an entry’s own', () => {
  test('a related entry renamed elsewhere is no change of this one, though the digest differs', () => {
    const renamed = { agency: { documentId: 'ag1', code: 'SBR-01', name: 'ชื่อใหม่' } };
    expect(sealedRow(renamed).digest).not.toBe(sealedRow().digest);
    expect(sameOwnContent(snapshotOf(), snapshotOf(renamed))).toBe(true);
  });

  test('another target, another order or another text is a change', () => {
    expect(sameOwnContent(snapshotOf(), snapshotOf({ agency: law('ag2', 'x') }))).toBe(false);
    expect(sameOwnContent(snapshotOf(), snapshotOf({ laws: [...(row()['laws'] as [])].reverse() }))).toBe(
      false,
    );
    expect(sameOwnContent(snapshotOf(), snapshotOf({ title: 'น้ำทว่ม' }))).toBe(false);
  });

  test('the bytes and the alt text of a file are its own', () => {
    const other = { cover: file('file1', { sha256: 'c'.repeat(64) }) };
    expect(sameOwnContent(snapshotOf(), snapshotOf(other))).toBe(false);
    expect(sameOwnContent(snapshotOf(), snapshotOf({ cover: file('file1', { alternativeText: '' }) }))).toBe(
      false,
    );
  });

  test('join rows to a target that is not public do not count, wherever they are', () => {
    const zone = [
      { __component: 'gov.quote', words: 'มาตรา ๗', law: null },
      { __component: 'gov.divider', style: null },
    ];
    const dropped = snapshotOf({ laws: [law('law2', 'ประกาศ')], zone });
    expect(sameOwnContent(snapshotOf(), dropped)).toBe(false);
    expect(sameOwnContent(snapshotOf(), dropped, isPublic)).toBe(true);
    expect(sameOwnContent(snapshotOf({ laws: [law('law1', 'ก')] }), snapshotOf({ laws: [] }), isPublic)).toBe(
      true,
    );
    expect(sameOwnContent(snapshotOf(), snapshotOf({ laws: [law('law1', 'ก')] }), isPublic)).toBe(false);
  });

  test('keeps empties inside JSON, which are somebody’s content', () => {
    const extra = { a: {}, b: [] };
    expect(skeleton(snapshotOf({ extra }))['content']).toMatchObject({ extra });
    expect(sameOwnContent(snapshotOf({ extra }), snapshotOf({ extra: { b: [] } }))).toBe(false);
  });
});

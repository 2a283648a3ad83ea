import { repairThai } from '#server/domain/thai/text';
import { thaiSortKey } from '#server/domain/thai/sort-key';
import { THAI_TITLES } from './thai-titles';
import { VECTORS } from './vectors';

/** As SQLite BINARY and PostgreSQL "C" compare. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}

const byKey = (a: string, b: string) => byBytes(thaiSortKey(a), thaiSortKey(b));

describe('the sort key', () => {
  test('puts the mandated words in dictionary order, which their bytes alone do not', () => {
    const { input, expect: ordered } = VECTORS.sortTh;
    expect([...input].sort(byKey)).toEqual(ordered);
    expect([...input].sort(byBytes)).not.toEqual(ordered);
  });

  test('agrees with ICU on every pair of some hundred words and titles', () => {
    const collator = new Intl.Collator('th');
    const disagreements: string[] = [];
    for (const a of THAI_TITLES) {
      for (const b of THAI_TITLES) {
        const icu = Math.sign(collator.compare(repairThai(a), repairThai(b)));
        if (Math.sign(byKey(a, b)) !== icu) disagreements.push(`${a} | ${b} (ICU ${icu})`);
      }
    }
    expect(THAI_TITLES.length).toBeGreaterThan(300);
    expect(disagreements).toEqual([]);
  });

  test('marks and capitals decide only between the same letters', () => {
    expect(['ก้าง', 'กาด', 'กาง'].sort(byKey)).toEqual(['กาง', 'ก้าง', 'กาด']);
    expect(['B', 'b', 'A', 'a', 'ก', '๙', '1'].sort(byKey)).toEqual(['1', '๙', 'ก', 'a', 'A', 'b', 'B']);
  });

  test('what looks the same has the same key', () => {
    expect(thaiSortKey('เเก้ว นํ้า ๑')).toBe(thaiSortKey('แก้วน้ำ1'));
  });

  test('other scripts come after Latin', () => {
    expect(['中', 'z', 'α', 'ฮ'].sort(byKey)).toEqual(['ฮ', 'z', 'α', '中']);
  });
});

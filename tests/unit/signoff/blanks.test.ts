import { blanksIn } from '#server/domain/signoff/request/blanks';

describe('blanks of a template', () => {
  test.each([
    ['ผลกระทบคือ [ระบุผลกระทบ] ใน [ระบุพื้นที่]', ['[ระบุผลกระทบ]', '[ระบุพื้นที่]']],
    ['[ระบุ] [ระบุ]', ['[ระบุ]']],
    ['ช่องที่ไม่มีชื่อ [....] [ ] []', ['[....]', '[ ]', '[]']],
    ['[ข้อ 1] ยังไม่ได้เติม', ['[ข้อ 1]']],
    ['[ระบุ [ซ้อน]]', ['[ซ้อน]']],
    ['ตามเอกสาร [1] [๒] [1, 3] [4–6]', []],
    ['วงเล็บกลม (ระบุ) และที่เปิดค้าง [ระบุ', []],
    ['ข้ามบรรทัด [ระบุ\nผล]', []],
    ['', []],
    [undefined, []],
    [null, []],
  ])('%j', (text, blanks) => {
    expect(blanksIn(text)).toEqual(blanks);
  });

  test('what is long is cut by whole characters, and what is many at a number that is read', () => {
    const [long] = blanksIn(`[${'😀'.repeat(5_000)}]`);
    expect([...(long ?? '')]).toHaveLength(60);
    expect(long).toMatch(/^\[😀+…\]$/u);
    const many = Array.from({ length: 500 }, (_, at) => `[ช่อง ${at}]`).join(' ');
    expect(blanksIn(many)).toHaveLength(20);
  });

  test('brackets that are opened again and again take no time', () => {
    const began = performance.now();
    expect(blanksIn('['.repeat(100_000))).toEqual([]);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(blanksIn(`[${' '.repeat(50_000)}x]`)).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

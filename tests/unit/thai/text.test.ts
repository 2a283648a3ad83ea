import { comparableText, excerpt, graphemes, repairThai, words } from '#server/domain/thai/text';
import { VECTORS } from './vectors';

describe('Thai text', () => {
  test.each([
    ['เเก้ว', 'แก้ว'],
    ['นํ้า', 'น้ำ'],
    ['น้ํา', 'น้ำ'],
    ['นำ้', 'น้ำ'],
    ['กํา', 'กำ'],
    ['หน่วย\u200Bงาน', 'หน่วยงาน'],
    ['\uFEFFก', 'ก'],
    ['น้ำ', 'น้ำ'],
  ])('%p is repaired to %p', (typed, meant) => {
    expect(repairThai(typed)).toBe(meant);
  });

  test('texts a reader would call the same are equal when compared', () => {
    expect(comparableText(' แผน  IT ปี ๒๕๖๑\n')).toBe(comparableText('เเผน it ปี 2561'));
    expect(comparableText('เก่า')).not.toBe(comparableText('เก้า'));
  });

  test('is counted and cut by what a reader sees as one character', () => {
    const { text, utf16, graphemes: count } = VECTORS.graphemes;
    expect([text.length, graphemes(text).length]).toEqual([utf16, count]);
    expect(excerpt(text, 2)).toBe('ที่นี่…');
    expect(excerpt(text, count)).toBe(text);
    expect(excerpt('น้ำ ท่วม', 2)).toBe('น้ำ…');
  });

  test('is split into words, numbers among them, blanks and punctuation not', () => {
    expect(words('หน่วยงานที่ ๒๕๖๑ (IT)')).toEqual(['หน่วย', 'งาน', 'ที่', '๒๕๖๑', 'IT']);
  });
});

import { findNationalIds, groupNationalId, isNationalId } from '#server/domain/thai/national-id';
import { VECTORS } from './vectors';

const { valid, invalid, leadingZeroPassesChecksum } = VECTORS.nationalId;

describe('national ids', () => {
  test.each([...valid, ...leadingZeroPassesChecksum])('%s checks', (text) => {
    expect(isNationalId(text)).toBe(true);
  });

  test.each(invalid)('%s does not', (text) => {
    expect(isNationalId(text)).toBe(false);
    expect(findNationalIds(`เลข ${text} ครับ`)).toEqual([]);
  });

  test.each([
    ['ชิดกับตัวอักษร', 'เลขบัตร1234567890121ของ', '1234567890121'],
    ['เลขไทยมีขีด', 'เลข ๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑ ค่ะ', '๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑'],
    ['ขีดมีวรรค', '1 - 2345 - 67890 - 12 - 1', '1 - 2345 - 67890 - 12 - 1'],
    ['จุด', '1.2345.67890.12.1', '1.2345.67890.12.1'],
    ['เลขข้อนำหน้า', 'ข้อ 5 1234567890121', '1234567890121'],
    ['ตัวคั่นที่มองไม่เห็น', '12345\u200B67890121', '12345\u200B67890121'],
  ])('is found in free text: %s', (_name, text, written) => {
    expect(findNationalIds(text)).toEqual([
      { index: text.indexOf(written), text: written, digits: '1234567890121' },
    ]);
  });

  test('finds each of several, and none across a line', () => {
    expect(findNationalIds('1234567890121, 8888888888886').map(({ digits }) => digits)).toEqual([
      '1234567890121',
      '8888888888886',
    ]);
    expect(findNationalIds('123456\n7890121')).toEqual([]);
  });

  test('is shown in the groups of the card', () => {
    expect(groupNationalId('1234567890121')).toBe('1-2345-67890-12-1');
  });
});

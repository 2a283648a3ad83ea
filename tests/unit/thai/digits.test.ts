import { toArabicDigits, toThaiDigits } from '#server/domain/thai/digits';

test('digits of both kinds turn into each other, and nothing else does', () => {
  expect(toArabicDigits('มาตรา ๗ (๑๐) ข้อ 5')).toBe('มาตรา 7 (10) ข้อ 5');
  expect(toThaiDigits('พ.ศ. 2561 ข้อ ๕')).toBe('พ.ศ. ๒๕๖๑ ข้อ ๕');
  expect(toArabicDigits('๐๑๒๓๔๕๖๗๘๙')).toBe('0123456789');
  expect(toThaiDigits('0123456789')).toBe('๐๑๒๓๔๕๖๗๘๙');
});

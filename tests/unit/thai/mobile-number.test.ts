import { findMobileNumbers } from '#server/domain/thai/mobile-number';
import { VECTORS } from './vectors';

describe('mobile numbers', () => {
  test.each(VECTORS.mobile.hit)('%s is one', (text) => {
    expect(findMobileNumbers(`โทร ${text}.`)).toEqual([{ index: 4, text, digits: '0812345678' }]);
  });

  test.each([...VECTORS.mobile.miss, '08123456789', '10812345678'])('%s is not', (text) => {
    expect(findMobileNumbers(`โทร ${text}.`)).toEqual([]);
  });
});

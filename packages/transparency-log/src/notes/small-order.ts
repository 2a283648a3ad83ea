import { toHex } from '../platform/node';

/**
 * The y coordinates of the eight points of Ed25519 whose order is small, as a key or a signature writes them, those not
 * reduced modulo p included.
 */
const SMALL_ORDER: readonly string[] = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
];

/**
 * Under a key of small order anybody can make signatures that satisfy the equation. Some libraries refuse such points
 * and some do not, so they are refused here, before any library is asked.
 *
 * @param point the 32 bytes of a public key, or the first 32 of a signature
 */
export function isSmallOrder(point: Uint8Array): boolean {
  // The highest bit is the sign of x and says nothing of the order.
  const y = Uint8Array.from(point.subarray(0, 32), (byte, at) => (at === 31 ? byte & 0x7f : byte));
  return SMALL_ORDER.includes(toHex(y));
}

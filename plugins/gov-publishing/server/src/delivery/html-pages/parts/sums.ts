import type { Json } from '../../../domain/content/snapshot';
import { html, type Html } from '../frame/html';
import type { PageWords } from '../page-words';

/** Binary fractions do not add up to what a cashier adds up to; satang do. */
const SATANG = 100;

/**
 * @param amounts in baht, as they were signed; what is no number was not stated
 * @returns their sum in baht; null where fewer than two are stated: a sum of one is the same figure twice
 */
export function sumOf(amounts: readonly (Json | undefined)[]): number | null {
  const stated = amounts.filter((amount): amount is number => typeof amount === 'number');
  if (stated.length < 2) return null;
  return stated.reduce((sum, amount) => sum + Math.round(amount * SATANG), 0) / SATANG;
}

/** @returns a sum of money, with the form that programs read */
export function money(amount: number, words: PageWords): Html {
  return html`<data value="${amount}">${words.baht(amount)}</data>`;
}

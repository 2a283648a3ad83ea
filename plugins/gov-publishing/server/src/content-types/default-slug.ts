import { bangkokToday } from '../domain/thai/dates/bangkok-day';
import { buddhistYearOf } from '../domain/thai/dates/thai-calendar';

/** Digits and letters that nobody mistakes for one another when a slug is read out over the telephone. */
const SUFFIX_LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
const SUFFIX_LENGTH = 6;

/**
 * Slug for an entry that came without one, e.g. `news-2561-k7m2xq`. Not made of the title: slugifiers turn Thai
 * into an empty text. Not a running number: two officers saving at once would get the same.
 *
 * @param prefix the type's `slugPrefix`
 * @param now    its year in Bangkok, in the Buddhist era, is the middle part
 * @param random as `Math.random`: numbers in [0, 1)
 */
export function defaultSlug(prefix: string, now: Date, random: () => number): string {
  const [common = 0, month = 1] = bangkokToday(now).split('-').map(Number);
  const year = buddhistYearOf(common, month) ?? common;
  const letters = Array.from(
    { length: SUFFIX_LENGTH },
    () => SUFFIX_LETTERS[Math.floor(random() * SUFFIX_LETTERS.length)] ?? '2',
  );
  return `${prefix}-${year}-${letters.join('')}`;
}

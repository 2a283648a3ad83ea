import { totalOf, type DurationUnit } from '../../../domain/durations';
import type { PageWords } from '../page-words';
import type { PartRow } from './part-context';

/** The longest first. */
const ORDER: readonly DurationUnit[] = ['working_day', 'day', 'hour', 'minute'];

/**
 * @param steps each with a value and its unit
 * @returns what they take together in words, a sum for each unit: `2 วันทำการ และ 10 นาที`; null where none says how long it takes
 */
export function duration(steps: readonly PartRow[], words: PageWords): string | null {
  const total = totalOf(steps);
  const said = ORDER.filter((unit) => total[unit] > 0).map((unit) =>
    words.say(total[unit] === 1 ? `duration.one.${unit}` : `duration.${unit}`, {
      count: words.number(total[unit]),
    }),
  );
  return said.length === 0 ? null : said.join(words.say('duration.and'));
}

import type { RowFilter } from '../../../domain/data/asked-rows';
import { RANGES } from '../../../domain/data/query-operators';
import { thaiSortKey } from '../../../domain/thai/sort-key';

/** Comparisons of a sort after which the clock is looked at. */
const COMPARISONS = 4096;

/** A question took longer than one may. */
export class QuestionTooSlow extends Error {}

/** The time that one question has. */
export class QuestionClock {
  private readonly end: number;
  private comparisons = 0;

  constructor(maxMs: number) {
    this.end = performance.now() + maxMs;
  }

  /** @throws QuestionTooSlow where the time is over */
  look(): void {
    if (performance.now() > this.end) throw new QuestionTooSlow();
  }

  /** As `look`, for what is done millions of times: it looks now and then. */
  tick(): void {
    this.comparisons += 1;
    if (this.comparisons % COMPARISONS === 0) this.look();
  }
}

/** Places of texts in the dictionary, each made once for all that a question asks of it: making them is most of the work. */
export class TextKeys {
  private readonly known = new Map<string, string>();

  of(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const key = thaiSortKey(text);
    this.known.set(text, key);
    return key;
  }
}

/** @returns the columns whose cells a filter compares by their order */
export function rangedFields(filter: RowFilter): string[] {
  if (!('field' in filter)) return filter.of.flatMap(rangedFields);
  return filter.kind === 'compare' && RANGES.some((range) => range === filter.operator) ? [filter.field] : [];
}

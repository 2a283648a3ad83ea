import type { ColumnType } from '../../domain/data/opened-data';
import { isCalendarDay } from '../../domain/thai/dates/bangkok-day';

/** A number that begins with a nought is a code, of a district or a telephone. */
const INTEGER = /^-?(?:0|[1-9]\d{0,14})$/;
const DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;
const BOOLEAN = /^(?:true|false)$/;

const TESTS: Readonly<Record<Exclude<ColumnType, 'string'>, (text: string) => boolean>> = {
  integer: (text) => INTEGER.test(text),
  decimal: (text) => DECIMAL.test(text),
  boolean: (text) => BOOLEAN.test(text),
  date: isCalendarDay,
};
type Tested = keyof typeof TESTS;

/** Sees every value of a column, and then knows its type. */
export interface TypeCounter {
  see(value: string): void;
  type(): ColumnType;
}

/** @returns a counter for one column; a value that fits no narrower type makes it one of texts */
export function typeCounter(): TypeCounter {
  let possible = Object.keys(TESTS) as Tested[];
  let seen = false;
  return {
    see(value) {
      const text = value.trim();
      if (text === '' || (seen && possible.length === 0)) return;
      seen = true;
      possible = possible.filter((type) => TESTS[type](text));
    },
    type: () => (seen ? (possible[0] ?? 'string') : 'string'),
  };
}

import { isFiscalYear } from './fiscal-year';
import { BUDDHIST_ERA_OFFSET } from './thai-calendar';
import { ERA, eraNamed, plainlyWritten } from './written-date';

/**
 * Why a written fiscal year is not taken. `year_form` no form of year that is known, or of an era in which there were no budgets ·
 * `two_digit_year` 70 is 2570 or 1970 · `no_such_year` further away than any budget.
 */
export type FiscalYearReason = 'year_form' | 'two_digit_year' | 'no_such_year';

/** A table pasted from a spreadsheet may write 2,570; the era stands before the year, in English after it as well. */
const WRITTEN = new RegExp(
  `^(?:ประจำ)?(?:ปี ?งบประมาณ|ปี ?งบฯ?|งบประมาณ|ปี|(?:fiscal|financial) ?year|f\\.? ?y\\.?)? ?` +
    `${ERA} ?(\\d{1,3}|\\d,?\\d{3}) ?${ERA}$`,
  'i',
);

/**
 * Reads a fiscal year as Thai officials write it: `2570`, `ปีงบประมาณ พ.ศ. ๒๕๗๐`, `ปีงบฯ 2570`, `FY2027`, `ค.ศ. 2027`.
 * Where no era is named, one that can be a Buddhist fiscal year is one, any other is of the Common Era.
 * @returns the year in the Buddhist Era
 */
export function readFiscalYear(
  text: string,
): { readonly year: number } | { readonly reason: FiscalYearReason } {
  const [, before = '', written, after = ''] = WRITTEN.exec(plainlyWritten(text) ?? '') ?? [];
  if (written === undefined || (before !== '' && after !== '')) return { reason: 'year_form' };
  const era = eraNamed(before || after);
  const digits = written.replace(',', '');
  if (digits.length < 4 || era === 'other')
    return { reason: digits.length === 2 ? 'two_digit_year' : 'year_form' };
  const isBuddhist = era === 'buddhist' || (era === 'unnamed' && isFiscalYear(Number(digits)));
  const year = isBuddhist ? Number(digits) : Number(digits) + BUDDHIST_ERA_OFFSET;
  return isFiscalYear(year) ? { year } : { reason: 'no_such_year' };
}

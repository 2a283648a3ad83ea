import { bangkokDayOf } from './bangkok-day';
import { toThaiDigits } from '../digits';
import { MONTHS, THAI_WEEKDAYS } from './month-names';
import { buddhistYearOf } from './thai-calendar';

export interface ThaiDateForm {
  /** full ๒๘ พฤษภาคม พ.ศ. ๒๕๖๑ · long ๒๘ พฤษภาคม ๒๕๖๑ · short ๒๘ พ.ค. ๒๕๖๑ · weekday วันจันทร์ที่ ๒๘ พฤษภาคม พ.ศ. ๒๕๖๑ */
  readonly style: 'full' | 'long' | 'short' | 'weekday';
  /** thai ๒๘, arabic 28. */
  readonly digits: 'thai' | 'arabic';
}

const FULL: ThaiDateForm = { style: 'full', digits: 'thai' };

/**
 * A date as Thai officials write it: day in Bangkok, month in Thai, year of the Buddhist Era as the law then counted
 * it (`thai-calendar.ts`; `Intl` adds 543 to every year and is a year off before April 1940). January to March before
 * 1889, where the Buddhist year cannot be told, are written in the Common Era, and say so: ค.ศ.
 *
 * @param iso a day YYYY-MM-DD (CE), or an instant with its zone
 * @throws RangeError where it is neither, or does not exist
 */
export function formatThaiDate(iso: string, form: ThaiDateForm = FULL): string {
  const day = bangkokDayOf(iso);
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const names = MONTHS[month - 1];
  const weekday = THAI_WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  const before = form.style === 'weekday' ? `วัน${weekday}ที่ ` : '';
  const name = form.style === 'short' ? names?.thShort : names?.th;
  const named = form.style === 'full' || form.style === 'weekday';
  return inDigits(form.digits, `${before}${date} ${name ?? ''} ${yearOfMonth(year, month, named)}`);
}

/**
 * @param month YYYY-MM (CE)
 * @returns e.g. `มกราคม พ.ศ. ๒๔๗๘` for 1936-01
 * @throws RangeError where it is no month
 */
export function formatThaiMonth(month: string, form: ThaiDateForm = FULL): string {
  const [year, of] = bangkokDayOf(`${month}-01`).split('-').map(Number) as [number, number];
  const names = MONTHS[of - 1];
  const name = form.style === 'short' ? names?.thShort : names?.th;
  return inDigits(
    form.digits,
    `${name ?? ''} ${yearOfMonth(year, of, form.style === 'full' || form.style === 'weekday')}`,
  );
}

/**
 * @param year of the Common Era
 * @returns the Buddhist years it lay in: `พ.ศ. ๒๕๖๑`; two where the year turned in April: `พ.ศ. ๒๔๗๘–๒๔๗๙` for 1936;
 *   the year of the Common Era where the Buddhist one cannot be told
 */
export function formatThaiYear(year: number, digits: ThaiDateForm['digits'] = 'thai'): string {
  const [first, last] = [buddhistYearOf(year, 1), buddhistYearOf(year, 12)];
  if (first === null) return inDigits(digits, `ค.ศ. ${year}`);
  return inDigits(digits, first === last ? `พ.ศ. ${first}` : `พ.ศ. ${first}–${last}`);
}

/**
 * @param iso a day YYYY-MM-DD (CE), or an instant with its zone
 * @returns the day in Bangkok in full English words: 28 May 2018
 * @throws RangeError where it is neither, or does not exist
 */
export function formatEnglishDate(iso: string): string {
  const [year = '', month = '', date = ''] = bangkokDayOf(iso).split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]?.en ?? ''} ${Number(year)}`;
}

function yearOfMonth(year: number, month: number, named: boolean): string {
  const buddhist = buddhistYearOf(year, month);
  if (buddhist === null) return `ค.ศ. ${year}`;
  return named ? `พ.ศ. ${buddhist}` : String(buddhist);
}

function inDigits(digits: ThaiDateForm['digits'], text: string): string {
  return digits === 'thai' ? toThaiDigits(text) : text;
}

import { bangkokDayOf, isCalendarDay } from './bangkok-day';
import { toArabicDigits } from './digits';
import { repairThai } from './text';

/** Buddhist Era minus Common Era. Only the edges convert; what is stored is ISO in the Common Era. */
export const BUDDHIST_ERA_OFFSET = 543;

/** Below this a year in a form can only be CE, above it only BE: 2400 BE is 1857 CE. */
const FIRST_BUDDHIST_LOOKING_YEAR = 2401;

export interface ThaiDateForm {
  /** full ๒๘ พฤษภาคม พ.ศ. ๒๕๖๑ · long ๒๘ พฤษภาคม ๒๕๖๑ · short ๒๘ พ.ค. ๒๕๖๑ · weekday วันจันทร์ที่ ๒๘ พฤษภาคม พ.ศ. ๒๕๖๑ */
  readonly style: 'full' | 'long' | 'short' | 'weekday';
  /** thai ๒๘, arabic 28. */
  readonly digits: 'thai' | 'arabic';
}

const STYLES: Readonly<Record<ThaiDateForm['style'], Intl.DateTimeFormatOptions>> = {
  full: { day: 'numeric', month: 'long', year: 'numeric', era: 'short' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { dateStyle: 'full' },
};

/**
 * A date as Thai officials write it: day in Bangkok, month in Thai, year of the Buddhist Era.
 * @param iso a day YYYY-MM-DD (CE), or an instant with its zone
 * @throws RangeError where it is neither, or does not exist
 */
export function formatThaiDate(iso: string, form: ThaiDateForm = { style: 'full', digits: 'thai' }): string {
  const numbering = form.digits === 'thai' ? 'thai' : 'latn';
  const format = new Intl.DateTimeFormat(`th-TH-u-ca-buddhist-nu-${numbering}`, {
    timeZone: 'UTC',
    ...STYLES[form.style],
  });
  return format.format(new Date(`${bangkokDayOf(iso)}T00:00:00Z`));
}

const MONTHS: readonly (readonly [full: string, short: string])[] = [
  ['มกราคม', 'มค'],
  ['กุมภาพันธ์', 'กพ'],
  ['มีนาคม', 'มีค'],
  ['เมษายน', 'เมย'],
  ['พฤษภาคม', 'พค'],
  ['มิถุนายน', 'มิย'],
  ['กรกฎาคม', 'กค'],
  ['สิงหาคม', 'สค'],
  ['กันยายน', 'กย'],
  ['ตุลาคม', 'ตค'],
  ['พฤศจิกายน', 'พย'],
  ['ธันวาคม', 'ธค'],
];

const WRITTEN_DATE =
  /^(?:(?:วัน[\u0E01-\u0E4D]*?)?ที่)? ?(\d{1,2}) ?(?:เดือน)? ?([\u0E01-\u0E4D][\u0E01-\u0E4D. ]*?) ?(?:ปี)? ?(?:พ\.? ?ศ\.?|พุทธศักราช)? ?(\d{4})$/;

/**
 * Reads a date written in Thai: "๒๘ พฤษภาคม พ.ศ. ๒๕๖๑", "วันที่ 28 พ.ค. 2561". Digits of both kinds, months
 * in full or abbreviated, วันที่ and พ.ศ. as one likes. The year must be of the Buddhist Era, four digits.
 * A weekday is read over, not checked.
 * @returns YYYY-MM-DD (CE), or null where it is no such date or a day that does not exist (๓๑ เมษายน)
 */
export function parseThaiDate(text: string): string | null {
  // Blanks are made single here: allowing runs of them in the pattern would let it backtrack for minutes.
  const written = WRITTEN_DATE.exec(toArabicDigits(repairThai(text)).replace(/\s+/g, ' ').trim());
  if (written === null) return null;
  const [, day = '', name = '', year = ''] = written;
  const letters = name.replace(/[.\s]/g, '');
  const month = MONTHS.findIndex(([full, short]) => letters === full || letters === short) + 1;
  if (month === 0 || Number(year) < FIRST_BUDDHIST_LOOKING_YEAR) return null;
  const iso = [Number(year) - BUDDHIST_ERA_OFFSET, month, Number(day)]
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
  return isCalendarDay(iso) ? iso : null;
}

/**
 * Whether a stored date was probably typed in the Buddhist Era into a field of the Common Era (2561-05-28).
 * @param isoDate YYYY-MM-DD, or an instant that begins so
 */
export function looksBuddhist(isoDate: string): boolean {
  return Number(isoDate.slice(0, 4)) >= FIRST_BUDDHIST_LOOKING_YEAR;
}

import { readXml } from './xml-events';

/** Formats that a workbook does not spell out, and that show a day (ECMA-376, 18.8.30); 27 to 58 are those of Thai and Asian Excel. */
const isBuiltInDay = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 58) || id >= 71;
/** What is quoted, escaped or in brackets, the sign whose room is left or filled, and the word for "as it is". */
const NO_LETTERS = /"[^"]*"|[\\_*].|\[[^\]]*\]|General/gi;
const DAY_LETTERS = /[dmyeb]/i;
/** Places of digits: what has them shows a number, whatever letters stand beside it. */
const DIGITS = /[0#?]/;
/** Days from the first of January 1900 as Excel counts them, with a 29 February that never was, to 1970. */
const TO_1970 = 25_569;
/** Workbooks of old Macintosh programs count from 1904. */
const FROM_1904 = 1_462;
/** 31 December 9999, the last day that Excel knows. */
const LAST_DAY = 2_958_465;
const DAY_MS = 86_400_000;

/** By the part of a format for positive numbers: days are no others. */
function showsDay(format: string): boolean {
  const [letters = ''] = format.replace(NO_LETTERS, '').split(';');
  return DAY_LETTERS.test(letters) && !DIGITS.test(letters);
}

/** @returns which of the cell styles (by their index) show a day */
export function dayStyles(styles: Uint8Array | undefined): ReadonlySet<number> {
  const own = new Map<number, boolean>();
  const found = new Set<number>();
  let within = false;
  let index = 0;
  if (styles)
    readXml(styles, {
      opened(name, { numFmtId, formatCode }) {
        const id = Number(numFmtId);
        if (name === 'numFmt') own.set(id, showsDay(formatCode ?? ''));
        else if (name === 'cellXfs') within = true;
        else if (name === 'xf' && within) {
          if (own.get(id) ?? isBuiltInDay(id)) found.add(index);
          index += 1;
        }
      },
      closed(name) {
        if (name === 'cellXfs') within = false;
      },
    });
  return found;
}

/** @returns whether the workbook counts its days from 1904 */
export function countsFrom1904(workbook: Uint8Array | undefined): boolean {
  let found = false;
  if (workbook)
    readXml(workbook, {
      opened: (name, { date1904 }) => {
        if (name === 'workbookPr' && (date1904 === '1' || date1904 === 'true')) found = true;
      },
    });
  return found;
}

/** @returns the day that a cell shows, YYYY-MM-DD; the number as it is where it is none that Excel knows */
export function dayOfSerial(text: string, from1904: boolean): string {
  const serial = Math.floor(Number(text)) + (from1904 ? FROM_1904 : 0);
  if (text === '' || !Number.isFinite(serial) || serial < 61 || serial > LAST_DAY) return text;
  return new Date((serial - TO_1970) * DAY_MS).toISOString().slice(0, 10);
}

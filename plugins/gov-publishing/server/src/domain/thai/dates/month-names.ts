/** One month in the words in which dates are written and read. */
export interface MonthName {
  readonly th: string;
  /** As officials abbreviate it, with its dots. */
  readonly thShort: string;
  readonly en: string;
}

/** The months, January first. */
export const MONTHS: readonly MonthName[] = [
  { th: 'มกราคม', thShort: 'ม.ค.', en: 'January' },
  { th: 'กุมภาพันธ์', thShort: 'ก.พ.', en: 'February' },
  { th: 'มีนาคม', thShort: 'มี.ค.', en: 'March' },
  { th: 'เมษายน', thShort: 'เม.ย.', en: 'April' },
  { th: 'พฤษภาคม', thShort: 'พ.ค.', en: 'May' },
  { th: 'มิถุนายน', thShort: 'มิ.ย.', en: 'June' },
  { th: 'กรกฎาคม', thShort: 'ก.ค.', en: 'July' },
  { th: 'สิงหาคม', thShort: 'ส.ค.', en: 'August' },
  { th: 'กันยายน', thShort: 'ก.ย.', en: 'September' },
  { th: 'ตุลาคม', thShort: 'ต.ค.', en: 'October' },
  { th: 'พฤศจิกายน', thShort: 'พ.ย.', en: 'November' },
  { th: 'ธันวาคม', thShort: 'ธ.ค.', en: 'December' },
];

/** Days of the week, Sunday first. */
export const THAI_WEEKDAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const;

/** An abbreviation longer than this is none: `Sept`. */
const SHORTEST_ENGLISH = 3;

/**
 * @param written a month in Thai or English, in full or abbreviated, with dots and blanks or without
 * @returns 1–12, and the language it is written in; undefined where it is no month
 */
export function monthNamed(
  written: string,
): { readonly month: number; readonly language: 'th' | 'en' } | undefined {
  const letters = written.replace(/[.\s]/g, '').toLowerCase();
  const thai = MONTHS.findIndex(
    ({ th, thShort }) => letters === th || letters === thShort.replaceAll('.', ''),
  );
  if (thai >= 0) return { month: thai + 1, language: 'th' };
  if (letters.length < SHORTEST_ENGLISH) return undefined;
  const english = MONTHS.findIndex(({ en }) => {
    const name = en.toLowerCase();
    return (
      letters === name ||
      letters === name.slice(0, SHORTEST_ENGLISH) ||
      (letters === 'sept' && name === 'september')
    );
  });
  return english < 0 ? undefined : { month: english + 1, language: 'en' };
}

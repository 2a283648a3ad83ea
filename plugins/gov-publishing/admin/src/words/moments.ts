import { formatThaiDate } from '../../../server/src/domain/thai/dates/buddhist-date';

/** The languages the panel speaks. */
export type Language = 'th' | 'en';

const ZONE = 'Asia/Bangkok';
const SHORT = { style: 'short', digits: 'arabic' } as const;

function format(iso: string, options: Intl.DateTimeFormatOptions): string | null {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  return new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, ...options }).format(date);
}

/**
 * @param iso a day or an instant
 * @returns its day in Bangkok, e.g. `28 พ.ค. 2561` or `28 May 2018`; the text as it is where it is no date. The
 *   era is not written: a Thai reader takes the year for Buddhist Era anyway.
 */
export function dayOf(language: Language, iso: string): string {
  if (language === 'en') return format(iso, { day: 'numeric', month: 'short', year: 'numeric' }) ?? iso;
  try {
    return formatThaiDate(iso, SHORT);
  } catch (error) {
    if (error instanceof RangeError) return iso;
    throw error;
  }
}

/** @returns the time of day in Bangkok, e.g. `09.00 น.` or `09:00`; the text as it is where it is no instant */
export function clockOf(language: Language, iso: string): string {
  const time = format(iso, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (time === null) return iso;
  return language === 'th' ? `${time.replace(':', '.')} น.` : time;
}

/** @returns the day and the time in Bangkok, e.g. `28 พ.ค. 2561 09.00 น.` or `28 May 2018, 09:00`. */
export function momentOf(language: Language, iso: string): string {
  if (Number.isNaN(new Date(iso).getTime())) return iso;
  const time = clockOf(language, iso);
  return `${dayOf(language, iso)}${language === 'th' ? '' : ','} ${time}`;
}

/** The languages the panel speaks. */
export type Language = 'th' | 'en';

const ZONE = 'Asia/Bangkok';
/** Buddhist Era in Thai, Gregorian in English: the year a reader of that language writes. */
const CALENDARS: Readonly<Record<Language, string>> = { th: 'th-TH-u-ca-buddhist-nu-latn', en: 'en-GB' };

function format(language: Language, iso: string, options: Intl.DateTimeFormatOptions): string | null {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  return new Intl.DateTimeFormat(CALENDARS[language], { timeZone: ZONE, ...options }).format(date);
}

/**
 * @param iso an instant
 * @returns its day in Bangkok, e.g. `28 พ.ค. 2561` or `28 May 2018`; the text as it is where it is no date. The
 *   era is not written: a Thai reader takes the year for Buddhist Era anyway.
 */
export function dayOf(language: Language, iso: string): string {
  const parts = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  // `en-GB` and `th-TH` put nothing but the three parts; a Buddhist calendar may append the era, which says nothing new.
  return (
    format(language, iso, parts)
      ?.replace(/\s*(พ\.ศ\.|BE)\s*/u, ' ')
      .trim() ?? iso
  );
}

/** @returns the day and the time in Bangkok, e.g. `28 พ.ค. 2561 09:00 น.` or `28 May 2018, 09:00`. */
export function momentOf(language: Language, iso: string): string {
  const time = format(language, iso, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (time === null) return iso;
  return language === 'th' ? `${dayOf(language, iso)} ${time} น.` : `${dayOf(language, iso)}, ${time}`;
}

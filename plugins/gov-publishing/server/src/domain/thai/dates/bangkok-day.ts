/** Thailand is at UTC+7 the whole year and has been since 1920. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** An instant without a zone would fall on another day depending on the machine that reads it. */
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?)?)(?:[Zz]|([+-]\d{2}):?(\d{2}))$/;

/** @returns the calendar day in Bangkok at an instant, YYYY-MM-DD (CE). 2018-05-27T17:30Z is 2018-05-28. */
export function bangkokToday(now: Date): string {
  return new Date(now.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** @returns whether the text is a day that exists, YYYY-MM-DD (CE). */
export function isCalendarDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  // `Date` reads 30 February as 2 March.
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === text;
}

/**
 * @param iso a day YYYY-MM-DD, or an instant with its zone
 * @returns the day in Bangkok, YYYY-MM-DD
 * @throws RangeError where it is neither, or does not exist
 */
export function bangkokDayOf(iso: string): string {
  if (isCalendarDay(iso)) return iso;
  const [, day = '', time = '', hours, minutes] = INSTANT.exec(iso) ?? [];
  const zone = hours === undefined || minutes === undefined ? 'Z' : `${hours}:${minutes}`;
  const instant = isCalendarDay(day)
    ? new Date(`${day}T${time.length === 2 ? `${time}:00` : time}${zone}`)
    : null;
  if (instant === null || Number.isNaN(instant.getTime())) {
    throw new RangeError(`not a day or an instant with a zone: ${iso}`);
  }
  return bangkokToday(instant);
}

/**
 * Whether a period of whole days in Bangkok holds an instant, both ends included (an appointment's from and to).
 * @param from YYYY-MM-DD
 * @param to YYYY-MM-DD, or null for no end
 */
export function isBangkokDayWithin(now: Date, from: string, to: string | null): boolean {
  const today = bangkokToday(now);
  return from <= today && (to === null || today <= to);
}

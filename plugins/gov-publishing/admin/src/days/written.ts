import { formatEnglishDate, formatThaiDate } from '../../../server/src/domain/thai/dates/buddhist-date';
import { buddhistYearOf } from '../../../server/src/domain/thai/dates/thai-calendar';
import type { Language } from '../words/moments';
import { bangkokParts, timeText } from './clock-time';
import { FAR_AHEAD, isFarYear, yearInFull, yearText } from './fiscal-years';
import { parseInput, unreadIn, type BoxKind } from './parse-input';

const FULL = { style: 'full', digits: 'arabic' } as const;
const WITH_WEEKDAY = { style: 'weekday', digits: 'arabic' } as const;

/** @returns `write` of a day, or null where it is none: what is stored may be anything */
function ofDay(write: (iso: string) => string, iso: string): string | null {
  try {
    return write(iso);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A day as one types it: the shortest form that is read back as the same day. */
function dayText(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const inEra = language === 'th' ? buddhistYearOf(Number(year), Number(month)) : Number(year);
  const forms = [
    `${Number(day)}/${Number(month)}/${inEra}`,
    ofDay((each) => (language === 'th' ? formatThaiDate(each, FULL) : inCommonEra(each)), iso),
  ];
  return forms.find((form) => form !== null && valueOf('date', form) === iso) ?? iso;
}

/** `10 December CE 2569`: with its era, so that it is not taken for a Buddhist year. */
function inCommonEra(iso: string): string {
  return formatEnglishDate(iso).replace(/ (\d+)$/, ' CE $1');
}

function valueOf(kind: BoxKind, text: string): string | null {
  const parsed = parseInput(kind, text);
  return 'value' in parsed ? parsed.value : null;
}

/**
 * @param held what the form holds: a stored value, a text that says none, or nothing
 * @returns the text for the box. What cannot be written as a day stands there as it is stored.
 */
export function textOf(kind: BoxKind, held: string | null, language: Language): string {
  if (held === null) return '';
  const unread = unreadIn(held);
  if (unread !== null) return unread;
  if (kind === 'time') return timeText(held, language) ?? held;
  if (kind === 'date') return dayText(held, language);
  if (kind === 'fiscal_year') return yearText(held, language);
  const parts = bangkokParts(held);
  if (parts === null) return held;
  return `${dayText(parts.day, language)} ${timeText(parts.time, language) ?? ''}`;
}

/**
 * @returns a value in full words, to be shown beside what was typed: `วันพฤหัสบดีที่ 10 ธันวาคม พ.ศ. 2569 (ค.ศ. 2026)`;
 *   null where it is none
 */
export function inFullWords(kind: BoxKind, value: string, language: Language): string | null {
  if (kind === 'time') return clock(timeText(value, language), language);
  if (kind === 'date') return dayInFull(value, language);
  if (kind === 'fiscal_year') return yearInFull(value, language);
  const parts = bangkokParts(value);
  const day = parts && dayInFull(parts.day, language);
  const time = parts && clock(timeText(parts.time, language), language);
  return day && time ? `${day} ${time}` : null;
}

function dayInFull(iso: string, language: Language): string | null {
  if (language === 'en') return ofDay((each) => `${weekday(each)} ${formatEnglishDate(each)}`, iso);
  const words = ofDay((each) => formatThaiDate(each, WITH_WEEKDAY), iso);
  // Where the Buddhist year cannot be told the words name the Common Era already.
  return words === null || words.includes('ค.ศ.') ? words : `${words} (ค.ศ. ${Number(iso.slice(0, 4))})`;
}

function weekday(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );
}

function clock(time: string | null, language: Language): string | null {
  if (time === null) return null;
  return language === 'th' ? `เวลา ${time} น.` : time;
}

/** The first year before which a date is more often a slip than meant. */
const BANGKOK_FOUNDED = 1782;

/** @returns whether the year is so far away that its reader should look twice */
export function isFar(kind: BoxKind, value: string, now: Date): boolean {
  if (kind === 'time') return false;
  if (kind === 'fiscal_year') return isFarYear(Number(value), now);
  const year = Number(value.slice(0, 4));
  return year > now.getUTCFullYear() + FAR_AHEAD || year < BANGKOK_FOUNDED;
}

import { formatEnglishDate, formatThaiDate } from '../domain/thai/dates/buddhist-date';
import type { PlaceInFile } from '../domain/text/file-scan';
import type { Locale } from './catalogues';

/** Values for a message's placeholders. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * `{name}` is put in as it is. `{name:day}` is a calendar day, `{name:instant}` an instant, both in Bangkok and, in
 * Thai, in the Buddhist era. `{name:message}` is itself a key. `{name:field}` is the path of a field in a request, each
 * part called by the words of `field.<part>` where there are any: a refusal reaches officers, not only programs.
 * `{name:places}` are places in a file. `{names:language}` are codes of languages, by their names. Any other
 * `{name:kind}` is a value, or several joined
 * by commas, looked up as `<kind>.<value>`: `{duties:duty}` with `governor,cio`.
 */
export const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/g;

const OR: Readonly<Record<Locale, string>> = { th: ' หรือ', en: ' or ' };
const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Bangkok' });
const IN_MESSAGES = { style: 'long', digits: 'arabic' } as const;
const AT: Readonly<Record<Locale, string>> = { th: ' เวลา ', en: ' at ' };

/**
 * @param value what stands for the placeholder, or nothing
 * @param kind after the colon, or nothing
 * @param look finds the words of a key
 * @param known finds the words of a key, or nothing where it has none
 * @returns the text to put in; a dash where the value is missing, so that a refusal is still shown
 */
export function fill(
  locale: Locale,
  value: string | number | undefined,
  kind: string | undefined,
  look: (key: string) => string,
  known: (key: string) => string | undefined,
): string {
  if (value === undefined || value === '') return '–';
  const text = String(value);
  if (kind === undefined) return text;
  if (kind === 'message') return look(text);
  if (kind === 'field') return fieldPath(text, known);
  if (kind === 'places') return placesInFile(text, known);
  if (kind === 'day') return dated(locale, text, false) ?? text;
  if (kind === 'instant') return dated(locale, text, true) ?? text;
  const one = kind === 'language' ? languageName(locale) : (each: string) => look(`${kind}.${each}`);
  return text.split(',').map(one).join(OR[locale]);
}

function languageName(locale: Locale): (code: string) => string {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return (code) => names.of(code) ?? code;
}

/** Places in a list count from one, as people count. */
function fieldPath(path: string, known: (key: string) => string | undefined): string {
  const parts = path.split('.');
  return parts
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : (known(`field.${part}`) ?? part)))
    .join(' › ');
}

/** Places in a file are JSON: how many there are, and what each is counted by, the message cannot know. */
function placesInFile(json: string, known: (key: string) => string | undefined): string {
  return (JSON.parse(json) as PlaceInFile[])
    .map(({ at, number, sheet, masked }) => {
      const words = known(`place.${at}`) ?? '{number}';
      const place = words.replace('{number}', String(number)).replace('{sheet}', sheet ?? '–');
      return `${place} (${masked})`;
    })
    .join(', ');
}

function dated(locale: Locale, iso: string, withTime: boolean): string | undefined {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return undefined;
  const instant = withTime ? new Date(time).toISOString() : iso;
  try {
    const day = locale === 'th' ? formatThaiDate(instant, IN_MESSAGES) : formatEnglishDate(instant);
    return withTime ? `${day}${AT[locale]}${clock(locale, time)}` : day;
  } catch (error) {
    // What is no day is shown as it was given: a refusal must be readable even where its parameter is not.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Officials write 09.00 น. with a full stop. */
function clock(locale: Locale, time: number): string {
  const hours = TIME.format(time);
  return locale === 'th' ? `${hours.replace(':', '.')} น.` : hours;
}

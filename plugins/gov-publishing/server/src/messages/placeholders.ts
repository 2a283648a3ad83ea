import type { Locale } from './catalogues';

/** Values for a message's placeholders. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * `{name}` is put in as it is. `{name:day}` is a calendar day, `{name:instant}` an instant, both in Bangkok and, in
 * Thai, in the Buddhist era. `{name:message}` is itself a key. Any other `{name:kind}` is a value, or several joined
 * by commas, looked up as `<kind>.<value>`: `{duties:duty}` with `governor,cio`.
 */
export const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/g;

const TAGS: Readonly<Record<Locale, string>> = { th: 'th-TH-u-ca-buddhist-nu-latn', en: 'en-GB' };
const OR: Readonly<Record<Locale, string>> = { th: ' หรือ', en: ' or ' };
const BANGKOK = 'Asia/Bangkok';

/**
 * @param value what stands for the placeholder, or nothing
 * @param kind after the colon, or nothing
 * @param look finds the words of a key
 * @returns the text to put in; a dash where the value is missing, so that a refusal is still shown
 */
export function fill(
  locale: Locale,
  value: string | number | undefined,
  kind: string | undefined,
  look: (key: string) => string,
): string {
  if (value === undefined || value === '') return '–';
  const text = String(value);
  if (kind === undefined) return text;
  if (kind === 'message') return look(text);
  if (kind === 'day') return dated(locale, `${text}T00:00:00+07:00`, { dateStyle: 'long' }) ?? text;
  if (kind === 'instant') return dated(locale, text, { dateStyle: 'long', timeStyle: 'short' }) ?? text;
  return text
    .split(',')
    .map((each) => look(`${kind}.${each}`))
    .join(OR[locale]);
}

function dated(locale: Locale, iso: string, style: Intl.DateTimeFormatOptions): string | undefined {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return undefined;
  return new Intl.DateTimeFormat(TAGS[locale], { ...style, timeZone: BANGKOK }).format(time);
}

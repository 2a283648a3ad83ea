import { say, wordsLocale, type Locale, type Params } from '../../messages';
import { choiceIn, labelIn } from '../../messages/choices';
import { toThaiDigits } from '../../domain/thai/digits';
import { BUDDHIST_ERA_OFFSET } from '../../domain/thai/dates/thai-calendar';
import { dayIn, dayOfMonthIn, hourTold, momentIn, monthIn, periodIn, weekdayIn } from '../spoken-time';

/** The words of one page in its reader's language. */
export interface PageWords {
  readonly language: Locale;
  say(key: string, params?: Params): string;
  /** A day in Bangkok: in Thai in the Buddhist era, in English in the common one. */
  day(iso: string): string;
  /** A month with its year. */
  month(iso: string): string;
  /** A day by its number, and by its name in the week. */
  dayOfMonth(iso: string): string;
  weekday(iso: string): string;
  /** The hour of an instant in Bangkok. */
  hour(iso: string): string;
  /** An instant, with its hour in Bangkok. */
  moment(iso: string): string;
  /** From when to when; the start alone where no end is known. */
  period(start: string, end: string | null): string;
  /** What a field is called, or, without one, a component; the bare name where it has no words. */
  label(holder: string, field?: string): string;
  /** A choice in words; the bare value where it has none. */
  choice(holder: string, field: string, value: string): string;
  /** A sum of money: `฿1,200,000`. */
  baht(amount: number): string;
  number(value: number): string;
  /** A year of the Buddhist Era, named as one. */
  fiscalYear(year: number): string;
  /** How long a file is, in the unit that a reader can picture. */
  size(bytes: number): string;
}

/** @returns the words of a language; English for every language but Thai */
export function wordsOf(locale: string): PageWords {
  const language = wordsLocale(locale);
  return {
    language,
    say: (key, params) => say(language, key, params),
    day: (iso) => dayIn(language, iso),
    month: (iso) => monthIn(language, iso),
    dayOfMonth: (iso) => dayOfMonthIn(language, iso),
    weekday: (iso) => weekdayIn(language, iso),
    hour: (iso) => hourTold(language, iso),
    moment: (iso) => momentIn(language, iso),
    period: (start, end) => periodIn(language, start, end),
    label: (holder, field) => labelIn(language, holder, field) ?? field ?? holder,
    choice: (holder, field, value) => choiceIn(language, holder, field, value) ?? value,
    baht: (amount) => BAHT.format(amount),
    number: (value) => NUMBER.format(value),
    fiscalYear: (year) => fiscalYearIn(language, year),
    size: (bytes) => sizeIn(language, bytes),
  };
}

/** @returns what a language is called, in itself or another, as far as the platform knows it */
export function languageName(language: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'code' }).of(language) ?? language;
}

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });
const BAHT = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'THB',
  currencyDisplay: 'narrowSymbol',
  trailingZeroDisplay: 'stripIfInteger',
} as Intl.NumberFormatOptions);
function fiscalYearIn(language: Locale, year: number): string {
  if (language === 'th') return say(language, 'page.fiscal_year', { year: toThaiDigits(String(year)) });
  return `${year - BUDDHIST_ERA_OFFSET} (${say(language, 'page.fiscal_year', { year })})`;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

function sizeIn(language: Locale, bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB', {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: language === 'th' ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

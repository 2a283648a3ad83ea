import { formatEnglishDate, formatThaiDate } from '../../domain/thai/buddhist-date';
import { say, wordsLocale, type Locale, type Params } from '../../messages';

/** The words of one page in its reader's language. */
export interface PageWords {
  readonly language: Locale;
  say(key: string, params?: Params): string;
  /** A day in Bangkok: in Thai in the Buddhist era, in English in the common one. */
  day(iso: string): string;
  /** How long a file is, in the unit that a reader can picture. */
  size(bytes: number): string;
}

/** @returns the words of a language; English for every language but Thai */
export function wordsOf(locale: string): PageWords {
  const language = wordsLocale(locale);
  return {
    language,
    say: (key, params) => say(language, key, params),
    day: (iso) => (language === 'th' ? formatThaiDate(iso) : formatEnglishDate(iso)),
    size: (bytes) => sizeIn(language, bytes),
  };
}

/** @returns what a language is called, in itself or another, as far as the platform knows it */
export function languageName(language: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'code' }).of(language) ?? language;
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

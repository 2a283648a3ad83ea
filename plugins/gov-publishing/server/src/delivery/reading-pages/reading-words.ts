import { formatEnglishDate, formatThaiDate } from '../../domain/thai/buddhist-date';
import { say, type Locale, type Params } from '../../messages';

/** The words of one page in its reader's language. */
export interface PageWords {
  readonly language: Locale;
  say(key: string, params?: Params): string;
  /** A day in Bangkok: in Thai in the Buddhist era, in English in the common one. */
  day(iso: string): string;
}

/** @returns the words of a language; English for every language but Thai */
export function wordsOf(locale: string): PageWords {
  const language: Locale = locale.startsWith('en') ? 'en' : 'th';
  return {
    language,
    say: (key, params) => say(language, key, params),
    day: (iso) => (language === 'th' ? formatThaiDate(iso) : formatEnglishDate(iso)),
  };
}

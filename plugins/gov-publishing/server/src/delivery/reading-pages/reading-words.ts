import { formatThaiDate } from '../../domain/thai/buddhist-date';
import { bangkokDayOf } from '../../domain/thai/bangkok-day';
import { say, type Locale, type Params } from '../../messages';

/** The words of one page in its reader's language. */
export interface PageWords {
  readonly language: Locale;
  say(key: string, params?: Params): string;
  /** A day in Bangkok: in Thai in the Buddhist era, in English in the common one. */
  day(iso: string): string;
}

const ENGLISH = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** @returns the words of a language; English for every language but Thai */
export function wordsOf(locale: string): PageWords {
  const language: Locale = locale.startsWith('en') ? 'en' : 'th';
  return {
    language,
    say: (key, params) => say(language, key, params),
    day: (iso) => {
      const day = bangkokDayOf(iso);
      return language === 'th' ? formatThaiDate(day) : ENGLISH.format(new Date(`${day}T00:00:00Z`));
    },
  };
}

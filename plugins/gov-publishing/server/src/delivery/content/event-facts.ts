import { wordsLocale } from '../../messages';
import { momentIn, periodIn } from '../spoken-time';
import { textIn, timeIn, type PublicationFacts } from './publication-facts';

/** When and where something goes on. */
export interface EventFacts {
  /** Instants as they were signed. */
  readonly start: string;
  /** Null where none was given, or one before the start. */
  readonly end: string | null;
  readonly place: string | null;
}

/** @returns what an entry says of an event; null where it is none */
export function eventIn({ item }: Pick<PublicationFacts, 'item'>): EventFacts | null {
  const start = timeIn(item, 'eventStart');
  if (start === null) return null;
  const end = timeIn(item, 'eventEnd');
  const follows = end !== null && Date.parse(end) >= Date.parse(start);
  return { start, end: follows ? end : null, place: textIn(item, 'eventPlace') };
}

/** @returns when and where, in one line */
export function eventTold({ start, end, place }: EventFacts, locale: string): string {
  const language = wordsLocale(locale);
  const time = end === start ? momentIn(language, start) : periodIn(language, start, end);
  return place === null ? time : `${time} · ${place}`;
}

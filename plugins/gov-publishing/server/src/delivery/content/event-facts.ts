import { wordsLocale } from '../../messages';
import { momentIn, periodIn } from '../spoken-time';
import { eventOf, type EventFacts } from '../../content-types/definition/calendar';
import type { PublicationFacts } from './publication-facts';

/** @returns what an entry says of an event, as its type has them; null where it is none */
export function eventIn({ item, type }: Pick<PublicationFacts, 'item' | 'type'>): EventFacts | null {
  return eventOf(type.definition.calendar, item);
}

/** @returns when and where, in one line */
export function eventTold({ start, end, place }: EventFacts, locale: string): string {
  const language = wordsLocale(locale);
  const time = end === start ? momentIn(language, start) : periodIn(language, start, end);
  return place === null ? time : `${time} · ${place}`;
}

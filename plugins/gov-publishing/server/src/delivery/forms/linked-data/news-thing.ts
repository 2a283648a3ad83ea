import type { Event, NewsArticle } from 'schema-dts';
import { wordsLocale } from '../../../messages';
import { choiceIn } from '../../../messages/choices';
import { eventIn } from '../../content/event-facts';
import { textIn, type PublicationFacts } from '../../content/publication-facts';
import type { Addresses } from '../../page-address';
import { bangkokInstant } from '../../spoken-time';
import { imageThing } from './file-things';
import { withoutEmpty } from './without-empty';

/** @returns news as an article; of the calendar of activities as an event, with its hours in Bangkok (NEWS-06) */
export function newsThing(
  facts: PublicationFacts,
  common: object,
  addresses: Addresses,
): Event | NewsArticle {
  const { item, agency, key } = facts;
  const category = textIn(item, 'category');
  const language = wordsLocale(key.locale);
  const image = imageThing(item['cover'], item, addresses, 'coverAlt');
  const event = eventIn(facts);
  const happening = event && {
    startDate: bangkokInstant(event.start),
    ...withoutEmpty({
      endDate: event.end && bangkokInstant(event.end),
      location: event.place && { '@type': 'Place', name: event.place, address: event.place },
      organizer: agency && { '@type': 'GovernmentOrganization', name: agency.name, identifier: agency.code },
    }),
  };
  const shared = {
    ...common,
    ...withoutEmpty({
      image,
      articleSection: category && (choiceIn(language, 'news-article', 'category', category) ?? category),
    }),
  };
  if (happening && category === 'calendar') {
    // An event is no writing: it has no dates of publication, no media and no publisher of its own.
    const { '@id': id, url, name, inLanguage, description } = common as Readonly<Record<string, string>>;
    const own = { '@id': id, url, name, inLanguage, ...(description !== undefined && { description }) };
    return {
      '@type': 'Event',
      ...own,
      ...withoutEmpty({ image }),
      ...happening,
      subjectOf: { '@type': 'NewsArticle', ...shared },
    } as unknown as Event;
  }
  return {
    '@type': 'NewsArticle',
    ...shared,
    headline: facts.title,
    ...(happening && { about: { '@type': 'Event', name: facts.title, ...happening } }),
  } as NewsArticle;
}

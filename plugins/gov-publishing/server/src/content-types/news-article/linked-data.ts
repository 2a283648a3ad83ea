import { bangkokInstant } from '../../domain/thai/dates/bangkok-instant';
import type { EntrySaid, LinkedThing } from '../definition/entry-said';
import { imageThing } from '../linked-data/file-things';
import { withoutEmpty } from '../linked-data/without-empty';
import { textIn } from '../model/item-values';

/** @returns news as an article; of the calendar of activities as an event, with its hours in Bangkok (NEWS-06) */
export function linkedData({ item, title, agency, event, common, absolute, choice }: EntrySaid): LinkedThing {
  const category = textIn(item, 'category');
  const image = imageThing(item['cover'], item, absolute, 'coverAlt');
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
      articleSection: category && (choice('news-article', 'category', category) ?? category),
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
    };
  }
  return {
    '@type': 'NewsArticle',
    ...shared,
    headline: title,
    ...(happening && { about: { '@type': 'Event', name: title, ...happening } }),
  };
}

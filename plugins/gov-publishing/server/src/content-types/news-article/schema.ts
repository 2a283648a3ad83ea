import { publishableType } from '../collection-type';
import { localised, shared } from '../model/attribute';
import { PUBLISHABLE_FIELDS } from '../publishable-fields';
import { LAW_UID } from '../uids';

/** NEWS-01 to NEWS-07, and what MEAS-03 asks to be publicised. */
const NEWS_CATEGORIES = [
  'executive_mission',
  'activity',
  'festival',
  'general',
  'announcement',
  'calendar',
  'operation',
  'achievement',
  'public_service',
] as const;

/** News, announcements and the activity calendar (schema.org NewsArticle, Event). */
export const schema = publishableType(
  {
    singular: 'news-article',
    plural: 'news-articles',
    displayName: 'ข่าวประชาสัมพันธ์ (News)',
    description: 'News, announcements and the activity calendar',
  },
  {
    ...PUBLISHABLE_FIELDS,
    category: shared({ type: 'enumeration', enum: NEWS_CATEGORIES }),
    cover: shared({ type: 'media', multiple: false, allowedTypes: ['images'] }),
    coverAlt: localised({ type: 'text' }),
    eventStart: shared({ type: 'datetime' }),
    eventEnd: shared({ type: 'datetime' }),
    eventPlace: localised({ type: 'string' }),
    relatedLaws: { type: 'relation', relation: 'manyToMany', target: LAW_UID },
  },
);

import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { linkedData } from './linked-data';
import { page } from './page';
import { presentation } from './presentation';
import { schema } from './schema';

/** News, announcements and the activity calendar. */
export const newsArticle = defineType({
  schema,
  texts: { title: ['title'], summary: ['summary'], body: ['body'] },
  checks,
  presentation,
  page,
  slugPrefix: 'news',
  calendar: { kind: 'event', start: 'eventStart', end: 'eventEnd', place: 'eventPlace' },
  linkedData,
});

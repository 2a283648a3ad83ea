import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { form } from './form';
import { linkedData } from './linked-data';
import { page } from './page';
import { presentation } from './presentation';
import { sample } from './sample';
import { schema } from './schema';
import en from './words/en.json';
import th from './words/th.json';

/** News, announcements and the activity calendar. */
export const newsArticle = defineType({
  schema,
  texts: { title: ['title'], summary: ['summary'], body: ['body'] },
  checks,
  presentation,
  page,
  form,
  slugPrefix: 'news',
  inAddresses: 'news',
  writtenAt: 'source.dateTime',
  onFrontPage: { as: 'cards', place: 20, count: 6 },
  calendar: { kind: 'event', start: 'eventStart', end: 'eventEnd', place: 'eventPlace' },
  linkedData,
  words: { th, en },
  sample,
});

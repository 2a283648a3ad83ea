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

/** Works, articles and statistics. */
export const knowledgeItem = defineType({
  schema,
  texts: { title: ['title'], summary: ['summary'], body: ['body'] },
  checks,
  presentation,
  page,
  form,
  slugPrefix: 'knowledge',
  inAddresses: 'knowledge',
  writtenAt: 'source.dateTime',
  onFrontPage: { as: 'list', place: 50, count: 4 },
  linkedData,
  words: { th, en },
  sample,
});

import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { form } from './form';
import { linkedData, linkedList } from './linked-data';
import { page } from './page';
import { presentation } from './presentation';
import { sample } from './sample';
import { schema } from './schema';
import en from './words/en.json';
import th from './words/th.json';

/** Questions often asked. */
export const faq = defineType({
  schema,
  texts: { title: ['title', 'question'], summary: ['question'], body: ['answer'] },
  checks,
  presentation,
  page,
  form,
  slugPrefix: 'faq',
  inAddresses: 'faq',
  onFrontPage: { as: 'list', place: 60, count: 5 },
  inLists: { form: 'answers', question: 'question' },
  writtenAt: 'source.dateTime',
  linkedData,
  linkedList,
  words: { th, en },
  sample,
});

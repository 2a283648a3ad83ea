import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { linkedData, linkedList } from './linked-data';
import { page } from './page';
import { presentation } from './presentation';
import { schema } from './schema';

/** Questions often asked. */
export const faq = defineType({
  schema,
  texts: { title: ['title', 'question'], summary: ['question'], body: ['answer'] },
  checks,
  presentation,
  page,
  slugPrefix: 'faq',
  linkedData,
  linkedList,
});

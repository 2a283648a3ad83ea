import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { linkedData } from './linked-data';
import { page } from './page';
import { presentation } from './presentation';
import { schema } from './schema';

/** Works, articles and statistics. */
export const knowledgeItem = defineType({
  schema,
  texts: { title: ['title'], summary: ['summary'], body: ['body'] },
  checks,
  presentation,
  page,
  slugPrefix: 'knowledge',
  linkedData,
});

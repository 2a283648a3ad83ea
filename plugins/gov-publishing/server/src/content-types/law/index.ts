import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { linkedData } from './linked-data';
import { page } from './page';
import { presentation } from './presentation';
import { schema } from './schema';

/** Laws, rules, orders and circulars. */
export const law = defineType({
  schema,
  texts: { title: ['title'], summary: ['summary'], body: ['body'] },
  checks,
  presentation,
  page,
  slugPrefix: 'law',
  calendar: { kind: 'day', start: 'effectiveFrom' },
  linkedData,
});

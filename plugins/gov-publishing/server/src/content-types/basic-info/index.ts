import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { linkedData } from './linked-data';
import { page } from './page';
import { presentation } from './presentation';
import { schema } from './schema';

/** Basic information about an agency. */
export const basicInfo = defineType({
  schema,
  texts: { title: ['title'], summary: ['summary'], body: ['body'] },
  checks,
  presentation,
  page,
  slugPrefix: 'info',
  linkedData,
});

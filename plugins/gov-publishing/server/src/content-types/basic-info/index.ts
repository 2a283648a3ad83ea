import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { form } from './form';
import { OIA_RULE } from './kinds';
import { linkedData } from './linked-data';
import { page } from './page';
import { presentation } from './presentation';
import { sample } from './sample';
import { schema } from './schema';
import en from './words/en.json';
import th from './words/th.json';

/** Basic information about an agency. */
export const basicInfo = defineType({
  schema,
  texts: { title: ['title'], summary: ['summary'], body: ['body'] },
  checks,
  presentation,
  page,
  form,
  slugPrefix: 'info',
  inAddresses: 'information',
  writtenAt: 'source.dateTime',
  onFrontPage: { as: 'tiles', place: 70, count: 12, contact: { field: 'kind', value: 'contact' } },
  oia: OIA_RULE,
  linkedData,
  words: { th, en },
  sample,
});

import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { form } from './form';
import { linkedData } from './linked-data';
import { OIA_RULE } from './oia-rule';
import { page } from './page';
import { presentation } from './presentation';
import { sample } from './sample';
import { schema } from './schema';
import en from './words/en.json';
import th from './words/th.json';

/** Laws, rules, orders and circulars. */
export const law = defineType({
  schema,
  texts: { title: ['title'], summary: ['summary'], body: ['body'] },
  checks,
  presentation,
  page,
  form,
  chosenBy: {
    name: ['legislationType', 'number', 'title'],
    search: ['legislationType', 'number', 'title'],
    written: [['title'], ['legislationType', 'number'], ['legislationType', 'number', 'legislationDate']],
  },
  slugPrefix: 'law',
  writtenAt: 'source.dateTime',
  onFrontPage: { as: 'list', place: 30, count: 4 },
  calendar: { kind: 'day', start: 'effectiveFrom' },
  oia: OIA_RULE,
  linkedData,
  words: { th, en },
  sample,
});

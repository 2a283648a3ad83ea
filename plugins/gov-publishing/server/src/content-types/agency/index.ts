import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { form } from './form';
import { presentation } from './presentation';
import { schema } from './schema';
import en from './words/en.json';
import th from './words/th.json';

/** Agencies that answer for entries. */
export const agency = defineType({
  schema,
  texts: { title: ['nameTh', 'nameEn', 'code'], summary: [], body: [] },
  checks,
  presentation,
  form,
  chosenBy: {
    name: ['nameTh'],
    search: ['nameTh', 'nameEn', 'code'],
    written: [['nameTh'], ['nameEn'], ['code']],
  },
  words: { th, en },
});

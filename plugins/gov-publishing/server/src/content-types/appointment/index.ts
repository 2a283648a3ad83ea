import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { form } from './form';
import { presentation } from './presentation';
import { schema } from './schema';
import en from './words/en.json';
import th from './words/th.json';

/** Orders that give a person a duty. */
export const appointment = defineType({
  schema,
  texts: { title: ['position'], summary: [], body: [] },
  checks,
  presentation,
  form,
  chosenBy: {
    name: ['person', 'duty', 'position'],
    search: ['person', 'duty', 'position', 'orderNumber'],
    written: [['person']],
  },
  words: { th, en },
});

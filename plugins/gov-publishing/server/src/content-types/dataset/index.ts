import { defineType } from '../definition/define-type';
import { catalogued, licenceDocument } from './catalogued';
import { checks } from './checks';
import { form } from './form';
import { linkedData } from './linked-data';
import { page } from './page';
import { presentation } from './presentation';
import { sample } from './sample';
import { schema } from './schema';
import { updateDueOn } from './update-due';
import en from './words/en.json';
import th from './words/th.json';

/** Open data with their files. */
export const dataset = defineType({
  schema,
  texts: { title: ['title'], summary: ['summary'], body: [] },
  checks,
  presentation,
  page,
  form,
  slugPrefix: 'dataset',
  onFrontPage: { as: 'tiles', place: 40, count: 6 },
  linkedData,
  data: { distributions: 'distributions', updateDueOn, catalogued, licence: licenceDocument },
  words: { th, en },
  sample,
});

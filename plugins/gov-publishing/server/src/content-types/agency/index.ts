import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { presentation } from './presentation';
import { schema } from './schema';

/** Agencies that answer for entries. */
export const agency = defineType({
  schema,
  texts: { title: ['nameTh', 'nameEn', 'code'], summary: [], body: [] },
  checks,
  presentation,
});

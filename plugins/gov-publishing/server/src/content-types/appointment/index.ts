import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { presentation } from './presentation';
import { schema } from './schema';

/** Orders that give a person a duty. */
export const appointment = defineType({
  schema,
  texts: { title: ['position'], summary: [], body: [] },
  checks,
  presentation,
});

import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { linkRequirement } from './link-requirement';
import { page } from './page';
import { presentation } from './presentation';
import { schema } from './schema';

/** Links to related sites, video and sound. */
export const webLink = defineType({
  schema,
  texts: { title: ['title'], summary: ['summary'], body: ['transcript'] },
  checks,
  presentation,
  page,
  slugPrefix: 'link',
  addressRequirement: (entry, field) => (field === 'url' ? linkRequirement(entry['category']) : null),
});

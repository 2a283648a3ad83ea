import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { form } from './form';
import { linkRequirement } from './link-requirement';
import { page } from './page';
import { presentation } from './presentation';
import { sample } from './sample';
import { schema } from './schema';
import en from './words/en.json';
import th from './words/th.json';

/** Links to related sites, video and sound. */
export const webLink = defineType({
  schema,
  texts: { title: ['title'], summary: ['summary'], body: ['transcript'] },
  checks,
  presentation,
  page,
  form,
  slugPrefix: 'link',
  inAddresses: 'links',
  onFrontPage: { as: 'tiles', place: 80, count: 8 },
  inLists: { form: 'links', address: 'url' },
  writtenAt: 'source.dateTime',
  addressRequirement: (entry, field) => (field === 'url' ? linkRequirement(entry['category']) : null),
  words: { th, en },
  sample,
});

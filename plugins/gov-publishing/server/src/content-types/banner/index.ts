import { defineType } from '../definition/define-type';
import { TARGET_RELATIONS } from '../entry-targets';
import { checks } from './checks';
import { form } from './form';
import { page } from './page';
import { presentation } from './presentation';
import { sample } from './sample';
import { schema } from './schema';
import en from './words/en.json';
import th from './words/th.json';

/** Banners that agencies hand to the provincial site, and the province to others. */
export const banner = defineType({
  schema,
  texts: { title: ['title'], summary: ['summary'], body: [] },
  checks,
  presentation,
  page,
  form,
  slugPrefix: 'banner',
  display: {
    from: 'showFrom',
    to: 'showTo',
    address: 'targetUrl',
    entries: Object.keys(TARGET_RELATIONS),
    placement: 'placement',
    category: 'category',
  },
  addressRequirement: (_entry, field) => (field === 'targetUrl' ? 'WF-08' : null),
  words: { th, en },
  sample,
});

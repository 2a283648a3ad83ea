import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { form } from './form';
import { page } from './page';
import { presentation } from './presentation';
import { sample } from './sample';
import { schema } from './schema';
import en from './words/en.json';
import th from './words/th.json';

/** The structure of the site. */
export const sitemapNode = defineType({
  schema,
  texts: { title: ['title'], summary: ['summary'], body: [] },
  checks,
  presentation,
  page,
  form,
  slugPrefix: 'map',
  inAddresses: 'site-map',
  siteMap: { parent: 'parent', order: 'order', address: 'targetUrl' },
  words: { th, en },
  sample,
});

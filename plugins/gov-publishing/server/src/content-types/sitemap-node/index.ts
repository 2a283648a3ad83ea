import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { page } from './page';
import { presentation } from './presentation';
import { schema } from './schema';

/** The structure of the site. */
export const sitemapNode = defineType({
  schema,
  texts: { title: ['title'], summary: ['summary'], body: [] },
  checks,
  presentation,
  page,
  slugPrefix: 'map',
  siteMap: { parent: 'parent', order: 'order', address: 'targetUrl' },
});

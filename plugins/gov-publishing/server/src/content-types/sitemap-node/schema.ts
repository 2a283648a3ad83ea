import { publishableType } from '../collection-type';
import { TARGET_RELATIONS } from '../entry-targets';
import { meaning, shared } from '../model/attribute';
import { publishableFieldsWithout } from '../publishable-fields';
import { SITEMAP_NODE_UID } from '../uids';

/** A node of the site's map: a heading, or a page it leads to (MAP-01). */
export const schema = publishableType(
  {
    singular: 'sitemap-node',
    plural: 'sitemap-nodes',
    displayName: 'ผังเว็บไซต์ (Sitemap node)',
    description: 'The structure of the whole site, level by level',
  },
  {
    ...publishableFieldsWithout('body'),
    parent: { type: 'relation', relation: 'manyToOne', target: SITEMAP_NODE_UID },
    order: shared({ type: 'integer' }),
    /** A path of this site such as `/laws`, or a full address. Empty for a mere heading. */
    targetUrl: meaning({ format: 'url-or-path' }, shared({ type: 'string', maxLength: 2000 })),
    ...TARGET_RELATIONS,
  },
);

import { publishableType } from '../collection-type';
import { meaning, shared, type Attributes } from '../model/attribute';
import { publishableFieldsWithout } from '../publishable-fields';
import { BASIC_INFO_UID, KNOWLEDGE_ITEM_UID, LAW_UID, NEWS_ARTICLE_UID, SITEMAP_NODE_UID } from '../uids';

/** An entry that a node leads to, one field per type: Strapi's relation to any type cannot be populated safely. */
export const TARGET_RELATIONS = {
  targetBasicInfo: { type: 'relation', relation: 'manyToOne', target: BASIC_INFO_UID },
  targetLaw: { type: 'relation', relation: 'manyToOne', target: LAW_UID },
  targetNews: { type: 'relation', relation: 'manyToOne', target: NEWS_ARTICLE_UID },
  targetKnowledge: { type: 'relation', relation: 'manyToOne', target: KNOWLEDGE_ITEM_UID },
} satisfies Attributes;

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

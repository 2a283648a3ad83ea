import type { Attributes } from './model/attribute';
import { BASIC_INFO_UID, KNOWLEDGE_ITEM_UID, LAW_UID, NEWS_ARTICLE_UID } from './uids';

/** An entry that another one leads to, one field per type: Strapi's relation to any type cannot be populated safely. */
export const TARGET_RELATIONS = {
  targetBasicInfo: { type: 'relation', relation: 'manyToOne', target: BASIC_INFO_UID },
  targetLaw: { type: 'relation', relation: 'manyToOne', target: LAW_UID },
  targetNews: { type: 'relation', relation: 'manyToOne', target: NEWS_ARTICLE_UID },
  targetKnowledge: { type: 'relation', relation: 'manyToOne', target: KNOWLEDGE_ITEM_UID },
} satisfies Attributes;

/** Uids that the types name each other by; apart from the schemas, so that these may relate in circles. */
export const AGENCY_UID = 'plugin::gov-publishing.agency';
export const APPOINTMENT_UID = 'plugin::gov-publishing.appointment';
export const BASIC_INFO_UID = 'plugin::gov-publishing.basic-info';
export const LAW_UID = 'plugin::gov-publishing.law';
export const NEWS_ARTICLE_UID = 'plugin::gov-publishing.news-article';
export const KNOWLEDGE_ITEM_UID = 'plugin::gov-publishing.knowledge-item';
export const SITEMAP_NODE_UID = 'plugin::gov-publishing.sitemap-node';

import { agency } from './agency';
import { appointment } from './appointment';
import { banner } from './banner';
import { basicInfo } from './basic-info';
import { dataset } from './dataset';
import { faq } from './faq';
import { knowledgeItem } from './knowledge-item';
import { law } from './law';
import { pluginType, type PluginType } from './definition/plugin-type';
import { newsArticle } from './news-article';
import { service } from './service';
import { siteIdentity } from './site-identity';
import { sitemapNode } from './sitemap-node';
import { webLink } from './web-link';

/** The types under the gate that the mandates ask for, and only those. A new type is one more line here. */
export const GOVERNED_TYPES: readonly PluginType[] = [
  basicInfo,
  law,
  newsArticle,
  service,
  knowledgeItem,
  dataset,
  webLink,
  faq,
  banner,
  sitemapNode,
  siteIdentity,
].map(pluginType);

/** The types without drafts that governed entries point at. */
export const RELATED_TYPES: readonly PluginType[] = [agency, appointment].map(pluginType);

/** All content types of the plugin. */
export const PLUGIN_TYPES: readonly PluginType[] = [...GOVERNED_TYPES, ...RELATED_TYPES];

/** @returns the type of that uid, or undefined where the plugin has none. */
export function pluginTypeOf(uid: string): PluginType | undefined {
  return PLUGIN_TYPES.find((type) => type.uid === uid);
}

export { COMPONENTS } from './components';
export type { PluginType } from './definition/plugin-type';

import { controllerOf, type Handlers } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import { answerPublic } from '../public-answer';
import { parsePublicQuery } from '../query/public-query';
import { parametersOf } from '../query/query-parameters';
import { cataloguedData } from './catalog/catalogued-data';
import { cataloguedTypes } from './catalog/catalogued-types';
import { dcatCatalog } from './catalog/dcat-catalog';
import { contactCard } from './contact-card/contact-card-answers';
import { serviceIndex } from './service-index';
import { exported } from './exports/export-answers';
import { feed } from './feeds/feed-answers';
import type { FormatsSource } from './formats-source';
import { LINKED_DATA, linkedData, linkedList } from './linked-data/linked-data-answers';
import { publicServices } from './linked-data/public-services';
import { sitemapXmlAnswer, sitemapXmlIndexAnswer } from './sitemap-xml/sitemap-xml-answers';

/** The public content in the forms that machines read. No session, nothing but what was signed. */
export function formatsController(source: () => FormatsSource): Handlers {
  return controllerOf(source, {
    serviceIndex: indexAnswer,
    feed,
    exported,
    linkedData,
    linkedList,
    contactCard,
    catalog,
    publicServices,
    sitemapXmlIndex: sitemapXmlIndexAnswer,
    sitemapXml: sitemapXmlAnswer,
  });
}

async function indexAnswer(source: FormatsSource, ctx: HttpContext): Promise<void> {
  parsePublicQuery(parametersOf(ctx), {}, []);
  answerPublic(ctx, serviceIndex(source));
}

async function catalog(source: FormatsSource, ctx: HttpContext): Promise<void> {
  parsePublicQuery(parametersOf(ctx), {}, []);
  const types = cataloguedTypes(source, await source.extents());
  const data = await cataloguedData(source);
  answerPublic(ctx, JSON.stringify(dcatCatalog(types, source.config, source.addresses, data)), LINKED_DATA);
}

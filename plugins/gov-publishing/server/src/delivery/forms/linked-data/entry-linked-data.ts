import type { Dataset, FAQPage, Legislation, Question, Thing, WebPage } from 'schema-dts';
import {
  BASIC_INFO_UID,
  FAQ_UID,
  KNOWLEDGE_ITEM_UID,
  LAW_UID,
  NEWS_ARTICLE_UID,
} from '../../../content-types/uids';
import { NO_LOCALE } from '../../../entries/governed-types';
import type { JsonObject } from '../../../domain/content/snapshot';
import { asRow } from '../../../strapi-boundary';
import { textIn, timeIn, type PublicationFacts } from '../../content/publication-facts';
import type { Addresses } from '../../page-address';
import { bangkokInstant } from '../../spoken-time';
import { agencyThings } from './agency-things';
import { breadcrumb, type Trail } from './breadcrumb';
import { imageThing } from './file-things';
import { legislationOf } from './legislation';
import { newsThing } from './news-thing';
import { withoutEmpty } from './without-empty';

/** A JSON-LD document of one thing. */
export type LinkedData = { readonly '@context': 'https://schema.org' } & Exclude<Thing, string>;

/** @returns an entry in the words of schema.org, with the way to it; what the entry does not say is left out */
export function entryLinkedData(facts: PublicationFacts, trail: Trail, addresses: Addresses): LinkedData {
  const page: WebPage = {
    '@type': 'WebPage',
    '@id': addresses.page(facts.type, facts.key),
    breadcrumb: breadcrumb(facts, trail, addresses),
  };
  const thing = thingOf(facts, addresses);
  return { '@context': 'https://schema.org', ...thing, mainEntityOfPage: page } as LinkedData;
}

/** @returns all questions of a list as one page of questions */
export function faqPage(entries: readonly PublicationFacts[], addresses: Addresses): LinkedData {
  const page: FAQPage = {
    '@type': 'FAQPage',
    mainEntity: entries.map((facts) => questionOf(facts, addresses)),
  };
  return { '@context': 'https://schema.org', ...page };
}

function thingOf(facts: PublicationFacts, addresses: Addresses): Exclude<Thing, string> {
  const common = commonOf(facts, addresses);
  switch (facts.type.uid) {
    case LAW_UID:
      return { '@type': 'Legislation', ...common, ...legislationOf(facts) } as Legislation;
    case NEWS_ARTICLE_UID:
      return newsThing(facts, common, addresses);
    case BASIC_INFO_UID:
      return { '@type': 'WebPage', ...common, ...agencyThings(facts, addresses) } as WebPage;
    case KNOWLEDGE_ITEM_UID:
      // An article is no dataset; figures are.
      return facts.item['kind'] === 'statistic'
        ? ({
            '@type': 'Dataset',
            ...common,
            ...knowledgeOf(facts, addresses),
            ...datasetOf(facts),
          } as Dataset)
        : ({ '@type': 'WebPage', ...common, ...knowledgeOf(facts, addresses) } as WebPage);
    case FAQ_UID:
      return { '@type': 'FAQPage', ...common, mainEntity: questionOf(facts, addresses) } as FAQPage;
    default:
      return { '@type': 'WebPage', ...common } as WebPage;
  }
}

function commonOf(facts: PublicationFacts, addresses: Addresses): object {
  const { key, type, agency, source, files } = facts;
  return {
    '@id': addresses.item(type, key),
    url: addresses.page(type, key),
    name: facts.title,
    ...(key.locale !== NO_LOCALE && { inLanguage: key.locale }),
    datePublished: facts.datePosted.toISOString(),
    dateModified: facts.dateModified.toISOString(),
    ...(facts.summary !== '' && { description: facts.summary }),
    ...(agency && {
      publisher: { '@type': 'GovernmentOrganization', name: agency.name, identifier: agency.code },
    }),
    ...(source.url !== null && { isBasedOn: source.url }),
    ...(source.citation !== null && { citation: source.citation }),
    ...(files.length > 0 && {
      associatedMedia: files.map((file) => ({
        '@type': 'MediaObject',
        name: file.label ?? file.name,
        contentUrl: addresses.absolute(file.url),
        encodingFormat: file.mime,
        contentSize: `${file.size} B`,
      })),
    }),
  };
}

/** Charts, the terms of use, and the moment of which the source speaks (KB-05). */
function knowledgeOf({ item }: PublicationFacts, addresses: Addresses): object {
  const charts = Array.isArray(item['charts']) ? (item['charts'] as readonly JsonObject[]) : [];
  const images = charts.flatMap((row) => imageThing(row['image'], row, addresses) ?? []);
  const at = timeIn(asRow(item['source']) as JsonObject, 'dateTime');
  return withoutEmpty({
    image: images.length > 0 ? images : null,
    license: licenceOf(textIn(item, 'licence')),
    contentReferenceTime: at && bangkokInstant(at),
  });
}

function datasetOf({ item }: PublicationFacts): object {
  return withoutEmpty({
    temporalCoverage: textIn(item, 'referencePeriod'),
    variableMeasured: textIn(item, 'unit') && { '@type': 'PropertyValue', unitText: textIn(item, 'unit') },
  });
}

/** Addresses of licences that have one; the Thai ones are known by their names. */
const LICENCES: Readonly<Record<string, { readonly name: string; readonly url?: string }>> = {
  dga_ogl: { name: 'DGA Open Government License' },
  moi_ogl: { name: 'MOI Open Government License' },
  ogl_thailand: { name: 'Open Government License – Thailand' },
  open_data_common: { name: 'Open Data Commons', url: 'https://opendatacommons.org/licenses/' },
  cc_by: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  cc_by_sa: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  cc0: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
};

/** A bare `cc_by` would be read as an address relative to the document. */
function licenceOf(licence: string | null): object | null {
  const known = licence === null ? undefined : LICENCES[licence];
  return known ? { '@type': 'CreativeWork', ...known } : null;
}

function questionOf(facts: PublicationFacts, addresses: Addresses): Question {
  return {
    '@type': 'Question',
    name: textIn(facts.item, 'question') ?? facts.title,
    url: addresses.page(facts.type, facts.key),
    acceptedAnswer: { '@type': 'Answer', text: facts.htmlFrom(addresses.api) },
  };
}

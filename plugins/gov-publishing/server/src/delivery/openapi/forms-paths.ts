import type { Schema } from './json-schema';
import { queryParameters } from './query-parameters';
import { askedWithoutFields, ELSEWHERE, ID_OR_SLUG, inPath, NOT_FOUND, oneOf, reading } from './operations';

const TEXT: Schema = { type: 'string' };
const OBJECT: Schema = { type: 'object' };
const LINKED = 'application/ld+json';

/** @returns the machine-readable forms that are not of one type */
export function formsPaths(plurals: readonly string[], faqs: string | undefined): Record<string, object> {
  const tags = ['forms'];
  return {
    '/json-ld/{plural}': reading({
      operationId: 'linkedList',
      tags,
      summary: 'Questions and answers as one schema.org FAQPage',
      parameters: [
        oneOf('plural', faqs ? [faqs] : [], 'The type of questions'),
        ...queryParameters(faqs ? ['locale', 'filters'] : ['locale'], { fields: {}, filters: 'FaqFilters' }),
      ],
      answers: { [LINKED]: OBJECT },
      refusals: NOT_FOUND,
    }),
    '/json-ld/{plural}/{documentId}': reading({
      operationId: 'linkedData',
      tags,
      summary: 'An entry as schema.org JSON-LD',
      parameters: [oneOf('plural', plurals, 'Type'), ID_OR_SLUG, ...askedWithoutFields('locale')],
      answers: { [LINKED]: OBJECT },
      refusals: ELSEWHERE,
    }),
    '/catalog': reading({
      operationId: 'catalog',
      tags,
      summary: 'The open data as a DCAT catalogue',
      answers: { [LINKED]: OBJECT },
    }),
    '/sitemap.xml': reading({
      operationId: 'siteMapIndex',
      tags,
      summary: 'Index of the site maps for search engines',
      answers: { 'application/xml': null },
    }),
    '/sitemaps/{file}': reading({
      operationId: 'siteMap',
      tags,
      summary: 'A part of the site map',
      parameters: [inPath('file', 'As the index names it', { ...TEXT, examples: ['laws.th.1.xml'] })],
      answers: { 'application/xml': null },
      refusals: NOT_FOUND,
    }),
  };
}

import type { GovernedType } from '../../entries/governed-types';
import { filtersName, type Schema } from './json-schema';
import { queryParameters } from './query-parameters';
import {
  askedWithoutFields,
  ELSEWHERE,
  ID_OR_SLUG,
  inPath,
  NOT_FOUND,
  oneOf,
  type Described,
} from './operations';

const TEXT: Schema = { type: 'string' };
const OBJECT: Schema = { type: 'object' };
const LINKED = 'application/ld+json';

/**
 * @param lists types of which a list is one thing in linked data
 * @returns the machine-readable forms that are not of one type
 */
export function formsPaths(
  plurals: readonly string[],
  lists: readonly GovernedType[],
): Described<
  'linkedList' | 'linkedData' | 'contactCard' | 'catalog' | 'publicServices' | 'siteMapIndex' | 'siteMap'
> {
  const tags = ['forms'];
  // Filters are of one type; where several have such lists, none can be described for all.
  const only = lists.length === 1 ? lists[0] : undefined;
  return {
    linkedList: {
      tags,
      summary: 'Questions and answers as one schema.org FAQPage',
      parameters: [
        oneOf(
          'plural',
          lists.map(({ plural }) => plural),
          'The type of questions',
        ),
        ...queryParameters(only ? ['locale', 'filters'] : ['locale'], {
          fields: {},
          filters: only ? filtersName(only) : '',
        }),
      ],
      answers: { [LINKED]: OBJECT },
      refusals: NOT_FOUND,
    },
    linkedData: {
      tags,
      summary: 'An entry as schema.org JSON-LD',
      parameters: [oneOf('plural', plurals, 'Type'), ID_OR_SLUG, ...askedWithoutFields('locale')],
      answers: { [LINKED]: OBJECT },
      refusals: ELSEWHERE,
    },
    contactCard: {
      tags,
      summary: 'The ways to reach an agency that an entry names, as vCards',
      parameters: [oneOf('plural', plurals, 'Type'), ID_OR_SLUG, ...askedWithoutFields('locale')],
      answers: { 'text/vcard': null },
      refusals: ELSEWHERE,
    },
    catalog: {
      tags,
      summary: 'The open data as a DCAT catalogue',
      answers: { [LINKED]: OBJECT },
    },
    publicServices: {
      tags,
      summary: 'The services of the citizens’ guide, in the shape of CPSV-AP 3.2',
      parameters: askedWithoutFields('locale'),
      answers: { [LINKED]: OBJECT },
      refusals: NOT_FOUND,
    },
    siteMapIndex: {
      tags,
      summary: 'Index of the site maps for search engines',
      answers: { 'application/xml': null },
    },
    siteMap: {
      tags,
      summary: 'A part of the site map',
      parameters: [inPath('file', 'As the index names it', { ...TEXT, examples: ['laws.th.1.xml'] })],
      answers: { 'application/xml': null },
      refusals: NOT_FOUND,
    },
  };
}

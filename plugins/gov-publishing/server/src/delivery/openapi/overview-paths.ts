import { SEARCH_PARAMETERS } from '../query/public-query';
import { strictObject, listOf, ref, type Schema } from './json-schema';
import { askedWithoutFields, type Described } from './operations';

const TEXT: Schema = { type: 'string' };
const OBJECT: Schema = { type: 'object' };

/** @returns the paths that lead to everything else */
export function overviewPaths(
  plurals: readonly string[],
): Described<'entrance' | 'openapi' | 'search' | 'siteTree'> {
  const found = {
    type: 'object',
    properties: {
      type: { type: 'string', enum: plurals },
      documentId: TEXT,
      publication: ref('Publication'),
    },
    required: ['type', 'documentId', 'publication'],
  };
  return {
    entrance: {
      tags: ['overview'],
      summary: 'What there is, by absolute addresses',
      answers: { 'application/json': OBJECT },
    },
    openapi: {
      tags: ['overview'],
      summary: 'This document',
      answers: { 'application/json': OBJECT },
    },
    search: {
      tags: ['overview'],
      summary: 'Entries of all types in which words occur',
      parameters: askedWithoutFields(...SEARCH_PARAMETERS).map((each) =>
        (each as { name: string }).name === 'q' ? { ...each, required: true } : each,
      ),
      answers: {
        'application/json': strictObject({
          data: listOf(found),
          meta: strictObject({ pagination: ref('Pagination') }),
        }),
      },
    },
    siteTree: {
      tags: ['overview'],
      summary: 'The structure of the site, as a tree',
      parameters: askedWithoutFields('locale'),
      answers: {
        'application/json': strictObject({ data: listOf(OBJECT), meta: strictObject({ locale: TEXT }) }),
      },
    },
  };
}

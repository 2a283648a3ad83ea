import { readingQuestion } from '../reading-pages/reading-question';
import type { Schema } from './json-schema';
import { asPages, ELSEWHERE, ID_OR_SLUG, NOT_FOUND, oneOf, reading } from './operations';
import { parametersOfSchema } from './query-parameters';

const TEXT: Schema = { type: 'string' };

/** @returns the plain pages for people */
export function readingPaths(plurals: readonly string[]): Record<string, object> {
  const asked = parametersOfSchema(readingQuestion);
  const tags = ['reading pages'];
  const answers = { 'text/html': TEXT };
  const plural = oneOf('plural', plurals, 'Type');
  return {
    '/read': reading({
      operationId: 'readHome',
      tags,
      summary: 'Everything, for reading without scripts',
      answers,
      parameters: asked,
      refusals: asPages(NOT_FOUND),
    }),
    '/read/{plural}': reading({
      operationId: 'readSection',
      tags,
      summary: 'A section',
      answers,
      parameters: [plural, ...asked],
      refusals: asPages(NOT_FOUND),
    }),
    '/read/{plural}/{documentId}': reading({
      operationId: 'readEntry',
      tags,
      summary: 'An entry with its signatures',
      answers,
      parameters: [plural, ID_OR_SLUG, ...asked],
      refusals: asPages(ELSEWHERE),
    }),
  };
}

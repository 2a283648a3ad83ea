import { OIA_SECTION_IDS } from '../../domain/oia/sections';
import { pageQuerySchema } from '../html-pages/page-query';
import type { Schema } from './json-schema';
import { asPages, ELSEWHERE, ID_OR_SLUG, NOT_FOUND, oneOf, type Described } from './operations';
import { parametersOfSchema } from './query-parameters';

const TEXT: Schema = { type: 'string' };

/** What the pages of a site can be asked for besides content. */
export interface ShownWith {
  /** Of the site; pages and the index of the Act refuse any other. */
  readonly languages: readonly string[];
  /** Names of the files that the pages load. */
  readonly assets: readonly string[];
}

/** @returns the plain pages for people */
export function pagePaths(
  plurals: readonly string[],
  { languages, assets }: ShownWith,
): Described<
  'readHome' | 'readCalendar' | 'readOia' | 'readOiaSection' | 'readSection' | 'readEntry' | 'asset'
> {
  const narrowed = { locale: { ...TEXT, enum: languages } };
  const asked = parametersOfSchema(pageQuerySchema.omit({ month: true }), narrowed);
  const tags = ['reading pages'];
  const answers = { 'text/html': TEXT };
  const plural = oneOf('plural', plurals, 'Type');
  return {
    readHome: {
      tags,
      summary: 'Everything, for reading without scripts',
      answers,
      parameters: asked,
      refusals: asPages(NOT_FOUND),
    },
    readCalendar: {
      tags,
      summary: 'What goes on in a month',
      answers,
      parameters: parametersOfSchema(
        pageQuerySchema.pick({ locale: true, agency: true, month: true }),
        narrowed,
      ),
      refusals: asPages(NOT_FOUND),
    },
    readOia: {
      tags,
      summary: 'What was opened under the Official Information Act',
      answers,
      parameters: parametersOfSchema(pageQuerySchema.pick({ locale: true, agency: true }), narrowed),
      refusals: asPages(NOT_FOUND),
    },
    readOiaSection: {
      tags,
      summary: 'A section of the Act, page by page',
      answers,
      parameters: [
        oneOf('section', OIA_SECTION_IDS, '`s7_1` is section 7(1)'),
        ...parametersOfSchema(pageQuerySchema.omit({ q: true, month: true }), narrowed),
      ],
      refusals: asPages(NOT_FOUND),
    },
    readSection: {
      tags,
      summary: 'A section',
      answers,
      parameters: [plural, ...asked],
      refusals: asPages(NOT_FOUND),
    },
    readEntry: {
      tags,
      summary: 'An entry with its signatures',
      answers,
      parameters: [plural, ID_OR_SLUG, ...asked],
      refusals: asPages(ELSEWHERE),
    },
    asset: {
      tags,
      summary: 'A file that the pages are shown with: style, icon, fonts',
      answers: { 'text/css': TEXT, 'image/svg+xml': TEXT, 'font/woff2': null },
      parameters: [oneOf('name', assets, 'Name of the file')],
      refusals: NOT_FOUND,
    },
  };
}

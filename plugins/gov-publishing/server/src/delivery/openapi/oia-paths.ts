import { OIA_SECTION_IDS } from '../../domain/oia/sections';
import { SECTION_STATES } from '../oia/information-index';
import { OIA_PARAMETERS } from '../oia/oia-controller';
import { listOf, nullable, ref, strictObject, type Schema } from './json-schema';
import { askedWithoutFields, NOT_FOUND, oneOf, type Described } from './operations';
import { paginationWithoutCursor } from './query-parameters';

const TEXT: Schema = { type: 'string' };
const NUMBER: Schema = { type: 'integer', minimum: 0 };
const INSTANT: Schema = { type: 'string', format: 'date-time' };
const BOTH = strictObject({ th: TEXT, en: TEXT });

/**
 * @param languages of the site: any other is refused
 * @returns the index of the Official Information Act, whole and by section
 */
export function oiaPaths(
  plurals: readonly string[],
  languages: readonly string[],
): Described<'oia' | 'oiaSection'> {
  const asked = askedWithoutFields(...OIA_PARAMETERS).map((each) =>
    'name' in each && each.name === 'locale' ? { ...each, schema: { ...TEXT, enum: languages } } : each,
  );
  const entry: Readonly<Record<string, Schema>> = {
    type: { type: 'string', enum: plurals },
    documentId: TEXT,
    locale: nullable(TEXT),
    title: TEXT,
    agency: nullable(ref('Agency')),
    datePosted: INSTANT,
    dateModified: INSTANT,
    url: { ...TEXT, description: 'The entry in this API' },
    page: { ...TEXT, description: 'The page that people read' },
    publication: ref('Publication'),
  };
  const section: Readonly<Record<string, Schema>> = {
    id: { type: 'string', enum: OIA_SECTION_IDS },
    section: { type: 'integer', enum: [7, 9] },
    item: NUMBER,
    title: BOTH,
    state: {
      type: 'string',
      enum: SECTION_STATES,
      description:
        '`not_held`: nothing is published, and an agency signed that it has none. `no_information`: nobody has said anything.',
    },
    total: NUMBER,
    entries: listOf(strictObject(entry)),
    statements: {
      ...listOf(
        strictObject({
          ...entry,
          because: { ...TEXT, description: 'As it was signed' },
          wholeSection: {
            type: 'boolean',
            description: 'Whether the section was named, or only what the entry is about is missing',
          },
        }),
      ),
      description: 'Signed entries by which agencies say that they have none, and why',
    },
  };
  const agency = nullable(ref('Agency'));
  const channels = listOf({ type: 'object' });
  const tags = ['overview'];
  return {
    oia: {
      tags,
      summary: 'What was opened under sections 7 and 9 of the Official Information Act B.E. 2540',
      description:
        'What is not there in the language asked for is given in the site’s own; a language that the site does not have is refused.',
      parameters: asked,
      answers: {
        'application/json': strictObject({
          data: strictObject({
            agency,
            centre: nullable(strictObject({ ...entry, channels })),
            sections: listOf(strictObject(section)),
          }),
        }),
      },
      refusals: NOT_FOUND,
    },
    oiaSection: {
      tags,
      summary: 'A section of the Act with all its entries, page by page',
      parameters: [
        oneOf('section', OIA_SECTION_IDS, '`s7_1` is section 7(1)'),
        ...asked,
        paginationWithoutCursor(),
      ],
      answers: {
        'application/json': strictObject({
          data: strictObject({ agency, ...section }),
          meta: strictObject({ pagination: ref('Pagination') }),
        }),
      },
      refusals: NOT_FOUND,
    },
  };
}

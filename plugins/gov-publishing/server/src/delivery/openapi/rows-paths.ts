import { listOf, ref, strictObject, type Schema } from './json-schema';
import { askedWithoutFields, ELSEWHERE, ID_OR_SLUG, oneOf, type Described } from './operations';
import { paginationWithoutCursor } from './query-parameters';

const TEXT: Schema = { type: 'string' };
const COLUMN = strictObject({
  key: TEXT,
  heading: TEXT,
  type: { type: 'string', enum: ['string', 'integer', 'decimal', 'boolean', 'date'] },
});
const DERIVED_FROM = strictObject({
  sha256: TEXT,
  name: TEXT,
  url: TEXT,
  format: TEXT,
  rowCount: { type: 'integer' },
});
/** A cell says nothing, or something in the type of its column. */
const CELL: Schema = { anyOf: [TEXT, { type: 'number' }, { type: 'boolean' }, { type: 'null' }] };

/**
 * @param plurals types that have files of data
 * @returns the rows of tables: what columns there are, only each file says
 */
export function rowsPaths(plurals: readonly string[]): Described<'rows'> {
  const names = { type: 'array', items: TEXT };
  return {
    rows: {
      tags: ['forms'],
      summary: 'Rows of a table in a file of a dataset',
      description:
        'Read from the bytes whose SHA-256 was signed, of tables up to 200,000 rows. `meta.columns` says what columns there are.',
      parameters: [
        oneOf('plural', plurals, 'Type'),
        ID_OR_SLUG,
        ...askedWithoutFields('locale', 'distribution'),
        parameter('fields', 'Keys of columns to show.', names),
        parameter('sort', 'Keys of columns; what has no value comes last. Thai as in the dictionary.', names),
        {
          name: 'filters',
          in: 'query',
          description: 'Conditions on columns, in Strapi’s syntax: `filters[ประชากร][$gt]=5000`.',
          style: 'deepObject',
          explode: true,
          schema: { type: 'object' },
        },
        paginationWithoutCursor(),
      ],
      answers: {
        'application/json': strictObject({
          data: listOf({ type: 'object', additionalProperties: CELL }),
          meta: strictObject({
            pagination: ref('Pagination'),
            columns: listOf(COLUMN),
            derivedFrom: DERIVED_FROM,
          }),
        }),
      },
      refusals: ELSEWHERE,
    },
  };
}

function parameter(name: string, description: string, schema: object): object {
  return { name, in: 'query', description, style: 'form', explode: false, schema };
}

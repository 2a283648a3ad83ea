import { z } from 'zod';
import { AGENCY, comparedFields, MAX_ORDERS, type PublicFields } from '../../content-types/presentation';
import { LOCALE, MAX_SEARCH, type QueryParameter } from '../query/public-query';
import { WINDOWS } from '../query/query-window';
import { listOf, ref, type Schema } from './json-schema';

/** What the parameters of a query depend on; a search over all types has no fields. */
interface DescribedQuery {
  readonly fields: PublicFields;
  /** Name of the filters' schema. */
  readonly filters: string;
}

/** @returns the query parameters of a path, as OpenAPI describes them; names are all that the parser allows there */
export function queryParameters(names: readonly QueryParameter[], asked: DescribedQuery): object[] {
  return names.map((name) => ({ name, in: 'query', ...PARAMETERS[name](asked) }));
}

const PARAMETERS: Readonly<Record<QueryParameter, (asked: DescribedQuery) => object>> = {
  locale: () => ({
    description: 'Language of the content; without it, the site’s own.',
    schema: { type: 'string', pattern: LOCALE.source, examples: ['th', 'en'] },
  }),
  fallback: () => ({
    description: '`none`: a 404 where there is nothing in this language, instead of the site’s own language.',
    schema: { type: 'string', enum: ['none'] },
  }),
  fields: ({ fields }) => ({
    description:
      'Simple fields to show; `agency`, `attachments`, the dates and `publication` are always there.',
    style: 'form',
    explode: false,
    schema: { ...listOf({ type: 'string', enum: [...Object.keys(fields), AGENCY, '*'] }), minItems: 1 },
  }),
  sort: ({ fields }) => ({
    description: 'What has no value comes last. Thai is sorted as in the dictionary.',
    style: 'form',
    explode: false,
    schema: {
      ...listOf({ type: 'string', enum: [...Object.keys(comparedFields(fields)), AGENCY].flatMap(orders) }),
      minItems: 1,
      maxItems: MAX_ORDERS,
    },
  }),
  filters: ({ filters }) => ({
    description:
      'Conditions in Strapi’s syntax: `filters[title][$contains]=ประกาศ`. Nested as `qs` writes objects.',
    style: 'deepObject',
    explode: true,
    schema: ref(filters),
  }),
  pagination: () =>
    paginated(
      Object.values(WINDOWS),
      'By page, by number, or by cursor: `pagination[cursor]=` (empty) begins, `nextCursor` of the answer leads on.',
    ),
  distribution: () => ({
    description: 'SHA-256 of the file, where several of the dataset hold tables.',
    schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  }),
  active: () => ({
    description:
      '`true`: only what is shown at this hour. The answer turns by itself when one begins or ends.',
    schema: { type: 'string', enum: ['true'] },
  }),
  agency: () => ({
    description: 'Code of the agency; as `filters[agency]`.',
    schema: { type: 'string', minLength: 1 },
  }),
  placement: () => ({
    description: 'Where on a page; as `filters[placement]`.',
    schema: { type: 'string', minLength: 1 },
  }),
  q: () => ({
    description:
      'Words that all occur, also inside unspaced Thai text; marks, digits and capitals are folded.',
    schema: { type: 'string', minLength: 1, maxLength: MAX_SEARCH },
  }),
};

function paginated(windows: readonly z.ZodType[], description: string): object {
  const schema = { anyOf: windows.map(windowSchema) };
  return { description, style: 'deepObject', explode: true, schema };
}

/** @returns the parts of a list that is in no order which a cursor could go on in */
export function paginationWithoutCursor(): object {
  const described = paginated([WINDOWS.pages, WINDOWS.starts], 'By page, or by number.');
  return { name: 'pagination', in: 'query', ...described };
}

function orders(field: string): string[] {
  return [field, `${field}:asc`, `${field}:desc`];
}

/** The schema that the request is parsed with. What has a default need not be given. */
function windowSchema(parser: z.ZodType): Schema {
  const { $schema: _dialect, required: _required, ...schema } = z.toJSONSchema(parser, { io: 'output' });
  const isCursor = Object.keys(schema.properties ?? {}).includes('cursor');
  return isCursor ? { ...schema, required: ['cursor'] } : schema;
}

/**
 * @param narrowed schemas of parameters of which less is taken than the parser can know
 * @returns the query parameters that a parser takes, as OpenAPI describes them
 */
export function parametersOfSchema(
  parser: z.ZodType,
  narrowed: Readonly<Record<string, Schema>> = {},
): object[] {
  const { properties = {} } = z.toJSONSchema(parser, { io: 'output' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    schema: narrowed[name] ?? schema,
  }));
}

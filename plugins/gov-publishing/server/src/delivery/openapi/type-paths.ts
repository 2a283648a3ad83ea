import { pathOf } from '../../routes/endpoints';
import type { GovernedType } from '../../entries/governed-types';
import { EXPORT_FORMATS } from '../formats/exports/export-formats';
import { exportParts } from '../formats/exports/export-parts';
import { FEED_TYPES } from '../formats/feeds/syndication';
import { typeName } from '../formats/type-name';
import { listParametersOf } from '../content/public-lists';
import { feedParametersOf, type FormatsSource } from '../formats/formats-source';
import { ENTRY_PARAMETERS } from '../query/public-query';
import { queryableFields } from '../store/projection';
import { strictObject, filtersName, listOf, ref, schemaName, type Schema } from './json-schema';
import { filterSchema } from './filter-schemas';
import { itemSchema } from './item-schemas';
import { ELSEWHERE, ID_OR_SLUG, mediaType, NOT_FOUND, oneOf, getOperation } from './operations';
import { queryParameters } from './query-parameters';

/** What a document says of one governed type. */
interface DescribedType {
  readonly tag: object;
  readonly paths: Readonly<Record<string, object>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

const LOCALE_META = strictObject(
  { locale: strictObject({ asked: { type: 'string' }, served: { type: 'string' } }) },
  ['locale'],
);

/** @returns the list and the entry of a type, and what is in them */
export function describeType({ strapi }: FormatsSource, type: GovernedType): DescribedType {
  const name = schemaName(type.uid.slice(type.uid.lastIndexOf('.') + 1));
  const filters = filtersName(type);
  const fields = queryableFields(strapi, type);
  const asked = { fields, filters };
  const common = { tags: [type.plural] };
  const title = `${typeName(strapi, type, 'th')} / ${typeName(strapi, type, 'en')}`;
  const list = getOperation({
    ...common,
    operationId: `list${name}`,
    summary: `List: ${title}`,
    parameters: queryParameters(listParametersOf(type), asked),
    answers: {
      'application/json': strictObject({
        data: listOf(ref(name)),
        meta: strictObject({ pagination: ref('Pagination') }),
      }),
    },
  });
  const entry = getOperation({
    ...common,
    operationId: `get${name}`,
    summary: `Entry: ${title}`,
    parameters: [ID_OR_SLUG, ...queryParameters(ENTRY_PARAMETERS, asked)],
    answers: { 'application/json': strictObject({ data: ref(name), meta: LOCALE_META }) },
    refusals: ELSEWHERE,
  });
  const formats = {
    endings: Object.keys(EXPORT_FORMATS),
    types: Object.values(EXPORT_FORMATS).map(({ mime }) => mime),
  };
  const exported = getOperation({
    ...common,
    operationId: `export${name}`,
    summary: `Open data: ${title}`,
    parameters: [
      oneOf('format', formats.endings, 'Format'),
      ...queryParameters(['locale', 'filters'], asked),
    ],
    answers: anyOf(formats.types),
    refusals: NOT_FOUND,
  });
  const parts = exportParts(strapi, type).map((part) => part.name);
  const exportedPart = getOperation({
    ...common,
    operationId: `export${name}Part`,
    summary: `Open data: what entries have many of: ${title}`,
    parameters: [
      oneOf('part', parts, 'The rows'),
      oneOf('format', formats.endings, 'Format'),
      ...queryParameters(['locale', 'filters'], asked),
    ],
    answers: anyOf(formats.types),
    refusals: NOT_FOUND,
  });
  const feed = getOperation({
    ...common,
    operationId: `feed${name}`,
    summary: `Feed: ${title}; days as a calendar (ics)`,
    parameters: [
      oneOf('format', [...Object.keys(FEED_TYPES), 'ics'], 'Format'),
      ...queryParameters(feedParametersOf(type), asked),
    ],
    answers: anyOf([...Object.values(FEED_TYPES), 'text/calendar']),
    refusals: NOT_FOUND,
  });
  return {
    tag: { name: type.plural, description: title },
    paths: {
      [pathOf('list', { plural: type.plural })]: list,
      [pathOf('entry', { plural: type.plural })]: entry,
      [pathOf('exported', { file: `${type.plural}.{format}` })]: exported,
      ...(parts.length > 0 && {
        [pathOf('exported', { file: `${type.plural}.{part}.{format}` })]: exportedPart,
      }),
      [pathOf('feed', { file: `${type.plural}.{format}` })]: feed,
    },
    schemas: { [name]: itemSchema(strapi, type), [filters]: filterSchema(filters, fields) },
  };
}

function anyOf(types: readonly string[]): Record<string, null> {
  return Object.fromEntries(types.map((type) => [mediaType(type), null]));
}

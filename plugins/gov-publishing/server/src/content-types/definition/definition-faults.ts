import { fieldsOfPart } from '../page';
import { LEDGER_FIELDS } from '../presentation';
import type { ReadableSchema } from '../model/schema';
import type { TypeDefinition } from './type-definition';

/**
 * A definition that names a field which is not there does not fail: the title, the day in the calendar or the part of the
 * page is silently absent. So each name is held against the schema that Strapi has, before the server starts.
 *
 * @param definition of a governed type; undefined for a host's type that came without one
 * @returns every fault, each a sentence that says what to do
 */
export function definitionFaults(
  definition: TypeDefinition | undefined,
  { attributes }: ReadableSchema,
): string[] {
  if (!definition) return [];
  return Object.entries(fieldsNamed(definition)).flatMap(([part, names]) =>
    names
      .filter((name) => !Object.hasOwn(attributes, name) && !Object.hasOwn(LEDGER_FIELDS, name))
      .map(
        (name) =>
          `its definition names the field "${name}" in "${part}", which the type does not have. Correct the name, or add the field.`,
      ),
  );
}

/** @returns every field that a definition names, by the part of it that does */
function fieldsNamed(definition: TypeDefinition): Readonly<Record<string, readonly string[]>> {
  const { texts, presentation, page, slugPrefix, calendar, siteMap } = definition;
  const sorted = presentation.defaultSort.map((text) => text.replace(/:(?:asc|desc)$/, ''));
  return {
    'texts.title': texts.title,
    'texts.summary': texts.summary,
    'texts.body': texts.body,
    'presentation.labelFields': presentation.labelFields,
    'presentation.searchFields': presentation.searchFields,
    'presentation.defaultSort': sorted,
    page: page?.parts.flatMap((part) => [...fieldsOfPart(part)]) ?? [],
    slugPrefix: slugPrefix === null ? [] : ['slug'],
    calendar: daysNamed(calendar),
    siteMap: siteMap ? Object.values(siteMap as object) : [],
  };
}

function daysNamed(calendar: TypeDefinition['calendar']): readonly string[] {
  if (!calendar) return [];
  if (calendar.kind === 'day') return [calendar.start];
  return [calendar.start, calendar.end, calendar.place].filter((name) => name !== undefined);
}

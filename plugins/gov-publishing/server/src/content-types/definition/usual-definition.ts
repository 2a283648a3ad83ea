import type { Schema } from '../../domain/schema/attribute';
import { isListed } from '../model/field-format';
import { publicFieldsOf } from '../presentation';
import type { CalendarDays } from './calendar';
import { defineType } from './define-type';
import type { DefinableSchema, TypeDefinition, TypeTexts } from './type-definition';

/** Attributes by which a reader knows an entry of a type that nobody defined. */
export const USUAL_NAMES: readonly string[] = ['title', 'name', 'label', 'code', 'slug'];

const USUAL_TEXTS: TypeTexts = {
  title: ['title', 'name', 'question'],
  summary: ['summary', 'question'],
  body: ['body', 'answer', 'transcript'],
};

/** @returns those of the usual names that a type has and shows: a private field is not signed into whatever relates to it */
export function usualLabels({ attributes }: Schema): readonly string[] {
  return USUAL_NAMES.filter((name) => {
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    return attribute !== undefined && isListed(attribute);
  });
}

/** @returns what is taken of a host's type that came without a definition: fields of the usual names mean the usual things */
export function usualDefinition(schema: DefinableSchema): TypeDefinition {
  const there = (name: string): boolean => Object.hasOwn(schema.attributes, name);
  const shown = publicFieldsOf(schema);
  const calendar = usualCalendar(schema);
  return defineType({
    schema,
    texts: {
      title: USUAL_TEXTS.title.filter(there),
      summary: USUAL_TEXTS.summary.filter(there),
      body: USUAL_TEXTS.body.filter(there),
    },
    presentation: {
      labelFields: usualLabels(schema),
      searchFields: ['title', 'name'].filter((name) => Object.hasOwn(shown, name)).slice(0, 1),
      defaultSort: ['datePosted:desc'],
    },
    ...(calendar && { calendar }),
  });
}

function usualCalendar({ attributes }: Schema): CalendarDays | null {
  if (Object.hasOwn(attributes, 'eventStart'))
    return { kind: 'event', start: 'eventStart', end: 'eventEnd', place: 'eventPlace' };
  return Object.hasOwn(attributes, 'effectiveFrom') ? { kind: 'day', start: 'effectiveFrom' } : null;
}

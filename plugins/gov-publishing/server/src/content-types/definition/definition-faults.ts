import { isSystemField } from '../../domain/content/content-model';
import type { Schema } from '../../domain/schema/attribute';
import { isListed } from '../model/field-format';
import { fieldsOfPart } from '../page';
import { AGENCY, comparedFields, LEDGER_FIELDS, MAX_ORDERS, publicFieldsOf } from '../presentation';
import { rowsOf } from '../../domain/edit-form';
import type { TypeDefinition } from './type-definition';

/**
 * A definition that names a field which is not there, or which the public is not shown, does not fail: the title, the day in
 * the calendar or the part of the page is silently absent, a private field that is a label is signed into every entry that
 * relates to it, and a list that cannot be sorted as it says answers nobody. So each name is held against the schema that
 * Strapi has, before the server starts.
 *
 * @param definition of a governed type; undefined for a host's type that came without one
 * @returns every fault, each a sentence that says what to do
 */
export function definitionFaults(definition: TypeDefinition | undefined, schema: Schema): string[] {
  if (!definition) return [];
  return [
    ...Object.entries(fieldsNamed(definition)).flatMap(([part, names]) =>
      names.flatMap((name) => fieldFault(part, name, schema)),
    ),
    ...formFaults(definition.form, schema),
    ...sortFaults(definition.presentation.defaultSort, schema),
  ];
}

function fieldFault(part: string, name: string, { attributes }: Schema): string[] {
  if (Object.hasOwn(LEDGER_FIELDS, name)) return [];
  const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  const named = `its definition names the field "${name}" in "${part}"`;
  if (!attribute) return [`${named}, which the type does not have. Correct the name, or add the field.`];
  if (isListed(attribute)) return [];
  return [`${named}, which the public is not shown. Take the name out, or make the field a public one.`];
}

/** A form may name what only officers see; what it does not name would be on no form at all. */
function formFaults(form: TypeDefinition['form'], { attributes }: Schema): string[] {
  if (!form) return [];
  const laidOut = rowsOf(form).flat();
  const named = [
    ...laidOut,
    ...form.needed,
    ...Object.entries(form.shownFor).flatMap(([name, { field }]) => [name, field]),
  ];
  const unknown = [...new Set(named)].filter((name) => !Object.hasOwn(attributes, name));
  const twice = laidOut.filter((name, at) => laidOut.indexOf(name) !== at);
  const absent = Object.keys(attributes).filter((name) => !laidOut.includes(name) && !isSystemField(name));
  return [
    ...unknown.map(
      (name) =>
        `its definition names the field "${name}" in "form", which the type does not have. Correct the name, or add the field.`,
    ),
    ...twice.map(
      (name) => `its definition names the field "${name}" in "form" twice. Leave it in one place.`,
    ),
    ...absent.map(
      (name) =>
        `its definition leaves the field "${name}" out of "form", so that no officer could fill it in. Put it into a part.`,
    ),
  ];
}

function sortFaults(orders: readonly string[], schema: Schema): string[] {
  const part = 'presentation.defaultSort';
  const compared = comparedFields({ ...publicFieldsOf(schema), ...LEDGER_FIELDS, [AGENCY]: 'string' });
  const faults = orders.map(sortedField).flatMap((name) => {
    if (Object.hasOwn(compared, name)) return [];
    const [fault] = fieldFault(part, name, schema);
    if (fault !== undefined) return [fault];
    return [
      `its definition names the field "${name}" in "${part}", by which no list can be sorted. Name a short text, a number, a date, a choice or a yes/no.`,
    ];
  });
  if (orders.length > MAX_ORDERS)
    faults.push(`its definition has ${orders.length} fields in "${part}". Name ${MAX_ORDERS} at the most.`);
  return faults;
}

function sortedField(order: string): string {
  return order.replace(/:(?:asc|desc)$/i, '');
}

/** @returns every field that a definition names, by the part of it that does */
function fieldsNamed(definition: TypeDefinition): Readonly<Record<string, readonly string[]>> {
  const { texts, presentation, page, slugPrefix, calendar, onFrontPage, inLists, data, siteMap } = definition;
  const { display, writtenAt, oia, identity } = definition;
  return {
    'texts.title': texts.title,
    'texts.summary': texts.summary,
    'texts.body': texts.body,
    'presentation.labelFields': presentation.labelFields,
    'presentation.searchFields': presentation.searchFields,
    page: page?.parts.flatMap((part) => [...fieldsOfPart(part)]) ?? [],
    slugPrefix: slugPrefix === null ? [] : ['slug'],
    calendar: daysNamed(calendar),
    onFrontPage: onFrontPage?.contact ? [onFrontPage.contact.field] : [],
    inLists: inLists ? [inLists.form === 'answers' ? inLists.question : inLists.address] : [],
    data: data ? [data.distributions] : [],
    writtenAt: writtenAt === null ? [] : writtenAt.split('.').slice(0, 1),
    oia: [oia?.by?.field, oia?.notHeld, oia?.centre?.field].filter((name) => name !== undefined),
    siteMap: siteMap ? Object.values(siteMap as object) : [],
    identity: identity ? Object.values(identity as object) : [],
    display: display ? Object.values(display as object).flat() : [],
  };
}

function daysNamed(calendar: TypeDefinition['calendar']): readonly string[] {
  if (!calendar) return [];
  if (calendar.kind === 'day') return [calendar.start];
  return [calendar.start, calendar.end, calendar.place].filter((name) => name !== undefined);
}

import { holdsComponents, type SchemaOf } from '../../domain/schema/attribute';
import { isRow, valueFields, type ValueField } from '../../domain/schema/value-fields';
import { asRow, type Row } from '../../strapi-boundary';

/** Tells whether a related entry may stay in the answer. */
export type MayStay = (uid: string, entry: Row) => boolean;

/** @returns every related entry that an answer carries, with the uid of its type */
export function relatedIn(uid: string, answer: unknown, schemaOf: SchemaOf): [uid: string, entry: Row][] {
  const found: [string, Row][] = [];
  filtered(uid, answer, schemaOf, (target, entry) => {
    found.push([target, entry]);
    return true;
  });
  return found;
}

/**
 * @param uid of the type, or component, that the answer is of
 * @param answer what Strapi's document service returned: an entry, a list of them, or anything else, which stays
 * @returns the answer without the related entries that may not stay, however deep they are populated
 */
export function filtered(uid: string, answer: unknown, schemaOf: SchemaOf, mayStay: MayStay): unknown {
  if (Array.isArray(answer)) return answer.map((each) => filtered(uid, each, schemaOf, mayStay));
  if (typeof answer !== 'object' || answer === null) return answer;
  const schema = schemaOf(uid, '') ?? { attributes: {} };
  const fields = valueFields({ schemaOf, relations: true }, schema, answer as Row);
  return filteredRow(answer as Row, fields, mayStay);
}

function filteredRow(row: Row, fields: Iterable<ValueField>, mayStay: MayStay): Row {
  const known = new Map([...fields].map((field) => [field.name, field]));
  const kept = Object.entries(row).map(([name, value]) => {
    const field = known.get(name);
    return [name, field ? filteredValue(field, mayStay) : value] as const;
  });
  return Object.fromEntries(kept);
}

function filteredValue({ attribute, value, rows }: ValueField, mayStay: MayStay): unknown {
  if (rows.length === 0 || typeof value !== 'object') return value;
  const kept = rows.map(({ value: each, uid, fields }) => {
    if (holdsComponents(attribute)) return isRow(each) ? filteredRow(each, fields, mayStay) : each;
    // A relation to any type tells in each entry which it is of.
    return mayStay(uid ?? '', asRow(each)) ? filteredRow(asRow(each), fields, mayStay) : null;
  });
  if (!Array.isArray(value)) return kept[0];
  return holdsComponents(attribute) ? kept : kept.filter((each) => each !== null);
}

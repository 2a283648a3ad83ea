import { isZone, type SchemaAttribute } from '../../../domain/schema/attribute';
import { schemaFields, type SchemaField } from '../../../domain/schema/schema-fields';
import { isListed, meaningOf } from '../../../content-types/model/field-format';
import type { GovernedType } from '../../../entries/governed-types';
import { knownModel, modelOf, type Strapi } from '../../../strapi-boundary';

/** A field that holds words people look for: a text, or rows of components with texts in them. */
export interface SearchField {
  readonly name: string;
  readonly rich: boolean;
  /** Of rows: the fields of each component that may stand there, by its uid. */
  readonly rows?: Readonly<Record<string, readonly SearchField[]>>;
  /** The one component that the rows are of, where they do not name theirs. */
  readonly component?: string;
}

const TEXTS = ['string', 'text', 'richtext', 'email'];
/** Components within components: deeper than anybody writes, and an end for those that hold themselves. */
const MAX_DEPTH = 4;

/**
 * @returns everything of a type in which words are searched: first what its folder chooses (the title before all), then
 *   every other public text, those of its components included. Addresses and names in them are no words
 */
export function searchFieldsOf(strapi: Strapi, type: GovernedType): readonly SearchField[] {
  const walk = { schemaOf: (uid: string | undefined) => modelOf(strapi, uid), deepest: MAX_DEPTH };
  const all = searchedIn(schemaFields(walk, knownModel(strapi, type.uid)));
  const { searchFields } = type.definition.presentation;
  const lead = searchFields.flatMap((name) => all.filter((field) => field.name === name));
  return [...lead, ...all.filter((field) => !lead.includes(field))];
}

function searchedIn(fields: Iterable<SchemaField>): readonly SearchField[] {
  return [...fields].flatMap(({ name, attribute, parts }): SearchField[] => {
    if (!isListed(attribute)) return [];
    if (TEXTS.includes(attribute.type))
      return isWords(attribute) ? [{ name, rich: attribute.type === 'richtext' }] : [];
    if (parts.length === 0) return [];
    const rows = Object.fromEntries(parts.map((part) => [part.uid, searchedIn(part.fields)]));
    const [component] = isZone(attribute) ? [] : parts;
    return [{ name, rich: false, rows, ...(component && { component: component.uid }) }];
  });
}

/** A web link is looked up by its address; all other addresses, and slugs, are none of the words of an entry. */
function isWords(attribute: SchemaAttribute): boolean {
  const { format } = meaningOf(attribute);
  return format === undefined || format === 'url';
}

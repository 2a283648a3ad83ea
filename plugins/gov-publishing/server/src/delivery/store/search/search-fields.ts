import { isListed, meaningOf } from '../../../content-types/model/field-format';
import type { ReadableAttribute, ReadableSchema } from '../../../content-types/model/schema';
import type { GovernedType } from '../../../entries/governed-types';
import type { Strapi } from '../../../strapi-boundary';

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
const DEEPEST = 4;

/**
 * @returns everything of a type in which words are searched: first what its folder chooses (the title before all), then
 *   every other public text, those of its components included. Addresses and names in them are no words
 */
export function searchFieldsOf(strapi: Strapi, type: GovernedType): readonly SearchField[] {
  const { attributes } = strapi.getModel(type.uid as never) as unknown as ReadableSchema;
  const all = fieldsIn(strapi, attributes, 0);
  const { searchFields } = type.definition.presentation;
  const lead = searchFields.flatMap((name) => all.filter((field) => field.name === name));
  return [...lead, ...all.filter((field) => !lead.includes(field))];
}

function fieldsIn(
  strapi: Strapi,
  attributes: ReadableSchema['attributes'],
  depth: number,
): readonly SearchField[] {
  return Object.entries(attributes).flatMap(([name, attribute]): SearchField[] => {
    if (!isListed(attribute)) return [];
    if (TEXTS.includes(attribute.type))
      return isWords(attribute) ? [{ name, rich: attribute.type === 'richtext' }] : [];
    const uids = attribute.components ?? (attribute.component === undefined ? [] : [attribute.component]);
    if (uids.length === 0 || depth >= DEEPEST) return [];
    const rows = Object.fromEntries(
      uids.map((uid) => [uid, fieldsIn(strapi, attributesOf(strapi, uid), depth + 1)]),
    );
    return [
      {
        name,
        rich: false,
        rows,
        ...(attribute.component !== undefined && { component: attribute.component }),
      },
    ];
  });
}

function attributesOf(strapi: Strapi, uid: string): ReadableSchema['attributes'] {
  return (strapi.components[uid as never] as ReadableSchema | undefined)?.attributes ?? {};
}

/** A web link is looked up by its address; all other addresses, and slugs, are none of the words of an entry. */
function isWords(attribute: ReadableAttribute): boolean {
  const { format } = meaningOf(attribute);
  return format === undefined || format === 'url';
}

import { repeats } from '../../../domain/schema/attribute';
import { schemaFields } from '../../../domain/schema/schema-fields';
import { isListed } from '../../../content-types/model/field-format';
import type { Json } from '../../../domain/content/snapshot';
import type { GovernedType } from '../../../entries/governed-types';
import { asRow, knownModel, modelOf, type Strapi } from '../../../strapi-boundary';
import type { Addresses } from '../../page-address';

/** A value in a cell; null for an empty one. */
export type Cell = string | number | boolean | null;
export type ExportRow = Readonly<Record<string, Cell>>;

/** A column that is no simple field of the entry: from which field it comes, and from which part of it. */
export interface DerivedColumn {
  readonly name: string;
  readonly field: string;
  readonly part: string | null;
}

/** @returns a simple value as it is, a file as its address, a related entry by its name; lists parted by line ends */
export function cellOf(value: Json | undefined, addresses: Addresses): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const cells = (value as readonly Json[]).map((each) => cellOf(each, addresses));
    return cells.filter((cell) => cell !== null).join('\n') || null;
  }
  const { url, name, title, position, documentId } = asRow(value);
  if (typeof url === 'string') return addresses.absolute(url);
  const label = [name, title, position, documentId].find((each) => typeof each === 'string');
  return typeof label === 'string' ? label : null;
}

/**
 * @returns columns for what a type has besides simple fields: files, related entries, and the parts of components of
 *   which there is one (`gazetteVolume`). Rows of which there are many have tables of their own
 */
export function derivedColumns(strapi: Strapi, type: GovernedType): readonly DerivedColumn[] {
  const walk = { schemaOf: (uid: string | undefined) => modelOf(strapi, uid), deepest: 1 };
  const fields = [...schemaFields(walk, knownModel(strapi, type.uid))];
  return fields.flatMap(({ name: field, attribute, parts }): DerivedColumn[] => {
    if (!isListed(attribute) || field === type.agencyAttribute || STRAPIS.includes(field)) return [];
    if (attribute.type === 'media' || attribute.type === 'relation')
      return [{ name: field, field, part: null }];
    const own = repeats(attribute) ? [] : parts.flatMap((each) => [...each.fields]);
    return own.map(({ name: part }) => ({
      name: `${field}${part.charAt(0).toUpperCase()}${part.slice(1)}`,
      field,
      part,
    }));
  });
}

const STRAPIS = ['createdBy', 'updatedBy', 'localizations'];

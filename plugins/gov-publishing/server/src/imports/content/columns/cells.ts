import { componentsIn, isZone, repeats } from '../../../domain/schema/attribute';
import type { GovernedType } from '../../../entries/governed-types';
import { knownModel, type Strapi } from '../../../strapi-boundary';
import { isInACell, ownFields, type ContentField } from './content-fields';

/** What a cell of a table fills in an entry. */
export interface Cell {
  /** e.g. `title`, `source.url`, `steps.2.title`, `details.cio.1.name`; in another language `title@en`. */
  readonly key: string;
  /** Attribute of the type. */
  readonly attribute: ContentField;
  /** The row of a component in which it stands; null for a field of the type itself. */
  readonly row: ComponentRow | null;
  /** What is filled: the attribute itself, or a field of the component. */
  readonly field: ContentField;
  /** Null for the language in which the entry comes in. */
  readonly language: string | null;
}

/** A row of a component. */
export interface ComponentRow {
  readonly uid: string;
  /** Name of the component, under which its words stand. */
  readonly component: string;
  /** Counted from one; null where there is one row only. */
  readonly number: number | null;
  /** Whether the row says itself of which component it is. */
  readonly inZone: boolean;
  /** Whether the component has no other field that a cell can hold. */
  readonly isOneField: boolean;
}

/** What a table has of a type: so many rows of components that repeat, and these languages beside the first. */
export interface Extent {
  readonly rows: number;
  readonly languages: readonly string[];
  /** In those languages: what each has of its own, or what all share, of which there is no column. */
  readonly what?: 'own' | 'shared';
}

/** Rows of a component that one table may number. */
export const MAX_ROWS = 50;

/** @returns all that cells of a table may fill, in the order of the type's fields */
export function cellsOf(
  strapi: Strapi,
  type: GovernedType,
  { rows, languages, what = 'own' }: Extent,
): Cell[] {
  const fields = ownFields(strapi, type.uid).filter(({ name }) => name !== type.agencyAttribute);
  return [null, ...languages].flatMap((language) =>
    fields
      .filter(({ attribute }) => language === null || isLocalised(attribute) === (what === 'own'))
      .flatMap((attribute) => cellsIn(strapi, attribute, rows, language)),
  );
}

/** @returns whether each language has a value of its own; relations are kept by language and chosen once */
function isLocalised({ pluginOptions }: ContentField['attribute']): boolean {
  return (pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === true;
}

function cellsIn(strapi: Strapi, attribute: ContentField, rows: number, language: string | null): Cell[] {
  const mark = language === null ? '' : `@${language}`;
  const { name } = attribute;
  if (isInACell(attribute.attribute) || isRelation(attribute) || isFile(attribute))
    return [{ key: `${name}${mark}`, attribute, row: null, field: attribute, language }];
  const numbers = repeats(attribute.attribute)
    ? Array.from({ length: rows }, (_, index) => index + 1)
    : [null];
  return numbers.flatMap((number) =>
    componentsIn(attribute.attribute).flatMap((uid) => {
      const fields = partsOf(strapi, uid);
      const { modelName: component } = knownModel(strapi, uid);
      const inZone = isZone(attribute.attribute);
      return fields.map((field): Cell => {
        const steps = [
          name,
          ...(inZone ? [component] : []),
          ...(number === null ? [] : [number]),
          field.name,
        ];
        const row = { uid, component, number, inZone, isOneField: fields.length === 1 };
        return { key: `${steps.join('.')}${mark}`, attribute, row, field, language };
      });
    }),
  );
}

function partsOf(strapi: Strapi, uid: string): ContentField[] {
  const fields = ownFields(strapi, uid);
  // What is nothing without its file (attachments) comes by the column of files.
  return isFileWithWords(fields) ? [] : fields.filter((field) => isInACell(field.attribute) || isFile(field));
}

/** @returns whether a component is a file with words to it, as an attachment */
export function isFileWithWords(fields: readonly ContentField[]): boolean {
  return (
    fields.some(({ name, attribute }) => attribute.type === 'media' && name === 'file') &&
    fields.every(({ name }) => ['file', 'label', 'alt'].includes(name))
  );
}

/** @returns whether a field holds one picture or file, which a cell names */
export function isFile({ attribute }: ContentField): boolean {
  return attribute.type === 'media' && attribute.multiple !== true;
}

/** @returns whether a field points at other entries from its own side */
export function isRelation({ attribute }: ContentField): boolean {
  return attribute.type === 'relation' && attribute.target !== undefined && attribute.mappedBy === undefined;
}

/** @returns whether a field points at several entries */
export function isOfMany({ attribute }: ContentField): boolean {
  return attribute.relation === 'manyToMany' || attribute.relation === 'oneToMany';
}

import { componentsIn } from '../../../domain/schema/attribute';
import { meaningOf } from '../../../content-types/model/field-format';
import type { GovernedType } from '../../../entries/governed-types';
import { say, type Locale } from '../../../messages';
import { labelIn } from '../../../messages/choices';
import { wordsOfNames } from '../../../relations/written-names';
import { knownModel, type Strapi } from '../../../strapi-boundary';
import { labelOf } from './content-columns';
import { isFile, isFileWithWords, isOfMany, isRelation, type Cell } from './cells';
import { isInACell, ownFields, type ContentField } from './content-fields';

/** A field of a type's form that no table fills. */
export interface LeftToHand {
  /** Attribute of the type. */
  readonly field: string;
  readonly heading: (locale: Locale) => string;
  /** Why: a picture or file, or what one cell cannot hold. */
  readonly why: 'media' | 'other';
}

/**
 * @param type uid of what the rows become: they may name one another
 * @returns what a column is filled with, as its reader in an office would do it
 */
export function howToFill(cell: Cell, locale: Locale, type: string): string {
  const bare = what(cell.field, locale);
  const isOfFile = isRelation(cell.field) && cell.field.attribute.target === type;
  const how = isOfFile ? `${bare} ${say(locale, 'import.how.of_file')}` : bare;
  if (cell.language !== null)
    return `${how} ${say(locale, 'import.how.language', { language: cell.language })}`;
  return cell.row?.number === 1 ? `${how} ${say(locale, 'import.how.rows')}` : how;
}

function what(field: ContentField, locale: Locale): string {
  const { attribute } = field;
  if (isRelation(field)) {
    const names = wordsOfNames(String(attribute.target), locale);
    const how = names.length === 0 ? 'import.how.named.title' : 'import.how.named';
    const many = isOfMany(field) ? ` ${say(locale, 'import.how.many')}` : '';
    return `${say(locale, how, { names: names.join(say(locale, 'import.how.or')) })}${many}`;
  }
  if (isFile(field))
    return say(locale, 'import.how.media', { kinds: (attribute.allowedTypes ?? ['files']).join(',') });
  const { format } = meaningOf(attribute);
  const special = format !== undefined && `import.how.${format.replaceAll('-', '_')}`;
  return say(locale, special || `import.how.${attribute.type}`);
}

/** @returns the fields of a type's form that a table cannot bring, each with why */
export function leftToHand(strapi: Strapi, type: GovernedType): LeftToHand[] {
  return ownFields(strapi, type.uid).flatMap((field) => {
    if (
      field.name === type.agencyAttribute ||
      isInACell(field.attribute) ||
      isRelation(field) ||
      isFile(field)
    )
      return [];
    const parts = componentsIn(field.attribute).flatMap((uid) => {
      const own = ownFields(strapi, uid);
      if (isFileWithWords(own)) return [];
      const { modelName } = knownModel(strapi, uid);
      return own
        .filter((part) => !isInACell(part.attribute) && !isFile(part))
        .map((part) => left(field, part, (locale) => labelIn(locale, modelName) ?? named(field, locale)));
    });
    return componentsIn(field.attribute).length > 0 ? parts : [left(field, field)];
  });
}

function left(whole: ContentField, field: ContentField, of?: (locale: Locale) => string): LeftToHand {
  return {
    field: whole.name,
    heading: (locale) => `${of ? `${of(locale)}: ` : ''}${named(field, locale)}`,
    why: field.attribute.type === 'media' ? 'media' : 'other',
  };
}

const named = (field: ContentField, locale: Locale): string => labelOf(field, locale) ?? field.name;

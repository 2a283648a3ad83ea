import { pluginTypeOf, type PluginType } from '../content-types';
import type { ChosenBy } from '../content-types/definition/chosen-by';
import { attributeNamed, type SchemaAttribute } from '../domain/schema/attribute';
import type { BothLanguages } from '../domain/text/both-languages';
import { toArabicDigits, toThaiDigits } from '../domain/thai/digits';
import { foldForSearch } from '../domain/thai/search-text';
import { CATALOGUES, say, type Locale } from '../messages';
import { choiceIn } from '../messages/choices';
import { nameOf } from '../people/roster/roster-line';
import { asRow, queryOf, type Row, type Strapi } from '../strapi-boundary';

/** A search that finds more rows than these is too short to choose by; its reader types on. */
const MAX_FOUND = 1_000;
/** Nobody chooses by more: what follows is not looked for, and no search makes a statement that the database refuses. */
const MAX_SEARCH = 200;
export const MAX_WORDS = 8;
const ACCOUNTS = 'admin::user';
const ACCOUNT_NAMES = ['firstname', 'lastname'] as const;
const LANGUAGES = ['th', 'en'] as const;

/** A type of the plugin that says by what its rows are chosen. */
export type NamedType = PluginType & { readonly chosenBy: ChosenBy };

/**
 * Names of the rows that entries point at, made of the fields that their types say (`chosenBy`). Nothing of it is stored, signed or
 * public.
 */
export class RelationNames {
  constructor(private readonly strapi: Strapi) {}

  /** @returns the field by which Strapi names rows of a type that has names here; undefined for other types */
  fieldOf(uid: string): string | undefined {
    return namedType(uid)?.chosenBy.name.at(-1);
  }

  /** @returns the fields of which names of a type are made */
  madeOf(uid: string): readonly string[] {
    return namedType(uid)?.chosenBy.name ?? [];
  }

  /** @returns the fields in which a search of a type looks */
  searchedIn(uid: string): readonly string[] {
    return namedType(uid)?.chosenBy.search ?? [];
  }

  /** @returns the name of an entry by its content, in both languages; null for types without names here */
  static inContent(uid: string, content: Row): BothLanguages | null {
    const type = namedType(uid);
    return type ? { th: nameIn(type, content, 'th'), en: nameIn(type, content, 'en') } : null;
  }

  /** @returns the words of the choices in an entry's name (what kind of law it is), in both languages, folded for a search */
  static choicesOf(uid: string, content: Row): readonly string[] {
    const type = namedType(uid);
    if (!type) return [];
    return choiceFields(type).flatMap(({ field, values }) =>
      labelsOf(
        type,
        field,
        values.filter((value) => value === content[field]),
      ),
    );
  }

  /**
   * @returns those of the words of a search that are words of such a choice: no text of an entry says that it is an order
   */
  static choicesIn(uid: string, words: readonly string[]): readonly string[] {
    const type = namedType(uid);
    if (!type) return [];
    const labels = choiceFields(type).flatMap(({ field, values }) => labelsOf(type, field, values));
    return words.filter((word) => labels.some((label) => label.includes(word)));
  }

  /** @returns by row id the names of rows; a row that says nothing by which to name it is left out */
  async of(uid: string, ids: readonly number[], language: Locale): Promise<ReadonlyMap<number, string>> {
    const type = namedType(uid);
    if (!type || ids.length === 0) return new Map();
    const accounts = type.chosenBy.name.filter((field) => isAccount(attributeNamed(type.schema, field)));
    const select = ['id', ...type.chosenBy.name.filter((field) => !accounts.includes(field))];
    const populate = Object.fromEntries(accounts.map((field) => [field, { select: ACCOUNT_NAMES }]));
    const rows = await queryOf(this.strapi, uid).findMany({ where: { id: { $in: ids } }, select, populate });
    const names = rows.map((row) => [Number(row['id']), nameIn(type, row, language)] as const);
    return new Map(names.filter(([, name]) => name !== ''));
  }

  /** @returns ids of the rows in which each word of a search stands; null for types without names here */
  async idsMatching(uid: string, search: string): Promise<readonly number[] | null> {
    const type = namedType(uid);
    const words = search
      .slice(0, MAX_SEARCH)
      .split(/\s+/)
      .filter((word) => word !== '')
      .slice(0, MAX_WORDS);
    if (!type || words.length === 0) return null;
    const $and = words.map((word) => ({
      $or: type.chosenBy.search.flatMap((field) => conditions(type, field, word)),
    }));
    const rows = await queryOf(this.strapi, uid).findMany({
      where: { $and },
      select: ['id'],
      limit: MAX_FOUND,
    });
    return rows.map(({ id }) => Number(id));
  }
}

/** @returns the type of that uid, where it says by what its rows are chosen */
export function namedType(uid: string): NamedType | undefined {
  const type = pluginTypeOf(uid);
  return type?.chosenBy ? (type as NamedType) : undefined;
}

/** @returns whether an attribute leads to a person's account */
export const isAccount = (attribute: SchemaAttribute | undefined): boolean => attribute?.target === ACCOUNTS;

/** @returns the name of a row, or of the signed content of one, from the fields that its type says */
export function nameIn(type: NamedType, row: Row, language: Locale): string {
  const parts = type.chosenBy.name.map((field) => {
    const value = row[field];
    if (isAccount(attributeNamed(type.schema, field))) return nameOf(asRow(value));
    if (typeof value !== 'string') return '';
    const { enum: values } = (attributeNamed(type.schema, field) ?? {}) as {
      readonly enum?: readonly string[];
    };
    return values ? choiceWords(type, field, value, language) : value.trim();
  });
  return parts.filter((part) => part !== '').join(' · ');
}

function choiceFields(type: NamedType): { field: string; values: readonly string[] }[] {
  return type.chosenBy.name.flatMap((field) => {
    const { enum: values } = (attributeNamed(type.schema, field) ?? {}) as {
      readonly enum?: readonly string[];
    };
    return values ? [{ field, values }] : [];
  });
}

function labelsOf(type: NamedType, field: string, values: readonly string[]): string[] {
  return values.flatMap((value) =>
    LANGUAGES.map((language) => foldForSearch(choiceWords(type, field, value, language))),
  );
}

/** Duties have their words for themselves: they are said in many sentences. */
export function choiceWords(
  { singularName }: NamedType,
  field: string,
  value: string,
  language: Locale,
): string {
  const own = choiceIn(language, singularName, field, value);
  const key = `${field}.${value}`;
  return own ?? (key in CATALOGUES[language] ? say(language, key) : value);
}

/** @returns conditions of which a row fulfils one where the word stands in its field; a choice is found by its words, in both languages */
function conditions(type: NamedType, field: string, word: string): Row[] {
  const attribute = attributeNamed(type.schema, field);
  if (isAccount(attribute))
    return ACCOUNT_NAMES.flatMap((name) => saying(name, word).map((each) => ({ [field]: each })));
  const { enum: values } = (attribute ?? {}) as { readonly enum?: readonly string[] };
  if (!values) return saying(field, word);
  const $in = values.filter((value) =>
    LANGUAGES.some((language) =>
      choiceWords(type, field, value, language).toLowerCase().includes(word.toLowerCase()),
    ),
  );
  return $in.length > 0 ? [{ [field]: { $in } }] : [];
}

/** A number may be written in digits of either kind. */
function saying(field: string, word: string): Row[] {
  const spellings = new Set([word, toArabicDigits(word), toThaiDigits(word)]);
  return [...spellings].map((each) => ({ [field]: { $containsi: each } }));
}

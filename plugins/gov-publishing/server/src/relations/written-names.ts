import { attributeNamed } from '../domain/schema/attribute';
import { foldForSearch } from '../domain/thai/search-text';
import { buddhistYearOf } from '../domain/thai/dates/thai-calendar';
import { nameOf } from '../people/roster/roster-line';
import { asRow, type Row } from '../strapi-boundary';
import { say, type Locale } from '../messages';
import { labelIn } from '../messages/choices';
import { choiceWords, isAccount, namedType, type NamedType } from './relation-names';

const LANGUAGES = ['th', 'en'] as const;
/** คำสั่งที่ 12, คำสั่ง เลขที่ 12 and คำสั่ง 12 are one; without tone marks, as names are folded. */
const NUMBER_WORD = /(?<=\S) ?(?:เลข)?ที ?(?=\d)|\bno\.? ?(?=\d)/g;

/** @returns a name as it is compared: without what people leave out, and write one way or the other */
export function foldName(name: string): string {
  const [before = '', ...after] = foldForSearch(name).split(NUMBER_WORD);
  return [before.trimEnd(), ...after].join(' ').replace(/\s+/g, ' ').trim();
}

/** @returns what people write of a row, folded; each spelling once */
export function writtenNames(type: NamedType, row: Row): string[] {
  const spelled = type.chosenBy.written.flatMap((fields) => joined(type, fields, row));
  return [...new Set(spelled.map(foldName))].filter((name) => name !== '');
}

/** Words of several fields in their order; nothing where one of them is empty, which would name much else as well. */
function joined(type: NamedType, fields: readonly string[], row: Row): string[] {
  let names: string[] = [''];
  for (const field of fields) {
    const { words, sign } = wordsOf(type, field, row);
    // A number that says its year (๑๑๐๖/๒๕๖๑) is given no other.
    names = names.flatMap((name) =>
      words.filter(() => sign !== '/' || !name.includes('/')).map((word) => `${name}${sign}${word}`),
    );
  }
  return names;
}

function wordsOf(type: NamedType, field: string, row: Row): { words: string[]; sign: string } {
  const attribute = attributeNamed(type.schema, field);
  const value = row[field];
  if (isAccount(attribute)) {
    const person = asRow(value);
    return {
      words: [nameOf(person), String(person['email'] ?? '')].filter((word) => word !== ''),
      sign: ' ',
    };
  }
  if (typeof value !== 'string' || value.trim() === '') return { words: [], sign: ' ' };
  if (attribute?.type === 'date') {
    const [year, month] = value.split('-').map(Number);
    const buddhist = buddhistYearOf(year ?? 0, month ?? 1);
    return { words: buddhist === null ? [] : [String(buddhist)], sign: '/' };
  }
  if (attribute?.enum)
    return { words: LANGUAGES.map((language) => choiceWords(type, field, value, language)), sign: ' ' };
  return { words: [value], sign: ' ' };
}

/** @returns how rows of a type are named by people, in words: `ชื่อเรื่อง`, `ประเภทของกฎหมาย เลขที่`; none for types that say nothing of it */
export function wordsOfNames(uid: string, locale: Locale): string[] {
  const type = namedType(uid);
  if (!type) return [];
  return type.chosenBy.written.map((fields) =>
    fields
      .map((field) => {
        const attribute = attributeNamed(type.schema, field);
        if (isAccount(attribute)) return say(locale, 'import.how.account');
        const label = labelIn(locale, type.singularName, field) ?? field;
        return attribute?.type === 'date' ? say(locale, 'import.how.year_of', { field: label }) : label;
      })
      .join(' '),
  );
}

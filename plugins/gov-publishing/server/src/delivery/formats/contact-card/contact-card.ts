import ICAL from 'ical.js';
import { textIn } from '../../../content-types/model/item-values';
import { phoneNumbersIn } from '../../../domain/thai/phone-numbers';
import type { Json, JsonObject } from '../../../domain/content/snapshot';
import { isRow } from '../../../domain/schema/value-fields';
import type { PublicationFacts } from '../../content/publication-facts';
import { textInXml } from '../text-in-xml';

/** The component whose rows make cards, in whichever field of an entry they stand. */
const CONTACT = 'gov-publishing.contact-channel';

type Property = [name: string, parameters: Record<string, string>, type: string, value: string | string[]];

/** How the cards say what the entry does. */
export interface CardWords {
  /** What a way to reach the agency is for, e.g. `ขอข้อมูลข่าวสาร`. */
  readonly purpose: (choice: string) => string;
}

/**
 * @param page where the entry is read
 * @returns every way to reach the agency that the entry names as vCards, to be kept in an address book; null where it names
 *   none. Version 3.0 (RFC 2426): Outlook reads no later one, telephones read both
 */
export function contactCards(facts: PublicationFacts, words: CardWords, page: string): string | null {
  const channels = channelsIn(facts.item);
  if (channels.length === 0) return null;
  return channels
    .map((row, index) => {
      const properties = propertiesOf(row, facts, words, page, index).map(inOneLine);
      return `${ICAL.stringify.component(['vcard', properties, []], ICAL.design.vcard3)}\r\n`;
    })
    .join('');
}

/** @returns every way to reach the agency that an entry names, as rows of the component */
export function channelsIn(item: JsonObject): JsonObject[] {
  return Object.values(item)
    .flatMap((value): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []))
    .filter((row): row is JsonObject => isRow(row) && (row as JsonObject)['__component'] === CONTACT);
}

function propertiesOf(
  row: JsonObject,
  facts: PublicationFacts,
  words: CardWords,
  page: string,
  index: number,
): Property[] {
  const text = (field: string): string | null => {
    const found = textIn(row, field);
    return found === null ? null : textInXml(found).replace(/\r\n?/g, '\n');
  };
  const agency = facts.agency?.name ?? facts.title;
  const [unit, purpose] = [text('unitName'), text('purpose')];
  const asked = purpose !== null && purpose !== 'general' ? words.purpose(purpose) : null;
  const name = unit ?? (asked === null ? agency : `${agency} (${asked})`);
  const [address, email, hours] = [text('address'), text('email'), text('openingHours')];
  const site = text('website');
  return [
    ['version', {}, 'text', '3.0'],
    ['fn', {}, 'text', name],
    // An address book sorts by it; an office has but one name.
    ['n', {}, 'text', [name, '', '', '', '']],
    ['org', {}, 'text', unit === null ? [agency] : [agency, unit]],
    ...telephones(text('phone'), 'work'),
    ...telephones(text('fax'), 'fax'),
    ...one(email && ['email', {}, 'text', email]),
    ...one(address && ['adr', { type: 'work' }, 'text', ['', '', address, '', '', '', '']]),
    ...one(site && ['url', {}, 'uri', site]),
    ...one(hours && ['note', {}, 'text', hours]),
    ['source', {}, 'uri', page],
    // The same over later publications: the book changes the card that it has.
    ['uid', {}, 'text', `${facts.key.documentId}-${facts.key.locale}-${index}`],
    ['rev', {}, 'text', facts.dateModified.toISOString()],
  ];
}

/** The writer of cards writes texts so that a line end in one is none of the card; all else it writes as it stands. */
function inOneLine([name, parameters, type, value]: Property): Property {
  if (type === 'text' || typeof value !== 'string') return [name, parameters, type, value];
  return [name, parameters, type, value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')];
}

function one(property: Property | null | ''): Property[] {
  return property ? [property] : [];
}

/** Each number by itself, as it is dialled; what was written with it (ต่อ ๑๒) follows as telephones pause for it. */
function telephones(written: string | null, type: 'work' | 'fax'): Property[] {
  if (written === null) return [];
  const found = phoneNumbersIn(written, true);
  const numbers = found.map(({ dialled, extension }) =>
    extension === null ? dialled : `${dialled},${extension}`,
  );
  return (numbers.length > 0 ? numbers : [written]).map((number) => [
    'tel',
    { type },
    'phone-number',
    number,
  ]);
}

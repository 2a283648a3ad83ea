import { COMPONENTS } from '#server/content-types/index';
import type { Attribute, Attributes } from '#server/content-types/model/attribute';
import { isListed, meaningOf } from '#server/content-types/model/field-format';
import type { Json, JsonObject } from '#server/domain/content/snapshot';
import { wordsOf } from '#server/delivery/html-pages/page-words';
import { choiceIn } from '#server/messages/choices';

/** A value that stands nowhere else, and what a reader of the page has to see of it. */
export interface Marked {
  readonly path: string;
  readonly shown: string;
}

const words = wordsOf('th');

/**
 * Fills every public field of a type, down into its components, with a value of its own.
 *
 * @returns the entry as the API gives it, and what has to be on its page
 */
export function everythingSigned(
  holder: string,
  attributes: Attributes,
): { item: JsonObject; marks: Marked[] } {
  const marks: Marked[] = [];
  let serial = 0;

  const fill = (name: string, of: Attributes, path: string): JsonObject =>
    Object.fromEntries(
      Object.entries(of)
        .filter(([, attribute]) => isListed(attribute))
        .map(([field, attribute]) => [field, value(name, field, attribute, `${path}${field}`)]),
    );

  const value = (name: string, field: string, attribute: Attribute, path: string): Json => {
    serial += 1;
    const mark = (shown: string, given: Json): Json => {
      marks.push({ path, shown });
      return given;
    };
    const word = `คำ${serial}จบ`;
    const { format } = meaningOf(attribute);
    switch (attribute.type) {
      case 'component': {
        const row = fill(modelName(attribute.component), componentOf(attribute.component), `${path}.`);
        return attribute.repeatable ? [row] : row;
      }
      case 'dynamiczone':
        return attribute.components.map((uid) => ({
          __component: uid,
          ...fill(modelName(uid), componentOf(uid), `${path}.${modelName(uid)}.`),
        }));
      case 'media': {
        const url = `/api/gov/files/${serial}/x.png`;
        return mark(url, { url, sha256: 'a', name: 'x.png', mime: 'image/png', size: 1, alt: null });
      }
      case 'relation': {
        const one = { documentId: `doc${serial}`, code: `AG-${serial}`, name: word, title: word };
        return mark(word, attribute.relation === 'manyToMany' ? [one] : one);
      }
      case 'enumeration': {
        const choice = attribute.enum.findLast((each) => each !== attribute.default) ?? '';
        return mark(choiceIn('th', name, field, choice) ?? '?', choice);
      }
      case 'boolean':
        return mark(words.say(field === 'vacant' ? 'page.vacant' : 'page.yes'), true);
      case 'date':
        return mark(words.day(day(serial)), day(serial));
      case 'datetime':
        return mark(words.moment(`${day(serial)}T02:30:00.000Z`), `${day(serial)}T02:30:00.000Z`);
      case 'integer': {
        const number = format === 'fiscal-year-be' ? 2400 + serial : 10 + (serial % 90);
        return mark(format === 'fiscal-year-be' ? words.fiscalYear(number) : String(number), number);
      }
      case 'decimal':
        return mark(words.baht(serial * 1000.25), serial * 1000.25);
      case 'email':
        return mark(`mailto:w${serial}@x.go.th`, `w${serial}@x.go.th`);
      default:
        return format === 'url' || format === 'url-or-path'
          ? mark(`href="https://w${serial}.example/"`, `https://w${serial}.example/`)
          : mark(word, word);
    }
  };
  return { item: fill(holder, attributes, ''), marks };
}

function componentOf(uid: string): Attributes {
  return COMPONENTS[uid]?.attributes ?? {};
}

function modelName(uid: string): string {
  return COMPONENTS[uid]?.modelName ?? uid;
}

function day(serial: number): string {
  return new Date(Date.UTC(1990, 0, 1 + serial * 31)).toISOString().slice(0, 10);
}

import type { Reason } from '../../domain/signoff/model';
import { hiddenCharacters, namedCharacters, withoutHidden } from '../../domain/text/hidden-characters';
import { scalarFields, type ScalarField } from '../model/scalar-fields';
import type { ContentModel } from '../model/schema';
import { listOf, type Values } from '../model/values';

/** Where hidden characters stand, and which. */
export interface HiddenText {
  readonly path: string;
  readonly params: { readonly characters: string; readonly near: string };
}

/** What readers get of a file, and of an entry that is pointed at. */
const FILE_TEXT_FIELDS = ['name', 'alternativeText', 'caption'];
const RELATED_TEXT_FIELDS = [
  'name',
  'nameTh',
  'nameEn',
  'title',
  'code',
  'position',
  'orderNumber',
  'question',
];
/** A value nested deeper than anything an editor makes is not followed. */
const MAX_DEPTH = 100;

/**
 * Every text of an entry, or of the data of a request, that holds characters which nobody sees: fields of every kind,
 * components, blocks and JSON with the names of their keys, what is shown of files and of related entries.
 */
export function hiddenTexts(model: ContentModel, entry: Values): HiddenText[] {
  return [...scalarFields(model, entry)].flatMap((field) => textsIn(field).flatMap(judged));
}

/** @returns the same as reasons against a write */
export function hiddenReasons(model: ContentModel, data: Values): Reason[] {
  return hiddenTexts(model, data).map(({ path, params }) => ({
    code: 'input.hidden_characters',
    field: path,
    params,
  }));
}

type Placed = readonly [path: string, text: string];

function judged([path, text]: Placed): HiddenText[] {
  const found = hiddenCharacters(text);
  const [first] = found;
  return first ? [{ path, params: { characters: namedCharacters(found), near: first.near } }] : [];
}

function textsIn({ attribute, path, value }: ScalarField): Placed[] {
  if (attribute.type === 'media') return shownOf(value, path, FILE_TEXT_FIELDS);
  if (attribute.type === 'relation') return shownOf(value, path, RELATED_TEXT_FIELDS);
  return deepTexts(value, path, 0);
}

function shownOf(value: unknown, path: string, names: readonly string[]): Placed[] {
  return listOf(value).flatMap((row, index) =>
    names.flatMap((name): Placed[] => {
      const text = row[name];
      const place = Array.isArray(value) ? `${path}.${index}.${name}` : `${path}.${name}`;
      return typeof text === 'string' ? [[place, text]] : [];
    }),
  );
}

function deepTexts(value: unknown, path: string, depth: number): Placed[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null || value instanceof Date || depth > MAX_DEPTH) return [];
  if (Array.isArray(value))
    return value.flatMap((item, index) => deepTexts(item, `${path}.${index}`, depth + 1));
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => [
    [path, key] as const,
    ...deepTexts(item, `${path}.${withoutHidden(key)}`, depth + 1),
  ]);
}

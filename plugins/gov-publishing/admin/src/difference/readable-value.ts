import type { JsonValue } from '../api/dossier-model';
import type { Language } from '../words/moments';
import { readableHtml } from './readable-html';

type JsonObject = { readonly [key: string]: JsonValue };

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

/** A file as it stands in what is signed. */
export interface SignedFile {
  readonly name: string;
  readonly mime: string;
  /** Kilobytes. */
  readonly size: number;
  readonly sha256: string;
  readonly alt?: string;
  readonly caption?: string;
  /** How a text names it, where it does. */
  readonly address?: string;
}

export function asFile(value: JsonValue): SignedFile | null {
  return isObject(value) && typeof value['sha256'] === 'string' ? (value as unknown as SignedFile) : null;
}

/** The names a related entry may go by, in the order in which its reader would use them. */
const NAMES: Readonly<Record<Language, readonly string[]>> = {
  th: ['name', 'nameTh', 'title', 'position', 'code'],
  en: ['nameEn', 'name', 'title', 'position', 'code'],
};

/** @returns what a related entry is called, e.g. an agency's name and never its number. */
function relationName(value: JsonValue, naming: Naming): string {
  const label = isObject(value) ? value['label'] : undefined;
  if (!isObject(label)) return readable(value, naming);
  const named = NAMES[naming.language]
    .map((name) => label[name])
    .find((name) => typeof name === 'string' && name !== '');
  const name = named ?? Object.values(label).find((part) => typeof part === 'string');
  return typeof name === 'string' ? name : readable(label, naming);
}

/** How parts of a value are called by their reader. */
export interface Naming {
  readonly language: Language;
  /** @returns the words for the name of a field */
  nameOf(field: string): string;
  /** @returns the words for a text that is a code of a list at this path below the value, or the text itself */
  wordOf(text: string, path: string): string;
}

/**
 * @returns any value as words, and nothing of it left out that a reader could be led by: links with where they lead, pictures
 *   with their address, members of JSON with their names
 */
export function readable(value: JsonValue, naming: Naming, path = ''): string {
  if (value === null) return '';
  if (typeof value === 'string') return readableHtml(naming.wordOf(value, path));
  if (typeof value !== 'object') return String(value);
  const at = (step: string | number): string => (path === '' ? String(step) : `${path}.${step}`);
  if (isList(value))
    return value
      .map((each, index) => readable(each, naming, at(index)))
      .filter(Boolean)
      .join('\n');
  if (isRelation(value)) return relationName(value, naming);
  const block = readableBlock(value, naming, path);
  if (block !== null) return block;
  return Object.entries(value)
    .filter(([name]) => name !== '__component')
    .map(([name, part]) => [naming.nameOf(name), readable(part, naming, at(name))] as const)
    .filter(([, part]) => part !== '')
    .map(([name, part]) => `${name}: ${part}`)
    .join(' · ');
}

/** A node of Strapi's Blocks editor as its words; null where it is none, or has more to say than such a node. */
function readableBlock(value: JsonObject, naming: Naming, path: string): string | null {
  const { type, text, children, url, image } = value;
  if (type === 'text' && typeof text === 'string') return text;
  if (typeof type !== 'string' || children === undefined || !isList(children)) return null;
  const words = children.map((each, index) => readable(each, naming, `${path}.children.${index}`)).join('');
  if (isObject(image)) return [readableImage(image), words].filter(Boolean).join(' ');
  return typeof url === 'string' ? `${words} (${url})` : words;
}

function readableImage(image: JsonObject): string {
  return ['alternativeText', 'caption', 'name', 'url']
    .map((name) => image[name])
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ');
}

const isRelation = (value: JsonObject): boolean =>
  isObject(value['label']) && typeof value['uid'] === 'string' && typeof value['documentId'] === 'string';

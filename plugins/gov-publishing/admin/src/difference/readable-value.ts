import type { JsonValue } from '../api/dossier-model';
import type { Language } from '../words/moments';

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
export function relationName(value: JsonValue, language: Language): string {
  const label = isObject(value) ? value['label'] : undefined;
  if (!isObject(label)) return readable(value, language);
  const named = NAMES[language]
    .map((name) => label[name])
    .find((name) => typeof name === 'string' && name !== '');
  const name = named ?? Object.values(label).find((part) => typeof part === 'string');
  return typeof name === 'string' ? name : readable(label, language);
}

/** @returns any value as words: lists and blocks as their text, links by name. */
export function readable(value: JsonValue, language: Language): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (isList(value))
    return value
      .map((each) => readable(each, language))
      .filter(Boolean)
      .join('\n');
  if (isObject(value['label'])) return relationName(value, language);
  const file = asFile(value);
  if (file) return file.name;
  if (typeof value['text'] === 'string') return value['text'];
  if (value['children'] !== undefined && isList(value['children'])) {
    return value['children'].map((each) => readable(each, language)).join('');
  }
  return Object.entries(value)
    .filter(([name]) => name !== '__component')
    .map(([, part]) => readable(part, language))
    .filter(Boolean)
    .join(' · ');
}

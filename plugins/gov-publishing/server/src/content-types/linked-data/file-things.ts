import type { ImageObject, MediaObject } from 'schema-dts';
import type { Json, JsonObject } from '../../domain/content/snapshot';
import type { EntrySaid, LinkedThing } from '../definition/entry-said';
import { textIn } from '../model/item-values';
import { richWords } from '../rich-text/rich-words';
import { withoutEmpty } from './without-empty';

/** A file as schema.org has it. */
export interface FileThing extends LinkedThing {
  readonly name: string;
  readonly contentUrl: string;
  readonly encodingFormat: string;
  readonly contentSize: string;
}

/** @returns a file under its digest, with its length in bytes; null where the value is none */
export function fileThing(value: Json | undefined, absolute: EntrySaid['absolute']): FileThing | null {
  const { url, name, mime, size, label } = fieldsOf(value);
  if (typeof url !== 'string' || typeof name !== 'string') return null;
  return {
    '@type': 'MediaObject',
    name: typeof label === 'string' && label.trim() !== '' ? label : name,
    contentUrl: absolute(url),
    encodingFormat: String(mime),
    contentSize: `${Number(size)} B`,
  } satisfies MediaObject;
}

/**
 * @param row what the picture stands in, with its words
 * @returns a picture, with what it shows in words
 */
export function imageThing(
  value: Json | undefined,
  row: JsonObject,
  absolute: EntrySaid['absolute'],
  alt = 'alt',
): FileThing | null {
  const file = fileThing(value, absolute);
  if (!file) return null;
  const told = textIn(row, 'textAlternative');
  return {
    ...file,
    '@type': 'ImageObject',
    ...withoutEmpty({
      caption: textIn(row, alt) ?? textIn(fieldsOf(value), 'alt'),
      description: told === null ? null : richWords(told),
    }),
  } satisfies ImageObject;
}

function fieldsOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

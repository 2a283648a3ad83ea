import type { ImageObject, MediaObject } from 'schema-dts';
import type { Json, JsonObject } from '../../../domain/content/snapshot';
import { asRow } from '../../../strapi-boundary';
import { richWords } from '../../content/rich-html';
import { textIn } from '../../content/publication-facts';
import type { Addresses } from '../../page-address';
import { withoutEmpty } from './without-empty';

/** A file as schema.org has it. */
export type FileThing = Extract<MediaObject, object> & { readonly name: string };

/** @returns a file under its digest, with its length in bytes; null where the value is none */
export function fileThing(value: Json | undefined, addresses: Addresses): FileThing | null {
  const { url, name, mime, size, label } = asRow(value) as JsonObject;
  if (typeof url !== 'string' || typeof name !== 'string') return null;
  return {
    '@type': 'MediaObject',
    name: typeof label === 'string' && label.trim() !== '' ? label : name,
    contentUrl: addresses.absolute(url),
    encodingFormat: String(mime),
    contentSize: `${Number(size)} B`,
  };
}

/**
 * @param row what the picture stands in, with its words
 * @returns a picture, with what it shows in words
 */
export function imageThing(
  value: Json | undefined,
  row: JsonObject,
  addresses: Addresses,
  alt = 'alt',
): ImageObject | null {
  const file = fileThing(value, addresses);
  if (!file) return null;
  const told = textIn(row, 'textAlternative');
  return {
    ...file,
    '@type': 'ImageObject',
    ...withoutEmpty({
      caption: textIn(row, alt) ?? textIn(asRow(value) as JsonObject, 'alt'),
      description: told === null ? null : richWords(told),
    }),
  } as ImageObject;
}

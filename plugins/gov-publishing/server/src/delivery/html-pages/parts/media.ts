import type { Json, JsonObject } from '../../../domain/content/snapshot';
import { asRow } from '../../../strapi-boundary';
import { html, type Html } from '../frame/html';
import type { PageWords } from '../page-words';
import { textOf } from './texts';

/** A file as the API gives it. */
export interface ShownFile {
  readonly url: string;
  readonly name: string;
  readonly mime: string;
  /** Bytes. */
  readonly size: number;
  readonly alt: string | null;
}

/** @returns the value as a file; null where it is none */
export function fileIn(value: Json | undefined): ShownFile | null {
  const { url, name, mime, size, alt } = asRow(value) as JsonObject;
  if (typeof url !== 'string' || typeof name !== 'string' || typeof size !== 'number') return null;
  return { url, name, mime: String(mime), size, alt: textOf(alt) };
}

/** @returns a picture; what it shows is said by its entry, or else by the library */
export function picture(file: ShownFile, alt: string | null): Html {
  return html`<img src="${file.url}" alt="${alt ?? file.alt ?? ''}" loading="lazy" />`;
}

/** @returns a file to be fetched: what it is called, in which format, how long it is */
export function download(file: ShownFile, label: string | null, words: PageWords): Html {
  return html`<a href="${file.url}">${label ?? file.name}</a>
    <span class="size">${formatOf(file)} · ${words.size(file.size)}</span>`;
}

/** Readers know a format by the ending of its name. */
function formatOf({ name, mime }: ShownFile): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1];
  return (ending ?? mime.split('/').at(-1) ?? mime).toUpperCase();
}

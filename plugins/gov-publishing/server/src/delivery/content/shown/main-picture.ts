import type { JsonObject } from '../../../domain/content/snapshot';
import { asRow } from '../../../strapi-boundary';
import type { PublicationFacts } from '../publication-facts';

/** The picture of an entry, as it was signed. */
export interface MainPicture {
  /** Path on this server. */
  readonly url: string;
  /** Of its bytes. */
  readonly sha256: string;
  readonly mime: string;
  /** Bytes. */
  readonly size: number;
  /** What it shows, in words; empty where nobody said. */
  readonly alt: string;
}

/** @returns the picture that stands on the page of an entry as a figure; null where there is none */
export function mainPictureOf({ item, type }: Pick<PublicationFacts, 'item' | 'type'>): MainPicture | null {
  const figure = type.definition.page?.parts.find((part) => part.part === 'figure');
  if (figure?.part !== 'figure') return null;
  const { url, sha256, mime, size, alt } = asRow(item[figure.field]) as JsonObject;
  if (typeof url !== 'string') return null;
  const own = item[figure.alt];
  const words = typeof own === 'string' && own.trim() !== '' ? own : alt;
  return {
    url,
    sha256: String(sha256),
    mime: String(mime),
    size: Number(size),
    alt: typeof words === 'string' ? words : '',
  };
}

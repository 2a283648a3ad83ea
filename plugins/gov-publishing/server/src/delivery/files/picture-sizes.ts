/** Widths in which pictures are given, in pixels: what a card and a banner take on a telephone and on a wide screen. */
export const PICTURE_WIDTHS = [480, 960, 1440] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** The better one first: a browser takes the first that it knows. */
export const PICTURE_FORMATS = ['avif', 'webp'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** A copy of a picture: how wide at most, and in which format. */
export interface PictureSize {
  readonly width: PictureWidth;
  readonly format: PictureFormat;
}

/** Of these, copies are made. A GIF may move, which a copy would not. */
export const COPIED_MEDIA_TYPES: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
]);

/** @returns the last part of a copy's address: `480.avif` */
export function sizeName({ width, format }: PictureSize): string {
  return `${width}.${format}`;
}

/** @returns the copy that is asked for; null where pictures are not given so */
export function sizeOf(name: string): PictureSize | null {
  for (const width of PICTURE_WIDTHS)
    for (const format of PICTURE_FORMATS) if (sizeName({ width, format }) === name) return { width, format };
  return null;
}

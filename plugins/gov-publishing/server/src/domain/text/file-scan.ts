import type { PersonalKind } from '../thai/personal-data';

/** Why the text of a file, or a part of it, could not be looked through. */
export type Unread =
  | 'encrypted'
  | 'no_text'
  | 'pages_without_text'
  | 'picture'
  | 'archive'
  | 'old_format'
  | 'damaged'
  | 'too_large'
  | 'too_slow';

/** What a place in a file is counted by. */
export const PLACES = ['page', 'slide', 'line', 'paragraph', 'row'] as const;
export type PlaceKind = (typeof PLACES)[number];

/** Where something stands in a file, and enough of it to find it by. */
export interface PlaceInFile {
  readonly at: PlaceKind;
  /** Counted from one. */
  readonly number: number;
  /** Name of the sheet of a workbook. */
  readonly sheet?: string;
  readonly masked: string;
}

/** What tells of private persons in a file: of each kind how often, and the first places. */
export interface FoundInFile {
  readonly kind: PersonalKind;
  readonly count: number;
  readonly places: readonly PlaceInFile[];
}

/** What came of looking through the text of a file. Nothing of the text itself is in it. */
export interface FileScan {
  readonly found: readonly FoundInFile[];
  /** Null where all of it was read, or where there is no text to read (sound, film). */
  readonly unread: Unread | null;
}

const READABLE = [
  'txt',
  'csv',
  'json',
  'geojson',
  'pdf',
  'docx',
  'odt',
  'xlsx',
  'ods',
  'pptx',
  'odp',
] as const;
export type ReadableExtension = (typeof READABLE)[number];

const UNREADABLE: Readonly<Record<string, Unread>> = {
  ...Object.fromEntries(['doc', 'xls', 'ppt'].map((extension) => [extension, 'old_format'])),
  ...Object.fromEntries(['zip', 'kmz'].map((extension) => [extension, 'archive'])),
  ...Object.fromEntries(
    ['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif', 'tif', 'tiff'].map((extension) => [extension, 'picture']),
  ),
};

/** @returns a file's extension as the reader knows it, or null where it reads no such file */
export function readableExtension(extension: string): ReadableExtension | null {
  const bare = bareExtension(extension);
  return READABLE.find((each) => each === bare) ?? null;
}

/** @returns what is known of a file that is not opened at all */
export function scanByExtension(extension: string): FileScan {
  return { found: [], unread: UNREADABLE[bareExtension(extension)] ?? null };
}

function bareExtension(extension: string): string {
  return extension.replace(/^\./, '').toLowerCase();
}

import type { Place } from '../../findings';

/** A picture or file that a cell names for one field: in the ZIP that comes along, in the library, or behind an address. */
export class NamedFile {
  /** Its row in the library, where it is there already. */
  libraryId: number | null = null;

  constructor(
    readonly name: string,
    readonly place: Place,
    /** What the field takes, e.g. `images`. */
    readonly kinds: readonly string[],
  ) {}
}

/** @returns the files that values name, in components too */
export function namedFilesIn(value: unknown): NamedFile[] {
  if (value instanceof NamedFile) return [value];
  return isParts(value) ? Object.values(value).flatMap(namedFilesIn) : [];
}

/** @returns values with the library's files in place of their names; a file that there is none of leaves its field empty */
export function withFiles(value: unknown, idOf: (file: NamedFile) => number | null): unknown {
  if (value instanceof NamedFile) return idOf(value);
  if (Array.isArray(value)) return value.map((each) => withFiles(each, idOf));
  if (!isParts(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withFiles(each, idOf)]));
}

/** @returns as what a field takes a file of this kind: `images`, `videos`, `audios` or `files` */
export function kindOfMime(mime: string): string {
  const [kind = ''] = mime.split('/');
  return ['image', 'video', 'audio'].includes(kind) ? `${kind}s` : 'files';
}

function isParts(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    Array.isArray(value) || (typeof value === 'object' && value !== null && value.constructor === Object)
  );
}

import { UnreadableError } from '../../file-text/passage';
import { zipParts } from '../../file-text/zip-parts';
import type { Unread } from '../../domain/text/file-scan';
import { LIMITS } from '../contract';

/** What is asked of a ZIP: the names in it, or one part of it. */
export interface ZipJob {
  readonly kind: 'zip';
  /** Lies in memory that both threads see: it is not copied for each of its parts. */
  readonly zip: Uint8Array;
  /** Null for the names. */
  readonly part: string | null;
}

/** A file in a ZIP: its whole name, and how many bytes it says to unfold to. */
export interface ZippedFile {
  readonly name: string;
  readonly size: number;
}

/** What a ZIP holds; null bytes for a part that is not in it. */
export type ReadZip =
  | { readonly kind: 'files'; readonly files: readonly ZippedFile[] }
  | { readonly kind: 'part'; readonly bytes: Uint8Array | null }
  | { readonly kind: 'unreadable'; readonly unread: Unread };

/** @returns the names in a ZIP, or one part of it, unpacked; in a thread of its own, since nobody knows what it unfolds to */
export function readZip({ zip, part }: ZipJob): ReadZip {
  try {
    if (part !== null)
      return {
        kind: 'part',
        bytes: zipParts(zip, (name) => name === part, LIMITS.fileBytes)[0]?.[1] ?? null,
      };
    const files: ZippedFile[] = [];
    zipParts(zip, (name, size) => {
      files.push({ name, size });
      return false;
    });
    return { kind: 'files', files };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { kind: 'unreadable', unread: error.unread };
  }
}

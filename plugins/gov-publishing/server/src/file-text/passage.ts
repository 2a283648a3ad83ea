import type { PlaceKind, Unread } from '../domain/text/file-scan';

/** A part of a file's text that is looked at by itself: numbers do not run over from one into the next. */
export interface Passage {
  readonly at: PlaceKind;
  readonly number: number;
  readonly sheet?: string;
  readonly text: string;
}

/** The passages of a file as they are read; what ends it is what could not be read. */
export type Passages = AsyncGenerator<Passage, Unread | null> | Generator<Passage, Unread | null>;

/** Thrown where a file cannot be read (further). */
export class UnreadableError extends Error {
  constructor(readonly unread: Unread) {
    super(unread);
  }
}

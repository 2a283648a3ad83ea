import type { Place } from '../findings';

/** A file that belongs to an entry of the source: a name within the ZIP that comes along, or an address. */
export interface SourceFile {
  readonly name: string;
  readonly label: string | null;
}

/** What an entry says in one more language. */
export interface OtherLanguage {
  readonly locale: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** One entry of a source, as it is to become a draft. */
export interface SourceRow {
  /** By which the source knows it; empty where it says none. */
  readonly key: string;
  /** Where it stood on the old site; empty where it does not say. */
  readonly oldAddress: string;
  /** Values by the names of the type's fields. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What it says of itself: by this it is known again where it has no key. */
  readonly told: Readonly<Record<string, unknown>>;
  /** The same entry in other languages: they come in with it, or not at all. */
  readonly others: readonly OtherLanguage[];
  readonly files: readonly SourceFile[];
  readonly place: Place;
  /** What is wrong with it: it is left out. */
  readonly isWrong: boolean;
}

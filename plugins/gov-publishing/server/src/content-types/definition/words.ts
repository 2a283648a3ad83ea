/** The words of a type in one language. */
export interface TypeWords {
  /** Labels of its own fields; what all types share (`title`, `agency`) has its words in `messages/`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Its choices in words, by field and value: `speed.urgent`. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What its own checks say, by the key of the finding. */
  readonly findings?: Readonly<Record<string, string>>;
  /** What an officer should know who fills a field in, by field; what all types share has its words in `messages/`. */
  readonly help?: Readonly<Record<string, string>>;
}

/** Both languages: a type that has words in one alone does not compile. */
export type WordsOfType = Readonly<Record<'th' | 'en', TypeWords>>;

/** @returns words by `<holder>.<key>`, as catalogues have them */
export function under(
  holder: string,
  words: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words ?? {}).map(([key, said]) => [`${holder}.${key}`, said]));
}

/** What a sign of the editor says of its footnote. */
export interface Sign {
  readonly words: string;
  /** Shared by the signs that refer to one note; empty where it is the only one. */
  readonly key: string;
}

/** A note with all that refers to it, in the order of the text. */
export interface NumberedNote<Of extends Sign> {
  readonly number: number;
  readonly words: string;
  readonly references: readonly Of[];
}

/** @returns the notes of a text, numbered by where each is first referred to */
export function numberedNotes<Of extends Sign>(signs: readonly Of[]): NumberedNote<Of>[] {
  const notes: { number: number; words: string; references: Of[] }[] = [];
  const known = new Map<string, { references: Of[] }>();
  for (const sign of signs) {
    const same = sign.key === '' ? undefined : known.get(identityOf(sign));
    if (same) {
      same.references.push(sign);
      continue;
    }
    const note = { number: notes.length + 1, words: sign.words, references: [sign] };
    notes.push(note);
    if (sign.key !== '') known.set(identityOf(sign), note);
  }
  return notes;
}

/** Of what is pasted from another text the key may be one of this text: the words tell them apart. */
function identityOf({ key, words }: Sign): string {
  return `${key} ${words}`;
}

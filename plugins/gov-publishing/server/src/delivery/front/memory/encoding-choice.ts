import Negotiator from 'negotiator';

/** The encodings an answer is prepared in, the best first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Browsers and crawlers send a few dozen different headers; whoever sends thousands is not helped by a memory. */
const REMEMBERED = 256;

/** Chooses by Accept-Encoding, and remembers: all readers with the same browser send the same text. */
export class EncodingChoice {
  private readonly chosen = new Map<string, Encoding | null>();

  /** @returns the encoding to send, or null for none */
  of(accepted: string | undefined): Encoding | null {
    if (accepted === undefined) return null;
    const known = this.chosen.get(accepted);
    if (known !== undefined) return known;
    const best = new Negotiator({ headers: { 'accept-encoding': accepted } }).encoding(
      [...ENCODINGS, 'identity'],
      { preferred: ENCODINGS },
    );
    const choice = ENCODINGS.find((encoding) => encoding === best) ?? null;
    if (this.chosen.size >= REMEMBERED) this.chosen.clear();
    if (accepted.length <= 256) this.chosen.set(accepted, choice);
    return choice;
  }
}

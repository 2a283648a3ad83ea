import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The encodings an answer is prepared in, the best first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];
const NONE = 'identity';

/** Browsers and crawlers send a few dozen different headers; thousands of others, sent once, must not drive those out. */
const CACHE_SIZE = 256;

/** Chooses by Accept-Encoding, and remembers: all readers with the same browser send the same text. */
export class EncodingChoice {
  private readonly chosen = new LRUCache<string, Encoding | typeof NONE>({ max: CACHE_SIZE });

  /** @returns the encoding to send, or null for none */
  of(accepted: string | undefined): Encoding | null {
    if (accepted === undefined) return null;
    const known = this.chosen.get(accepted);
    if (known !== undefined) return known === NONE ? null : known;
    const best = new Negotiator({ headers: { 'accept-encoding': accepted } }).encoding([...ENCODINGS, NONE], {
      preferred: ENCODINGS,
    });
    const choice = ENCODINGS.find((encoding) => encoding === best) ?? null;
    if (accepted.length <= 256) this.chosen.set(accepted, choice ?? NONE);
    return choice;
  }
}

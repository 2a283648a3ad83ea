import type { Words } from '../vocabulary/words';

export const CLAIMS = [
  'content',
  'inclusion',
  'checkpoint-signature',
  'trusted-key',
  'chain',
  'signers',
  'four-eyes',
  'same-log-for-everyone',
  'still-published',
] as const;
/** What a bundle is checked for, each by itself: that one holds says nothing of another. */
export type ClaimName = (typeof CLAIMS)[number];

/** `not-proven`: the bundle holds nothing against it, yet cannot show it either. */
export type ClaimStatus = true | false | 'not-proven';

/** The answer to one claim. */
export interface Answer {
  readonly holds: ClaimStatus;
  readonly text: Words;
}

/** A claim and its answer, in plain words. */
export interface Claim extends Answer {
  readonly claim: ClaimName;
}

export function holds(th: string, en: string): Answer {
  return { holds: true, text: { th, en } };
}

export function fails(th: string, en: string): Answer {
  return { holds: false, text: { th, en } };
}

export function notProven(th: string, en: string): Answer {
  return { holds: 'not-proven', text: { th, en } };
}

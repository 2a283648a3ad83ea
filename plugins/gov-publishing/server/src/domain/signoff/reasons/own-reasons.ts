import type { BothLanguages } from '../../text/both-languages';
import type { Reason } from '../model';

/** Reasons that one act alone gives, with their words. */
export interface OwnReasons<Code extends string> {
  readonly words: Readonly<Record<Code, BothLanguages>>;
  /** Gives one of them; a code without words does not compile. */
  readonly reason: (code: Code, more?: Omit<Reason, 'code'>) => Reason;
}

/**
 * @param words what each reason says, by its code; what several acts say stands in `reasons.json`
 * @returns the maker of these reasons, and their words for the act's definition
 */
export function ownReasons<Code extends string>(
  words: Readonly<Record<Code, BothLanguages>>,
): OwnReasons<Code> {
  return { words, reason: (code, more = {}) => ({ code, ...more }) };
}

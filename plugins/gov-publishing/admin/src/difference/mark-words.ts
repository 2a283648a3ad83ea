import { diffArrays } from 'diff';
import { piecesOf } from '../../../server/src/domain/text/pieces';

/** A run of words that both versions have, or only one of them. */
export interface MarkedRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Comparing two long texts that have nothing in common takes the square of their length; a reader waits this long. */
const PATIENCE_MS = 1_000;

function wordsOf(text: string, language: string): string[] {
  // Thai is written without blanks between words: only a dictionary, which the browser has, can tell them apart.
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return piecesOf(text).flatMap((piece) => Array.from(segmenter.segment(piece), ({ segment }) => segment));
}

/**
 * @param before what is public
 * @param after what is proposed
 * @param language of the text, BCP 47; decides where words end
 * @returns the two texts in one, word by word. Joining `same` and `removed` gives `before`, `same` and `added` gives
 *   `after`.
 */
export function markWords(before: string, after: string, language: string): MarkedRun[] {
  const parts = diffArrays(wordsOf(before, language), wordsOf(after, language), { timeout: PATIENCE_MS });
  if (!parts) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

const LONG = 400;
const CONTEXT = 120;

/** @returns the runs with long unchanged passages cut in the middle, for a reader who looks for what changed. */
export function shortened(runs: readonly MarkedRun[]): MarkedRun[] {
  return runs.map((run) => {
    if (run.kind !== 'same' || run.text.length <= LONG) return run;
    return { kind: 'same', text: `${run.text.slice(0, CONTEXT)} … ${run.text.slice(-CONTEXT)}` };
  });
}

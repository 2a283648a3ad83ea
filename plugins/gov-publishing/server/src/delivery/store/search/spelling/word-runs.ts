import { piecesOf } from '../../../../domain/text/pieces';

/** So many pieces, as the platform cuts Thai, may be one word to a reader: กา|ชาด. */
const MAX_PIECES = 4;

const SEGMENTER = new Intl.Segmenter('th', { granularity: 'word' });

/** @returns the words of a text and every few of them that stand together, as they are written */
export function* wordRuns(text: string): Generator<string> {
  let open: string[] = [];
  for (const piece of piecesOf(text))
    for (const { segment, isWordLike } of SEGMENTER.segment(piece)) {
      if (isWordLike !== true) {
        open = [];
        continue;
      }
      open = [...open.map((run) => run + segment), segment].slice(-MAX_PIECES);
      yield* open;
    }
}

import type { PageState } from './inline-html';
import type { Piece } from './page-pieces';

/** One part of a page that stands below the other. */
export interface Block {
  readonly tag: string;
  readonly pieces: readonly Piece[];
}

/** Where in a page something stands. */
export interface Place extends PageState {
  /** The level of a heading, by the one it had. */
  readonly levels: ReadonlyMap<string, number>;
  readonly depth: number;
}

/** @returns what an item or a cell holds: a paragraph alone in it says nothing more than its words */
export function heldIn(blocks: readonly Block[]): Piece[] {
  const [first, ...others] = blocks;
  const isAlone = first?.tag === 'p' && others.every(({ tag }) => tag === 'ul' || tag === 'ol');
  if (!first || !isAlone) return blocks.flatMap(({ pieces }) => pieces);
  return [...first.pieces.slice(1, -1), ...others.flatMap(({ pieces }) => pieces)];
}

/** @returns a line without blanks and breaks at its ends */
export function trimmed(pieces: readonly Piece[]): Piece[] {
  const kept = [...pieces];
  const blank = /^(?:\s|<br \/>)*$/;
  while (typeof kept[0] === 'string' && blank.test(kept[0])) kept.shift();
  while (typeof kept.at(-1) === 'string' && blank.test(kept.at(-1) as string)) kept.pop();
  if (typeof kept[0] === 'string') kept[0] = kept[0].replace(/^(?:\s|<br \/>)+/, '');
  const last = kept.at(-1);
  if (typeof last === 'string') kept[kept.length - 1] = withoutEnd(last);
  return kept;
}

/** Not by one expression: from each blank it would look at all that follow. */
function withoutEnd(text: string): string {
  let kept = text.trimEnd();
  while (kept.endsWith('<br />')) kept = kept.slice(0, -6).trimEnd();
  return kept;
}

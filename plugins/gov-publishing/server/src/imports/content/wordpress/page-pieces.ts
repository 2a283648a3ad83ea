import { cleaned } from '../../../content-types/rich-text/rendered';
import { showsNothing } from '../../../content-types/rich-text/html-faults';
import { inHtmlFormat } from '../../../domain/text/rich-text-format';

/** A place of a page that depends on whether a file came along. */
export interface FilePiece {
  /** As the old site knows the file. */
  readonly address: string;
  /** What is written where it did, with its new address between the two. */
  readonly before: string;
  readonly after: string;
  /** What is written where it did not. */
  readonly without: string;
}

/** HTML, or a place in it that is decided once the library has the files. Crosses from one thread to the other as it is. */
export type Piece = string | FilePiece;

/** A page of the old site, read. */
export interface WordPressPage {
  /** The rich text where none of its files came along. */
  readonly html: string;
  readonly pieces: readonly Piece[];
  /** Files that it shows or leads to, each once. */
  readonly files: readonly string[];
  /** What has no place in a rich text, by name, each once. */
  readonly leftOut: readonly string[];
}

/**
 * @param fileAt where the library has the file of an address; null for one that did not come along
 * @returns the rich text, written by the cleaner that serves it; empty where it shows nothing
 */
export function richTextOf(pieces: readonly Piece[], fileAt: (address: string) => string | null): string {
  const written = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const address = fileAt(piece.address);
    return address === null ? piece.without : `${piece.before}${attributeText(address)}${piece.after}`;
  });
  const { html } = cleaned(written.join(''));
  return showsNothing(html) ? '' : inHtmlFormat(html);
}

/** @returns a text as it stands between tags */
export function shownText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** @returns a text as it stands in an attribute */
export function attributeText(text: string): string {
  return shownText(text).replace(/"/g, '&quot;');
}

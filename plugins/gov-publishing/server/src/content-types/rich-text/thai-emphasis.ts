import type MarkdownIt from 'markdown-it';

/**
 * CommonMark tells an opening `**` from a closing one by the blanks around it, and takes `**(ก)**ข` for neither: between
 * a bracket and a letter without a blank. Scripts that are written without blanks between words have no other way to
 * write it. Beside a letter of such a script, a mark may open or close whatever punctuation is inside. The rule is that
 * of the CommonMark amendment for Chinese, Japanese and Korean (markdown-it-cjk-friendly, which leaves Thai out).
 */
const UNSPACED = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

/** Teaches one Markdown reader, and no other in the process, to find `**` and `~~` beside Thai. */
export function withThaiEmphasis(markdown: MarkdownIt): MarkdownIt {
  const { isWhiteSpace, isPunctChar, isMdAsciiPunct } = markdown.utils;
  const isPunctuation = (sign: string) => isMdAsciiPunct(sign.codePointAt(0) ?? 0) || isPunctChar(sign);
  const isBlank = (sign: string) => isWhiteSpace(sign.codePointAt(0) ?? 0x20);

  class ThaiInline extends markdown.inline.State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord);
      // `_` within a word stays a letter of it, as in file_name.
      if (!canSplitWord) return scanned;
      const before = start === 0 ? ' ' : this.src.slice(start - 1, start);
      const after = this.src.slice(start + scanned.length, start + scanned.length + 1) || ' ';
      const opens = isPunctuation(after) && UNSPACED.test(before);
      const closes = isPunctuation(before) && UNSPACED.test(after);
      return {
        length: scanned.length,
        can_open: scanned.can_open || (opens && !isBlank(after)),
        can_close: scanned.can_close || (closes && !isBlank(before)),
      };
    }
  }
  markdown.inline.State = ThaiInline;
  return markdown;
}

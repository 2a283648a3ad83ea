import sanitizeHtml from 'sanitize-html';
import { renderRichText } from './rendered';

/** What is told of each element that opens and closes, and of the words between. */
interface Reader {
  readonly opens: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly closes: (name: string) => void;
  readonly says: (words: string) => void;
}

/** Reads a rich text, of Markdown and HTML alike, as readers get it. The cleaner is used as a parser: what is looked at is what it shows. */
export function readShown(text: string, { opens, closes, says }: Reader): void {
  sanitizeHtml(renderRichText(text).html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    parseStyleAttributes: false,
    onOpenTag: opens,
    onCloseTag: closes,
    textFilter: (words) => {
      says(words);
      return words;
    },
  });
}

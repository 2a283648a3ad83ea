import { isBackLink, noteIn, referenceIn } from '../../domain/text/footnotes';
import { readShown } from './read-shown';

/** The footnotes of a text, each by its number, as readers get them. */
export interface Footnotes {
  readonly references: readonly Footnote[];
  readonly notes: readonly Footnote[];
}

interface Footnote {
  readonly number: number;
  /** What stands in its link, or in its note. */
  readonly words: string;
}

/** What stands for a picture in the place of a number. */
const PICTURE = '\uFFFC';

/** Without one of these a text has no footnotes. */
const MARKED = /fn(?:ref)?-\d/;

/** @returns the references of a rich text and its notes, of Markdown and HTML alike */
export function footnotesOf(text: string): Footnotes {
  const references: { number: number; words: string }[] = [];
  const notes: { number: number; words: string }[] = [];
  if (!MARKED.test(text)) return { references, notes };
  /** The note that is open, and how many items of lists lie open in it. */
  let open: { number: number; words: string } | null = null;
  let items = 0;
  let inBackLink = false;
  let reference: { number: number; words: string } | null = null;
  readShown(text, {
    opens: (name, attributes) => {
      if (name === 'a') {
        inBackLink = isBackLink(attributes);
        const number = referenceIn(attributes);
        reference = number === null ? null : { number, words: '' };
        if (reference) references.push(reference);
      }
      if (name === 'img' && reference) reference.words += PICTURE;
      if (name === 'img' && open) open.words += attributes['alt'] ?? '';
      if (name !== 'li') return;
      const number = noteIn(attributes);
      if (number === null) items += open ? 1 : 0;
      else {
        open = { number, words: '' };
        notes.push(open);
        items = 0;
      }
    },
    closes: (name) => {
      if (name === 'a') [inBackLink, reference] = [false, null];
      if (name !== 'li' || !open) return;
      if (items === 0) open = null;
      else items -= 1;
    },
    says: (words) => {
      if (open && !inBackLink) open.words += words;
      if (reference) reference.words += words;
    },
  });
  return { references, notes };
}

import { readShown } from './read-shown';

/** What a screen reader goes by in a text. */
export interface Outline {
  readonly headings: readonly { readonly level: number; readonly words: string }[];
  /** The words of a link, those of pictures in it among them. */
  readonly links: readonly { readonly address: string; readonly words: string }[];
  readonly tables: readonly { readonly hasHeader: boolean; readonly words: string }[];
}

interface Open {
  readonly name: string;
  readonly address: string;
  words: string;
  hasHeader: boolean;
}

/** Elements that part words: those within a line do not. */
const PARTS_WORDS = /^(?:p|br|h[2-6]|li|dt|dd|tr|th|td|caption|figcaption|pre|blockquote)$/;
/** Elements whose words are gathered. */
const GATHERED = /^(?:h[2-6]|a|table)$/;

/** @returns the headings, links and tables of a rich text, in order, as readers get them; of Markdown and HTML alike */
export function outlineOf(text: string): Outline {
  const open: Open[] = [];
  const named: Open[] = [];
  // To the innermost alone: what is around it gets the words when it closes, or each word would be written once a level.
  const say = (words: string): void => {
    const innermost = open.at(-1);
    if (innermost) innermost.words += words;
  };
  const close = (): void => {
    const innermost = open.pop();
    if (innermost) say(innermost.words);
  };
  readShown(text, {
    opens: (name, attributes) => {
      if (name === 'img') say(attributes['alt'] ?? '');
      // Header cells make the innermost table around them one that can be read.
      if (name === 'th') {
        const table = open.findLast((each) => each.name === 'table');
        if (table) table.hasHeader = true;
      }
      if (PARTS_WORDS.test(name)) say(' ');
      if (!GATHERED.test(name)) return;
      const gathered: Open = { name, address: attributes['href'] ?? '', words: '', hasHeader: false };
      open.push(gathered);
      if (name !== 'a' || attributes['href'] !== undefined) named.push(gathered);
    },
    closes: (name) => {
      if (open.at(-1)?.name === name) close();
    },
    says: say,
  });
  while (open.length > 0) close();
  for (const each of named) each.words = each.words.replace(/\s+/g, ' ').trim();
  return {
    headings: named
      .filter(({ name }) => /^h[2-6]$/.test(name))
      .map(({ name, words }) => ({ level: Number(name[1]), words })),
    links: named.filter(({ name }) => name === 'a'),
    tables: named.filter(({ name }) => name === 'table'),
  };
}

import { Node } from '@tiptap/core';
import type { Decoration } from '@tiptap/pm/view';
import { FOOTNOTE_WORDS, type FootnoteWords } from '../../../../server/src/domain/text/footnotes';
import { noteList } from './note-list';

/** How a footnote stands between the page and the editor: its words where its number is. */
export const SIGN = 'sup[data-footnote]';

/** @returns words of a note in one line, as it is written */
export function noteWords(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * A footnote is one sign in the text that holds its words; signs of one key and the same words are references to one note, so
 * that none of them is lost with another. Its number and the list of notes are made of the order of the
 * signs, so that nothing has to be kept in step where one is moved or taken out.
 */
export const Footnote = Node.create<{ words: FootnoteWords }>({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addOptions: () => ({ words: FOOTNOTE_WORDS.th }),
  addAttributes: () => ({
    words: {
      default: '',
      parseHTML: (element: HTMLElement) => noteWords(element.textContent),
      renderHTML: () => ({}),
    },
    key: {
      default: '',
      parseHTML: (element: HTMLElement) => element.dataset['footnote'] ?? '',
      renderHTML: () => ({}),
    },
  }),
  // Before the mark of raised signs, which it would be as well.
  parseHTML: () => [{ tag: SIGN, priority: 60 }],
  renderHTML: ({ node }) => [
    'sup',
    { 'data-footnote': String(node.attrs['key']) },
    String(node.attrs['words']),
  ],
  renderText: ({ node }) => ` (${String(node.attrs['words'])})`,
  addNodeView() {
    const { reference } = this.options.words;
    return ({ decorations }) => {
      const dom = document.createElement('sup');
      const link = dom.appendChild(document.createElement('a'));
      link.setAttribute('role', 'doc-noteref');
      // The panel's address says where in the panel somebody is; the list of notes comes into view by itself.
      link.addEventListener('click', (event) => event.preventDefault());
      const show = (by: readonly Decoration[]): void => {
        const number = by.map(({ spec }) => (spec as { number?: number }).number).find(Number) ?? 1;
        link.href = `#fn-${number}`;
        link.textContent = String(number);
        link.setAttribute('aria-label', `${reference} ${number}`);
      };
      show(decorations as readonly Decoration[]);
      return {
        dom,
        update: (next, by) => {
          if (next.type.name !== 'footnote') return false;
          show(by as readonly Decoration[]);
          return true;
        },
      };
    };
  },
  addProseMirrorPlugins() {
    return [noteList(this.options.words)];
  },
});

import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { FootnoteWords } from '../../../../server/src/domain/text/footnotes';

interface Placed {
  readonly at: number;
  readonly words: string;
}

const LIST = '[role="doc-endnotes"]';

/** @returns the footnotes of a text in order, with where they stand */
function footnotesIn(doc: Node): Placed[] {
  const found: Placed[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'footnote') found.push({ at, words: String(node.attrs['words']) });
  });
  return found;
}

/** Numbers the footnotes and shows their notes after the text, as its page does. Nothing of it is in the text. */
export function noteList(words: FootnoteWords): Plugin {
  return new Plugin({
    props: {
      decorations: (state) => drawn(state, words),
      // A touch on the number shows its note; the sign is chosen as well, so that the tool changes it.
      handleClickOn: (view, _pos, node, at) => {
        if (node.type.name !== 'footnote') return false;
        const index = footnotesIn(view.state.doc).findIndex((each) => each.at === at);
        view.dom.querySelectorAll(`${LIST} > ol > li`)[index]?.scrollIntoView({ block: 'nearest' });
        return false;
      },
    },
  });
}

function drawn({ doc, selection }: EditorState, words: FootnoteWords): DecorationSet | null {
  const notes = footnotesIn(doc);
  if (notes.length === 0) return null;
  const chosen = selection instanceof NodeSelection ? selection.from : -1;
  const current = notes.findIndex(({ at }) => at === chosen);
  return DecorationSet.create(doc, [
    ...notes.map(({ at }, index) => Decoration.node(at, at + 1, {}, { number: index + 1 })),
    Decoration.widget(doc.content.size, (view) => list(view, notes, current, words), {
      side: 1,
      // Drawn anew where a note is another, and not at every letter of the text.
      key: JSON.stringify([current, notes.map((note) => note.words)]),
      ignoreSelection: true,
      stopEvent: () => true,
    }),
  ]);
}

function list(
  view: EditorView,
  notes: readonly Placed[],
  current: number,
  words: FootnoteWords,
): HTMLElement {
  const section = document.createElement('section');
  section.contentEditable = 'false';
  section.setAttribute('role', 'doc-endnotes');
  section.setAttribute('aria-label', words.list);
  const items = section.appendChild(document.createElement('ol'));
  notes.forEach((note, index) => {
    const item = items.appendChild(document.createElement('li'));
    if (index === current) item.dataset['current'] = '';
    const back = document.createElement('a');
    back.setAttribute('role', 'doc-backlink');
    back.href = `#fnref-${index + 1}`;
    back.textContent = words.back;
    back.addEventListener('click', (event) => {
      event.preventDefault();
      choose(view, index);
    });
    item.append(`${note.words} `, back);
  });
  return section;
}

/** Goes to the number of a note. */
function choose(view: EditorView, index: number): void {
  const place = footnotesIn(view.state.doc)[index];
  if (!place) return;
  const selection = NodeSelection.create(view.state.doc, place.at);
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  view.focus();
}

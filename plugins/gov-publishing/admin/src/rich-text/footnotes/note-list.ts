import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { backWords, referenceName, type FootnoteWords } from '../../../../server/src/domain/text/footnotes';
import { numberedNotes, type NumberedNote, type Sign } from './numbered-notes';

interface Placed extends Sign {
  readonly at: number;
}

type Note = NumberedNote<Placed>;

const LIST = '[role="doc-endnotes"]';

/** @returns the notes of a text in order, with where they are referred to */
export function notesIn(doc: Node): Note[] {
  const found: Placed[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'footnote')
      found.push({ at, words: String(node.attrs['words']), key: String(node.attrs['key']) });
  });
  return numberedNotes(found);
}

/** @returns the note that is referred to at a place */
export function noteAt(doc: Node, at: number): Note | undefined {
  return notesIn(doc).find(({ references }) => references.some((each) => each.at === at));
}

/** Numbers the footnotes and shows their notes after the text, as its page does. Nothing of it is in the text. */
export function noteList(words: FootnoteWords): Plugin {
  return new Plugin({
    props: {
      decorations: (state) => drawn(state, words),
      // A touch on the number shows its note; the sign is chosen as well, so that the tool changes it.
      handleClickOn: (view, _pos, node, at) => {
        if (node.type.name !== 'footnote') return false;
        const index = (noteAt(view.state.doc, at)?.number ?? 0) - 1;
        view.dom.querySelectorAll(`${LIST} > ol > li`)[index]?.scrollIntoView({ block: 'nearest' });
        return false;
      },
    },
  });
}

function drawn({ doc, selection }: EditorState, words: FootnoteWords): DecorationSet | null {
  const notes = notesIn(doc);
  if (notes.length === 0) return null;
  const chosen = selection instanceof NodeSelection ? noteAt(doc, selection.from)?.number : undefined;
  return DecorationSet.create(doc, [
    ...notes.flatMap(({ number, references }) =>
      references.map(({ at }) => Decoration.node(at, at + 1, {}, { number })),
    ),
    Decoration.widget(doc.content.size, (view) => list(view, notes, chosen, words), {
      side: 1,
      // Drawn anew where a note is another, and not at every letter of the text.
      key: JSON.stringify([chosen, notes.map((note) => [note.words, note.references.length])]),
      ignoreSelection: true,
      stopEvent: () => true,
    }),
  ]);
}

function list(
  view: EditorView,
  notes: readonly Note[],
  chosen: number | undefined,
  words: FootnoteWords,
): HTMLElement {
  const section = document.createElement('section');
  section.contentEditable = 'false';
  section.setAttribute('role', 'doc-endnotes');
  section.setAttribute('aria-label', words.list);
  const items = section.appendChild(document.createElement('ol'));
  for (const note of notes) {
    const item = items.appendChild(document.createElement('li'));
    if (note.number === chosen) item.dataset['current'] = '';
    item.append(note.words);
    note.references.forEach((_reference, index) => {
      const back = document.createElement('a');
      back.setAttribute('role', 'doc-backlink');
      back.href = `#${referenceName(note.number, index + 1)}`;
      back.textContent = backWords(words, index + 1);
      back.addEventListener('click', (event) => {
        event.preventDefault();
        choose(view, note.number, index);
      });
      item.append(' ', back);
    });
  }
  return section;
}

/** Goes to one of the numbers of a note. */
function choose(view: EditorView, number: number, index: number): void {
  const place = notesIn(view.state.doc)[number - 1]?.references[index];
  if (!place) return;
  const selection = NodeSelection.create(view.state.doc, place.at);
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  view.focus();
}

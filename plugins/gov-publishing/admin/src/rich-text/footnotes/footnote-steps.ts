import type { Editor } from '@tiptap/core';
import { noteAt, notesIn } from './note-list';

/** Sets a new footnote after what is chosen, and not in its place. */
export function setFootnote(editor: Editor, words: string): void {
  insert(editor, { words, key: '' });
}

/** Changes the words of the note that is chosen, wherever it is referred to. */
export function changeFootnote(editor: Editor, words: string): void {
  const { doc, selection, tr } = editor.state;
  for (const { at } of noteAt(doc, selection.from)?.references ?? []) tr.setNodeAttribute(at, 'words', words);
  editor.view.dispatch(tr);
  editor.commands.focus();
}

/** Refers to a note of the text once more. */
export function referAgain(editor: Editor, number: number): void {
  const notes = notesIn(editor.state.doc);
  const [first] = notes[number - 1]?.references ?? [];
  if (!first) return;
  const key = first.key === '' ? freeKey(notes.flatMap(({ references }) => references)) : first.key;
  if (first.key === '') editor.view.dispatch(editor.state.tr.setNodeAttribute(first.at, 'key', key));
  insert(editor, { words: first.words, key });
}

function insert(editor: Editor, attrs: { words: string; key: string }): void {
  editor.chain().focus().insertContentAt(editor.state.selection.to, { type: 'footnote', attrs }).run();
}

function freeKey(signs: readonly { readonly key: string }[]): string {
  const taken = new Set(signs.map(({ key }) => key));
  let number = 1;
  while (taken.has(`n${number}`)) number += 1;
  return `n${number}`;
}

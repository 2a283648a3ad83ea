import type { Editor } from '@tiptap/core';
import {
  ArrowClockwise,
  Bold,
  BulletList,
  ClockCounterClockwise,
  GridNine,
  Italic,
  NumberList,
  Quotes,
  Underline,
} from '@strapi/icons';
import type { ComponentType } from 'react';
import type { EDITOR_WORDS } from '../editor-words';

/** A button of the toolbar. */
export interface Tool {
  readonly word: keyof typeof EDITOR_WORDS;
  readonly Icon: ComponentType | null;
  /** A sign in the place of an icon that Strapi has not. */
  readonly sign?: string;
  run(editor: Editor): void;
  /** Whether it is switched on at the cursor; left out of what is done once. */
  isOn?(editor: Editor): boolean;
  canRun?(editor: Editor): boolean;
}

const mark = (word: Tool['word'], name: string, Icon: Tool['Icon'], sign?: string): Tool => ({
  word,
  Icon,
  ...(sign !== undefined && { sign }),
  run: (editor) => void editor.chain().focus().toggleMark(name).run(),
  isOn: (editor) => editor.isActive(name),
});

export const TOOLS: readonly Tool[] = [
  mark('bold', 'bold', Bold),
  mark('italic', 'italic', Italic),
  mark('underline', 'underline', Underline),
  mark('raised', 'sup', null, 'x²'),
  {
    word: 'bullets',
    Icon: BulletList,
    run: (editor) => void editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    word: 'numbers',
    Icon: NumberList,
    run: (editor) => void editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    word: 'quote',
    Icon: Quotes,
    run: (editor) => void editor.chain().focus().toggleBlockquote().run(),
    isOn: (editor) => editor.isActive('blockquote'),
  },
  {
    word: 'table',
    Icon: GridNine,
    run: (editor) => void editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    // A table in a table is read by nobody.
    canRun: (editor) => !editor.isActive('table'),
  },
];

export const STEPS: readonly Tool[] = [
  {
    word: 'undo',
    Icon: ClockCounterClockwise,
    run: (editor) => void editor.chain().focus().undo().run(),
    canRun: (editor) => editor.can().undo(),
  },
  {
    word: 'redo',
    Icon: ArrowClockwise,
    run: (editor) => void editor.chain().focus().redo().run(),
    canRun: (editor) => editor.can().redo(),
  },
];

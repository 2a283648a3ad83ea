import * as React from 'react';
import type { Editor } from '@tiptap/core';
import { htmlIn, inHtmlFormat } from '../../../server/src/domain/text/rich-text-format';
import type { RichTextAnswer } from '../../../server/src/signoff/dossier/contract';
import { dataOf, send } from '../api/admin-client';
import { lostParts } from './lost-parts';
import { withSigns } from './footnotes/stored-footnotes';
import { footnoteWords, madeEditor } from './made-editor';
import type { LeftOut } from './paste/cleaned-paste';
import { writtenHtml } from './written-html';

/** How the text that is open came: as the editor writes it, in the older format, or not at all. */
export type Opened = 'opening' | 'html' | 'markdown' | 'failed';

export interface RichTextState {
  readonly editor: Editor | null;
  readonly opened: Opened;
  /** What the editor would not keep of the text; it is not edited until somebody says so. */
  readonly lost: readonly string[];
  readonly pasted: LeftOut | null;
  editAnyway(): void;
}

interface Options {
  readonly value: string | null;
  readonly disabled: boolean;
  /** Attributes of the part that is written in. */
  readonly attributes: Readonly<Record<string, string>>;
  onWrite(text: string | null): void;
}

/**
 * Keeps an editor and a field of the form in step. The field is written only where somebody edits: a text that is just read, of
 * whatever format, stays the text that was signed.
 *
 * @param place in the page where the editor stands
 */
export function useRichText(place: React.RefObject<HTMLElement>, options: Options): RichTextState {
  const { value, disabled } = options;
  const latest = React.useRef(options);
  latest.current = options;
  const shown = React.useRef<string | null | undefined>(undefined);
  /** What was written and the form has not given back yet: it may skip some, and gives none back twice. */
  const underWay = React.useRef<(string | null)[]>([]);
  const [editor, setEditor] = React.useState<Editor | null>(null);
  const [opened, setOpened] = React.useState<Opened>('opening');
  const [lost, setLost] = React.useState<readonly string[]>([]);
  const [pasted, setPasted] = React.useState<LeftOut | null>(null);
  const [, redraw] = React.useReducer((count: number) => count + 1, 0);

  React.useEffect(() => {
    if (!place.current) return undefined;
    const made = madeEditor({
      element: place.current,
      attributes: latest.current.attributes,
      onPaste: setPasted,
      onChange: redraw,
      onWrite: (html) => {
        const text = html === '' ? null : inHtmlFormat(html);
        underWay.current.push(text);
        setOpened('html');
        latest.current.onWrite(text);
      },
    });
    setEditor(made);
    return () => made.destroy();
  }, [place]);

  React.useEffect(() => {
    const back = underWay.current.indexOf(value);
    if (back >= 0) {
      underWay.current.splice(0, back + 1);
      shown.current = value;
    }
    if (!editor || shown.current === value) return undefined;
    underWay.current = [];
    let isLast = true;
    setOpened('opening');
    setPasted(null);
    void htmlOf(value).then((html) => {
      if (!isLast) return;
      if (html === null) return setOpened('failed');
      const quietly = { emitUpdate: false, parseOptions: { preserveWhitespace: false } } as const;
      // What was opened is where undoing ends.
      editor.chain().setMeta('addToHistory', false).setContent(withSigns(html), quietly).run();
      shown.current = value;
      setLost(lostParts(html, writtenHtml(editor.getHTML(), footnoteWords(latest.current.attributes))));
      setOpened(value === null || value === '' || htmlIn(value) !== null ? 'html' : 'markdown');
    });
    return () => {
      isLast = false;
    };
  }, [editor, value]);

  const isReady = opened === 'html' || opened === 'markdown';
  React.useEffect(() => {
    editor?.setEditable(isReady && !disabled && lost.length === 0, false);
    redraw();
  }, [editor, isReady, disabled, lost]);
  return { editor, opened, lost, pasted, editAnyway: () => setLost([]) };
}

/** @returns the HTML of a text, as readers get it; null where the server could not be asked */
async function htmlOf(value: string | null): Promise<string | null> {
  if (value === null || value === '') return '';
  const html = htmlIn(value);
  if (html !== null) return html;
  return dataOf<{ data: RichTextAnswer }>(await send('/rich-text', { text: value }))?.html ?? null;
}

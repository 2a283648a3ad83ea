import { Editor } from '@tiptap/core';
import { cleanedPaste, type LeftOut } from './paste/cleaned-paste';
import { withHeadingsKept } from './paste/pasted-headings';
import { FOOTNOTE_WORDS, type FootnoteWords } from '../../../server/src/domain/text/footnotes';
import { Footnote } from './footnotes/footnote-node';
import { EXTENSIONS } from './schema/extensions';
import { writtenHtml } from './written-html';

interface Making {
  readonly element: HTMLElement;
  /** Of the part that is written in. */
  readonly attributes: Readonly<Record<string, string>>;
  onPaste(leftOut: LeftOut): void;
  /** @param html as it is stored; empty where the text says nothing */
  onWrite(html: string): void;
  onChange(): void;
}

/** @returns an editor for what a page shows, that takes nothing else in; nothing is in it and nothing can be written yet */
export function madeEditor({ element, attributes, onPaste, onWrite, onChange }: Making): Editor {
  const words = footnoteWords(attributes);
  const editor = new Editor({
    element,
    extensions: [...EXTENSIONS, Footnote.configure({ words })],
    editable: false,
    editorProps: {
      attributes: { class: 'body', role: 'textbox', 'aria-multiline': 'true', ...attributes },
      transformPastedHTML: (html) => {
        const clean = cleanedPaste(html);
        onPaste(clean.leftOut);
        return clean.html;
      },
      // A file that is dropped or pasted is no text; pictures come from the library.
      handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
      handlePaste: (view, event, pasted) => {
        const html = event.clipboardData?.getData('text/html') ?? '';
        if (html === '') return (event.clipboardData?.files.length ?? 0) > 0;
        const change = withHeadingsKept(view.state, pasted, html);
        if (change) view.dispatch(change);
        return change !== null;
      },
    },
    onTransaction: onChange,
    onUpdate: () => onWrite(writtenHtml(editor.getHTML(), words)),
  });
  return editor;
}

/** @returns what footnotes are called in the language of a text */
export function footnoteWords({ lang }: Readonly<Record<string, string>>): FootnoteWords {
  return lang === undefined || lang === 'th' ? FOOTNOTE_WORDS.th : FOOTNOTE_WORDS.en;
}

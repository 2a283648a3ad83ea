import * as React from 'react';
import { Box, Button, Field, Flex, Textarea } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { useWords } from '../../words/use-words';
import { EDITOR_WORDS } from '../editor-words';
import { noteWords } from '../footnotes/footnote-node';
import { onEnter } from './on-enter';

interface Props {
  readonly editor: Editor;
  onClose(): void;
}

/** Longer than any source that an office names. */
const MAX_LENGTH = 2000;

/** Sets a footnote at the cursor; changes or takes out the one that is chosen. */
export function FootnoteForm({ editor, onClose }: Props): React.JSX.Element {
  const { pick } = useWords();
  const isSet = editor.isActive('footnote');
  const [text, setText] = React.useState(isSet ? String(editor.getAttributes('footnote')['words']) : '');
  const words = noteWords(text);
  const set = (): void => {
    if (words === '') return;
    const chain = editor.chain().focus();
    if (isSet) chain.updateAttributes('footnote', { words }).run();
    // After words that are chosen, and not in their place.
    else chain.insertContentAt(editor.state.selection.to, { type: 'footnote', attrs: { words } }).run();
    onClose();
  };
  const remove = (): void => {
    editor.chain().focus().deleteSelection().run();
    onClose();
  };
  return (
    <Box padding={2} role="group" aria-label={pick(EDITOR_WORDS.footnote)} onKeyDown={onEnter(set, onClose)}>
      <Field.Root name="footnote-words" hint={pick(EDITOR_WORDS.footnote_hint)}>
        <Field.Label>{pick(EDITOR_WORDS.footnote_words)}</Field.Label>
        <Textarea
          autoFocus
          maxLength={MAX_LENGTH}
          value={text}
          onChange={({ target }: { target: { value: string } }) => setText(target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Flex gap={2} paddingTop={2} wrap="wrap">
        <Button type="button" size="S" disabled={words === ''} onClick={set}>
          {pick(isSet ? EDITOR_WORDS.footnote_change : EDITOR_WORDS.footnote_set)}
        </Button>
        {isSet && (
          <Button type="button" size="S" variant="danger-light" onClick={remove}>
            {pick(EDITOR_WORDS.footnote_out)}
          </Button>
        )}
        <Button type="button" size="S" variant="tertiary" onClick={onClose}>
          {pick(EDITOR_WORDS.close)}
        </Button>
      </Flex>
    </Box>
  );
}

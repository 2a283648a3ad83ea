import * as React from 'react';
import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { useWords } from '../../words/use-words';
import { EDITOR_WORDS } from '../editor-words';
import { MAX_PLACES } from '../../../../server/src/domain/text/footnotes';
import { noteWords } from '../footnotes/footnote-node';
import { changeFootnote, referAgain, setFootnote } from '../footnotes/footnote-steps';
import { notesIn } from '../footnotes/note-list';
import { onEnter } from './on-enter';

interface Props {
  readonly editor: Editor;
  onClose(): void;
}

/** Longer than any source that an office names. */
const MAX_LENGTH = 2000;
/** So much of a note tells it from the others. */
const MAX_CHOICE_LENGTH = 80;

/** Sets a footnote at the cursor; changes or takes out the one that is chosen. */
export function FootnoteForm({ editor, onClose }: Props): React.JSX.Element {
  const { pick } = useWords();
  const isSet = editor.isActive('footnote');
  const [text, setText] = React.useState(isSet ? String(editor.getAttributes('footnote')['words']) : '');
  const words = noteWords(text);
  const set = (): void => {
    if (words === '') return;
    (isSet ? changeFootnote : setFootnote)(editor, words);
    onClose();
  };
  const again = (number: string | number): void => {
    referAgain(editor, Number(number));
    onClose();
  };
  // Of a note with as many references as one may have there is no further one.
  const notes = isSet ? [] : notesIn(editor.state.doc).filter((each) => each.references.length < MAX_PLACES);
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
      {notes.length > 0 && (
        <Box paddingTop={2}>
          <Field.Root name="footnote-again">
            <Field.Label>{pick(EDITOR_WORDS.footnote_again)}</Field.Label>
            <SingleSelect placeholder={pick(EDITOR_WORDS.footnote_choose)} onChange={again}>
              {notes.map((note) => (
                <SingleSelectOption key={note.number} value={String(note.number)}>
                  {`${note.number}. ${note.words.slice(0, MAX_CHOICE_LENGTH)}`}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
      )}
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

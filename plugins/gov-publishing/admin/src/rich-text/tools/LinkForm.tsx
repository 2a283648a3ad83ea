import * as React from 'react';
import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { isSafeAddress } from '../../../../server/src/domain/text/link-address';
import { useWords } from '../../words/use-words';
import { EDITOR_WORDS } from '../editor-words';
import { onEnter } from './on-enter';

interface Props {
  readonly editor: Editor;
  onClose(): void;
}

/** What a page opens: an address with its scheme, or a path of the site. */
const LEADS = /^(?:https?:\/\/[^\s/]|mailto:[^\s]|tel:[^\s]|\/(?!\/))/i;

/** Sets, changes or takes away the link at the cursor. */
export function LinkForm({ editor, onClose }: Props): React.JSX.Element {
  const { pick } = useWords();
  const before: unknown = editor.getAttributes('link')['href'];
  const isSet = typeof before === 'string';
  const { from, to, empty } = editor.state.selection;
  const selected = editor.state.doc.textBetween(from, to, ' ');
  const [address, setAddress] = React.useState(isSet ? before : 'https://');
  const [words, setWords] = React.useState(selected);
  const asksForWords = empty && !isSet;
  const leads = LEADS.test(address.trim()) && isSafeAddress(address.trim());
  const canSet = leads && (!asksForWords || words.trim() !== '');
  const set = (): void => {
    if (!canSet) return;
    const href = address.trim();
    const chain = editor.chain().focus();
    if (asksForWords)
      chain
        .insertContent({ type: 'text', text: words.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run();
    else chain.extendMarkRange('link').setLink({ href }).run();
    onClose();
  };
  const remove = (): void => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  };
  return (
    <Box padding={2} role="group" aria-label={pick(EDITOR_WORDS.link)} onKeyDown={onEnter(set, onClose)}>
      <Flex gap={2} wrap="wrap" alignItems="flex-start">
        <Field.Root name="link-address" hint={pick(EDITOR_WORDS.address_hint)}>
          <Field.Label>{pick(EDITOR_WORDS.address)}</Field.Label>
          <TextInput
            autoFocus
            size="S"
            value={address}
            onChange={({ target }: { target: { value: string } }) => setAddress(target.value)}
          />
          <Field.Hint />
        </Field.Root>
        {asksForWords && (
          <Field.Root name="link-words" hint={pick(EDITOR_WORDS.link_words_hint)}>
            <Field.Label>{pick(EDITOR_WORDS.link_words)}</Field.Label>
            <TextInput
              size="S"
              value={words}
              onChange={({ target }: { target: { value: string } }) => setWords(target.value)}
            />
            <Field.Hint />
          </Field.Root>
        )}
      </Flex>
      <Flex gap={2} paddingTop={2}>
        <Button type="button" size="S" disabled={!canSet} onClick={set}>
          {pick(EDITOR_WORDS.link_set)}
        </Button>
        {isSet && (
          <Button type="button" size="S" variant="danger-light" onClick={remove}>
            {pick(EDITOR_WORDS.link_out)}
          </Button>
        )}
        <Button type="button" size="S" variant="tertiary" onClick={onClose}>
          {pick(EDITOR_WORDS.close)}
        </Button>
      </Flex>
    </Box>
  );
}

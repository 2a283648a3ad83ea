import * as React from 'react';
import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useStrapiApp } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import { useWords } from '../../words/use-words';
import { EDITOR_WORDS } from '../editor-words';
import { onEnter } from './on-enter';

interface Props {
  readonly editor: Editor;
  onClose(): void;
}

/** As much of a file of the library as is asked for. */
interface LibraryFile {
  readonly url?: string;
  readonly mime?: string;
  readonly alternativeText?: string | null;
}

interface LibraryDialogProps {
  readonly allowedTypes: readonly string[];
  onClose(): void;
  onSelectAssets(files: readonly LibraryFile[]): void;
}

/** A picture is chosen in the library, and says in words what it shows before it stands in the text. */
export function PictureForm({ editor, onClose }: Props): React.JSX.Element | null {
  const { pick } = useWords();
  const [chosen, setChosen] = React.useState<LibraryFile | null>(null);
  const [alt, setAlt] = React.useState('');
  const Library = useStrapiApp('PictureForm', (app) => app.components['media-library']) as
    React.ComponentType<LibraryDialogProps> | undefined;
  if (!Library) return null;
  if (!chosen)
    return (
      <Library
        allowedTypes={['images']}
        onClose={onClose}
        onSelectAssets={(files) => {
          const [file = null] = files;
          setChosen(file);
          setAlt(file?.alternativeText ?? '');
        }}
      />
    );
  const { url, mime } = chosen;
  const isPicture = url !== undefined && mime?.startsWith('image/') === true;
  const insert = (): void => {
    if (!isPicture || alt.trim() === '') return;
    editor
      .chain()
      .focus()
      .insertContent({ type: 'picture', attrs: { src: url, alt: alt.trim() } })
      .run();
    onClose();
  };
  return (
    <Box
      padding={2}
      role="group"
      aria-label={pick(EDITOR_WORDS.picture)}
      onKeyDown={onEnter(insert, onClose)}
    >
      {isPicture ? (
        <Field.Root name="picture-alt" hint={pick(EDITOR_WORDS.alt_hint)} required>
          <Field.Label>{pick(EDITOR_WORDS.alt)}</Field.Label>
          <TextInput
            autoFocus
            value={alt}
            onChange={({ target }: { target: { value: string } }) => setAlt(target.value)}
          />
          <Field.Hint />
        </Field.Root>
      ) : (
        <Typography role="alert">{pick(EDITOR_WORDS.not_a_picture)}</Typography>
      )}
      <Flex gap={2} paddingTop={2}>
        <Button type="button" size="S" disabled={!isPicture || alt.trim() === ''} onClick={insert}>
          {pick(EDITOR_WORDS.picture_set)}
        </Button>
        <Button type="button" size="S" variant="tertiary" onClick={onClose}>
          {pick(EDITOR_WORDS.close)}
        </Button>
      </Flex>
    </Box>
  );
}

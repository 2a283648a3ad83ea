import * as React from 'react';
import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useWords } from '../words/use-words';

interface Props {
  readonly label: string;
  /** Endings, as a file input takes them. */
  readonly accept: string;
  readonly file: File | null;
  readonly busy: boolean;
  readonly onChoose: (file: File) => void;
}

/** A file from the reader's machine. The same one may be chosen again after it was put right. */
export function FileChooser({ label, accept, file, busy, onChoose }: Props): React.JSX.Element {
  const { say } = useWords();
  const input = React.useRef<HTMLInputElement>(null);
  return (
    <Flex gap={3} wrap="wrap">
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          aria-label={label}
          accept={accept}
          tabIndex={-1}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            target.value = '';
            if (chosen) onChoose(chosen);
          }}
        />
      </VisuallyHidden>
      <Button startIcon={<Upload />} loading={busy} onClick={() => input.current?.click()}>
        {say(file ? 'imports.choose_again' : 'imports.choose')}
      </Button>
      <Typography textColor="neutral800">{file ? file.name : say('imports.none_chosen')}</Typography>
    </Flex>
  );
}

import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useField, useFocusInputField, useQueryParams } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { useWords } from '../words/use-words';
import { EDITOR_WORDS } from './editor-words';
import { ON_PAGE, pageStyle } from './page-style';
import { Pasted } from './Pasted';
import { Toolbar } from './tools/Toolbar';
import { useRichText } from './use-rich-text';

interface Props {
  readonly name: string;
  readonly disabled?: boolean;
}

const Frame = styled(Box)`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow: hidden;
  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
`;
/** A page's paper is white, whatever the panel's theme. */
const Paper = styled.div`
  && {
    background: #fff;
    max-height: 70vh;
    overflow: auto;
  }
`;

/** Where a text is written as its readers will get it: the same HTML, with the same stylesheet. */
export default function RichTextEditor({ name, disabled = false }: Props): React.JSX.Element {
  const { pick } = useWords();
  const field = useField<string | null>(name);
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const place = React.useRef<HTMLDivElement>(null);
  const style = React.useMemo(pageStyle, []);
  const state = useRichText(place, {
    value: field.value ?? null,
    disabled,
    attributes: {
      'aria-labelledby': `${name}-label`,
      // Where words end, and so where a line of Thai may break, is a matter of the language.
      lang: query.plugins?.i18n?.locale ?? 'th',
    },
    onWrite: (text) => field.onChange(name, text),
  });
  const { editor, opened, lost, pasted, editAnyway } = state;
  const takeFocusIn = useFocusInputField<HTMLElement>(name);
  React.useEffect(() => {
    if (!editor) return;
    if (typeof takeFocusIn === 'function') takeFocusIn(editor.view.dom);
  }, [editor, takeFocusIn]);
  return (
    <Box>
      <style>{style}</style>
      {lost.length > 0 && !disabled && (
        <Notice>
          {pick(EDITOR_WORDS.loses).replace('{parts}', lost.slice(0, 5).join(' '))}
          <Box paddingTop={2}>
            <Button type="button" variant="secondary" onClick={editAnyway}>
              {pick(EDITOR_WORDS.edit_anyway)}
            </Button>
          </Box>
        </Notice>
      )}
      {opened === 'markdown' && lost.length === 0 && !disabled && (
        <Notice>{pick(EDITOR_WORDS.old_text)}</Notice>
      )}
      {opened === 'failed' && <Notice>{pick(EDITOR_WORDS.not_loaded)}</Notice>}
      <Frame>
        {editor && <Toolbar editor={editor} disabled={!editor.isEditable} />}
        <Paper className={ON_PAGE} ref={place} data-testid={`rich-text-${name}`} data-opened={opened} />
      </Frame>
      <Pasted leftOut={pasted} />
    </Box>
  );
}

function Notice({ children }: { children: React.ReactNode }): React.JSX.Element {
  return (
    <Flex background="primary100" hasRadius padding={3} marginBottom={2} role="note">
      <Typography variant="pi" tag="div">
        {children}
      </Typography>
    </Flex>
  );
}

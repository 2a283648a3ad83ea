import * as React from 'react';
import { Box, Flex, IconButton } from '@strapi/design-system';
import { Image, Link } from '@strapi/icons';
import type { Editor } from '@tiptap/core';
import { styled } from 'styled-components';
import { useWords } from '../../words/use-words';
import { EDITOR_WORDS } from '../editor-words';
import { FootnoteForm } from './FootnoteForm';
import { LinkForm } from './LinkForm';
import { PictureForm } from './PictureForm';
import { TableTools } from './TableTools';
import { STEPS, TOOLS, type Tool } from './tools';

/** The browser's own: it gives the focus back at once, so that the officer types on. */
const KindChoice = styled.select`
  min-height: 3.2rem;
  padding: 0 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;
`;

interface Props {
  readonly editor: Editor;
  readonly disabled: boolean;
}

const KINDS = ['paragraph', 'heading2', 'heading3', 'heading4'] as const;
const RARE_KINDS = ['heading5', 'heading6'] as const;

/** What can be made of the words at the cursor. */
export function Toolbar({ editor, disabled }: Props): React.JSX.Element {
  const { pick } = useWords();
  const [form, setForm] = React.useState<'link' | 'footnote' | 'picture' | null>(null);
  const close = (): void => setForm(null);
  const button = (tool: Tool): React.JSX.Element => (
    <IconButton
      key={tool.word}
      type="button"
      variant={tool.isOn?.(editor) ? 'secondary' : 'ghost'}
      label={pick(EDITOR_WORDS[tool.word])}
      aria-pressed={tool.isOn ? tool.isOn(editor) : undefined}
      disabled={disabled || tool.canRun?.(editor) === false}
      onClick={() => tool.run(editor)}
    >
      {tool.Icon ? <tool.Icon /> : <span aria-hidden>{tool.sign}</span>}
    </IconButton>
  );
  return (
    <Box background="neutral100" borderColor="neutral200">
      <Flex gap={1} wrap="wrap" padding={2} role="toolbar" aria-label={pick(EDITOR_WORDS.tools)}>
        <Kind editor={editor} disabled={disabled} />
        {TOOLS.slice(0, -1).map(button)}
        <IconButton
          type="button"
          variant={editor.isActive('link') ? 'secondary' : 'ghost'}
          label={pick(EDITOR_WORDS.link)}
          aria-expanded={form === 'link'}
          disabled={disabled}
          onClick={() => setForm(form === 'link' ? null : 'link')}
        >
          <Link />
        </IconButton>
        <IconButton
          type="button"
          variant={editor.isActive('footnote') ? 'secondary' : 'ghost'}
          label={pick(EDITOR_WORDS.footnote)}
          aria-expanded={form === 'footnote'}
          // In code a number would be a part of it.
          disabled={disabled || editor.isActive('codeBlock')}
          onClick={() => setForm(form === 'footnote' ? null : 'footnote')}
        >
          <span aria-hidden>ก¹</span>
        </IconButton>
        <IconButton
          type="button"
          variant="ghost"
          label={pick(EDITOR_WORDS.picture)}
          aria-expanded={form === 'picture'}
          disabled={disabled}
          onClick={() => setForm('picture')}
        >
          <Image />
        </IconButton>
        {TOOLS.slice(-1).map(button)}
        {STEPS.map(button)}
      </Flex>
      {form === 'link' && !disabled && <LinkForm editor={editor} onClose={close} />}
      {form === 'footnote' && !disabled && (
        <FootnoteForm key={chosenFootnote(editor)} editor={editor} onClose={close} />
      )}
      {form === 'picture' && !disabled && <PictureForm editor={editor} onClose={close} />}
      {!disabled && editor.isActive('table') && <TableTools editor={editor} />}
    </Box>
  );
}

/** Another footnote has words of its own in the form. */
function chosenFootnote(editor: Editor): number | undefined {
  return editor.isActive('footnote') ? editor.state.selection.from : undefined;
}

function Kind({ editor, disabled }: Props): React.JSX.Element {
  const { pick } = useWords();
  const level = [2, 3, 4, 5, 6].find((each) => editor.isActive('heading', { level: each }));
  const kind =
    level === undefined ? 'paragraph' : (`heading${level}` as (typeof KINDS | typeof RARE_KINDS)[number]);
  const shown = [...KINDS, ...RARE_KINDS.filter((each) => each === kind)];
  const choose = (chosen: string): void => {
    const chain = editor.chain().focus();
    if (chosen === 'paragraph') chain.setParagraph().run();
    else chain.setNode('heading', { level: Number(chosen.slice(-1)) }).run();
  };
  return (
    <KindChoice
      aria-label={pick(EDITOR_WORDS.kind)}
      value={kind}
      disabled={disabled}
      onChange={({ target }) => choose(target.value)}
    >
      {shown.map((each) => (
        <option key={each} value={each}>
          {pick(EDITOR_WORDS[each])}
        </option>
      ))}
    </KindChoice>
  );
}

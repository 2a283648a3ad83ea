import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { useWords } from '../../words/use-words';
import { EDITOR_WORDS } from '../editor-words';

type Word = keyof typeof EDITOR_WORDS;

const TOOLS: readonly (readonly [Word, (editor: Editor) => unknown])[] = [
  ['row_below', (editor) => editor.chain().focus().addRowAfter().run()],
  ['column_after', (editor) => editor.chain().focus().addColumnAfter().run()],
  ['header_row', (editor) => editor.chain().focus().toggleHeaderRow().run()],
  ['header_column', (editor) => editor.chain().focus().toggleHeaderColumn().run()],
  ['row_out', (editor) => editor.chain().focus().deleteRow().run()],
  ['column_out', (editor) => editor.chain().focus().deleteColumn().run()],
  ['table_out', (editor) => editor.chain().focus().deleteTable().run()],
];

/** What can be done to the table that the cursor stands in. */
export function TableTools({ editor }: { editor: Editor }): React.JSX.Element {
  const { pick } = useWords();
  const caption: unknown = editor.getAttributes('table')['caption'];
  return (
    <Box padding={2} role="group" aria-label={pick(EDITOR_WORDS.table_tools)} data-testid="table-tools">
      <Flex gap={2} wrap="wrap" alignItems="flex-end">
        <Field.Root name="table-caption">
          <Field.Label>{pick(EDITOR_WORDS.caption)}</Field.Label>
          <TextInput
            size="S"
            value={typeof caption === 'string' ? caption : ''}
            onChange={({ target }: { target: { value: string } }) =>
              editor.commands.updateAttributes('table', {
                caption: target.value === '' ? null : target.value,
              })
            }
          />
        </Field.Root>
        {TOOLS.map(([word, run]) => (
          <Button key={word} type="button" size="S" variant="tertiary" onClick={() => run(editor)}>
            {pick(EDITOR_WORDS[word])}
          </Button>
        ))}
      </Flex>
    </Box>
  );
}

import { Checkbox, Flex, Typography } from '@strapi/design-system';
import type { ThreadAnswer } from '../../../server/src/signoff/remarks/contract';
import type { Act, EntryRef } from '../api/dossier-model';
import { CITES } from '../dialog/act-form';
import { Section } from '../dialog/Section';
import { fieldName } from '../words/field-name';
import { useWords } from '../words/use-words';
import { openThreads, useRemarks } from './remark-store';

interface Props {
  readonly entry: EntryRef;
  readonly act: Act;
  readonly cited: readonly number[];
  readonly onCite: (cited: readonly number[]) => void;
}

/** Before something is signed: what was said and not settled. It holds nobody up; a return may point to it. */
export function OpenRemarks({ entry, act, cited, onCite }: Props): React.JSX.Element | null {
  const words = useWords();
  const { say } = words;
  const open = openThreads(useRemarks(entry)).filter(({ text }) => text !== null);
  if (open.length === 0) return null;
  const said = ({ field, text }: ThreadAnswer): string =>
    [field === null ? null : fieldName(words, field), text].filter(Boolean).join(': ');
  return (
    <Section title={say('remarks.still_open', { count: open.length })}>
      <Flex direction="column" alignItems="flex-start" gap={2} data-testid="open-remarks">
        {CITES.includes(act) && (
          <Typography variant="pi" textColor="neutral600">
            {say('remarks.cite_hint')}
          </Typography>
        )}
        {open.map((thread) =>
          CITES.includes(act) ? (
            <Checkbox
              key={thread.id}
              checked={cited.includes(thread.id)}
              onCheckedChange={(on: boolean | 'indeterminate') =>
                onCite(on === true ? [...cited, thread.id] : cited.filter((id) => id !== thread.id))
              }
            >
              {said(thread)}
            </Checkbox>
          ) : (
            <Typography key={thread.id} textColor="neutral800">
              {said(thread)}
            </Typography>
          ),
        )}
      </Flex>
    </Section>
  );
}

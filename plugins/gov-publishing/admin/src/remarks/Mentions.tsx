import * as React from 'react';
import { Field, Flex, TextButton, TextInput, Typography } from '@strapi/design-system';
import type { MentionableAnswer } from '../../../server/src/signoff/remarks/contract';
import type { EntryRef } from '../api/dossier-model';
import { useSearch } from '../api/use-search';
import { useWords } from '../words/use-words';
import { remarksPath } from './remark-store';

interface Props {
  readonly entry: EntryRef;
  readonly chosen: readonly MentionableAnswer[];
  readonly onChange: (chosen: readonly MentionableAnswer[]) => void;
}

/** Who is called to look: found by name among those who may see the entry. */
export function Mentions({ entry, chosen, onChange }: Props): React.JSX.Element {
  const { say } = useWords();
  const [asking, setAsking] = React.useState(false);
  const [name, setName] = React.useState('');
  const found = useSearch<MentionableAnswer>(
    asking ? `${remarksPath(entry)}/people` : null,
    entry.locale,
    name.trim(),
  );
  const offered = (found ?? []).filter(({ id }) => !chosen.some((each) => each.id === id));
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {chosen.map((person) => (
        <Flex key={person.id} gap={3} wrap="wrap">
          <Typography variant="pi" textColor="neutral800">
            {`@${called(person)}`}
          </Typography>
          <TextButton type="button" onClick={() => onChange(chosen.filter(({ id }) => id !== person.id))}>
            {say('remarks.unmention', { name: person.name })}
          </TextButton>
        </Flex>
      ))}
      {asking ? (
        <Field.Root name="remark-mention">
          <Field.Label>{say('remarks.find')}</Field.Label>
          <TextInput
            autoFocus
            value={name}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => setName(event.target.value)}
            onKeyDown={(event: React.KeyboardEvent) => {
              // Enter would save the entry: the box stands within its form.
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
        </Field.Root>
      ) : (
        <TextButton type="button" onClick={() => setAsking(true)}>
          {say('remarks.mention')}
        </TextButton>
      )}
      {asking && (
        <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} aria-label={say('remarks.people')}>
          {offered.map((person) => (
            <li key={person.id}>
              <TextButton
                type="button"
                onClick={() => {
                  onChange([...chosen, person]);
                  setAsking(false);
                  setName('');
                }}
              >
                {called(person)}
              </TextButton>
            </li>
          ))}
          {found !== null && offered.length === 0 && (
            <li>
              <Typography variant="pi" textColor="neutral600" role="status">
                {say('remarks.nobody')}
              </Typography>
            </li>
          )}
        </Flex>
      )}
    </Flex>
  );
}

function called({ name, position }: MentionableAnswer): string {
  return position === null ? name : `${name} (${position})`;
}

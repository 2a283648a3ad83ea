import * as React from 'react';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { nameIn } from '../../../server/src/domain/text/two-names';
import type { SuccessorAnswer } from '../../../server/src/signoff/successors/contract';
import type { EntryRef } from '../api/dossier-model';
import { useGoverned } from '../api/governed-types';
import { useSearch } from '../api/use-search';
import { useWords } from '../words/use-words';

interface Props {
  readonly entry: EntryRef;
  /** Document id of what was chosen; empty where nothing is. */
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (documentId: string) => void;
}

/** Chooses what takes the place of an entry, by kind, number and title: what is public, of its own type first. */
export function SuccessorChooser({ entry, value, error, onChange }: Props): React.JSX.Element {
  const { say, pick, language } = useWords();
  const governed = useGoverned();
  const [search, setSearch] = React.useState('');
  const path = `/dossiers/${entry.uid}/${entry.documentId}/successors`;
  const rows = useSearch<SuccessorAnswer>(path, entry.locale, search);
  const found = rows ?? [];
  const [chosen, choose] = React.useState<SuccessorAnswer | null>(null);
  const box = React.useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = React.useState(false);
  React.useEffect(() => {
    // The design system's box goes on naming the option that was chosen by keyboard, which is no more in the page.
    if (!isOpen) box.current?.removeAttribute('aria-activedescendant');
  }, [isOpen, value]);
  // What is chosen stays among the options, whatever is searched for next: its name would be lost with it.
  const options =
    chosen && !found.some(({ documentId }) => documentId === chosen.documentId) ? [chosen, ...found] : found;
  const nameOf = ({ uid, name }: SuccessorAnswer): string => {
    const type = governed?.types.find((each) => each.uid === uid);
    // Those of the entry's own type need not say so.
    return uid === entry.uid || !type ? pick(name) : `${nameIn(type.displayName, language)} · ${pick(name)}`;
  };
  const take = (documentId: string): void => {
    choose(options.find((each) => each.documentId === documentId) ?? null);
    setSearch('');
    onChange(documentId);
  };
  return (
    <Field.Root name="successor" hint={say('dialog.successor_hint')} error={error}>
      <Field.Label>{say('dialog.successor')}</Field.Label>
      <Combobox
        ref={box}
        onOpenChange={(open: boolean) => setOpen(open)}
        // The server has searched: the box itself, which knows names as they begin only, must leave nothing out.
        autocomplete="both"
        filterValue=""
        onFilterValueChange={() => undefined}
        value={value}
        loading={rows === null}
        loadingMessage={say('dialog.successor_asking')}
        placeholder={say('dialog.successor_search')}
        noOptionsMessage={() => say('dialog.successor_none')}
        clearLabel={say('dialog.clear')}
        onInputChange={(event: React.ChangeEvent<HTMLInputElement>) => setSearch(event.target.value)}
        onChange={(documentId: string | undefined) => take(documentId ?? '')}
        onClear={() => take('')}
      >
        {options.map((option) => (
          <ComboboxOption key={option.documentId} value={option.documentId}>
            {nameOf(option)}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

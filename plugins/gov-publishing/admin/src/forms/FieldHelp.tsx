import * as React from 'react';
import { useWords } from '../words/use-words';

interface HelpProps {
  /** The type or component that the field is of. */
  readonly holder: string;
  readonly field: string;
}

/** What an officer should know who fills the field in: of its own type, else of all that have it. */
export function FieldHelp({ holder, field }: HelpProps): React.JSX.Element {
  const { known } = useWords();
  return <span data-field-help>{known(`help.${holder}.${field}`) ?? known(`help.${field}`)}</span>;
}

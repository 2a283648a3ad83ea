import { Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';
import { useWords } from '../words/use-words';

/** The columns that have words: `people.column.…`. */
type Column =
  'code' | 'agency' | 'role' | 'parent' | 'officers' | 'gaps' | 'person' | 'duty' | 'period' | 'order';

interface Props {
  readonly columns: readonly Column[];
  /** Whether a last column holds buttons, which is named for those who do not see them. */
  readonly withButtons: boolean;
}

/** The heads of a table of people or agencies. */
export function ColumnHeads({ columns, withButtons }: Props): React.JSX.Element {
  const { say } = useWords();
  return (
    <Thead>
      <Tr>
        {columns.map((column) => (
          <Th key={column}>
            <Typography variant="sigma" textColor="neutral600">
              {say(`people.column.${column}`)}
            </Typography>
          </Th>
        ))}
        {withButtons && (
          <Th>
            <VisuallyHidden>{say('people.column.acts')}</VisuallyHidden>
          </Th>
        )}
      </Tr>
    </Thead>
  );
}

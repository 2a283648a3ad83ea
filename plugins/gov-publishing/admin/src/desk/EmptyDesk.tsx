import { Button, EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Link } from 'react-router-dom';
import { useWords } from '../words/use-words';
import type { DeskQuery } from './desk-views';

/** An empty view says what it means and what to do next. */
export function EmptyDesk({ query, onClear }: { query: DeskQuery; onClear: () => void }): React.JSX.Element {
  const { say } = useWords();
  const filtered = query.agency !== '' || query.uid !== '' || query.state !== '';
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={say(filtered ? 'desk.empty.filtered' : `desk.empty.${query.view}`)}
      action={
        filtered ? (
          <Button variant="secondary" onClick={onClear}>
            {say('desk.clear_filters')}
          </Button>
        ) : (
          <LinkButton tag={Link} to="/content-manager" variant="secondary">
            {say('desk.empty.go')}
          </LinkButton>
        )
      }
    />
  );
}

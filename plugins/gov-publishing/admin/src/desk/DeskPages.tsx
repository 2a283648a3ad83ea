import { Button, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../words/use-words';

interface Props {
  readonly pagination: { readonly page: number; readonly pageCount: number; readonly total: number };
  readonly onPage: (page: number) => void;
}

/** Leads through the pages of a list. Nothing where one page holds all. */
export function DeskPages({ pagination, onPage }: Props): React.JSX.Element | null {
  const { say } = useWords();
  const { page, pageCount, total } = pagination;
  if (pageCount <= 1) return null;
  return (
    <Flex tag="nav" aria-label={say('pages.label')} justifyContent="space-between" gap={2} wrap="wrap">
      <Typography textColor="neutral600">{say('pages.where', { page, pageCount, total })}</Typography>
      <Flex gap={2}>
        <Button variant="tertiary" disabled={page <= 1} onClick={() => onPage(page - 1)}>
          {say('pages.previous')}
        </Button>
        <Button variant="tertiary" disabled={page >= pageCount} onClick={() => onPage(page + 1)}>
          {say('pages.next')}
        </Button>
      </Flex>
    </Flex>
  );
}

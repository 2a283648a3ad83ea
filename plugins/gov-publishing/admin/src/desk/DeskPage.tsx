import { Layouts, Page } from '@strapi/strapi/admin';
import { Flex, LinkButton, Loader, Tabs, Typography } from '@strapi/design-system';
import { Book, User } from '@strapi/icons';
import { Link, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { HelpLink } from '../help/HelpLink';
import { ImportLink } from '../imports/content/ImportLink';
import { PLUGIN_ID } from '../plugin-id';
import { useWords } from '../words/use-words';
import { DeskFilters } from './DeskFilters';
import { DeskList } from './DeskList';
import { DeskPages } from './DeskPages';
import { addressOf, DESK_VIEWS, queryIn, type DeskQuery, type DeskView } from './desk-views';
import { EmptyDesk } from './EmptyDesk';
import { ToConfirm } from './ToConfirm';
import { ToOpen } from './ToOpen';
import { useDesk } from './use-desk';

/** On a telephone the tabs are moved sideways, rather than each broken into a column of syllables. */
const Scrolling = styled.div`
  overflow-x: auto;

  [role='tab'] {
    white-space: nowrap;
  }
`;

/** The desk: what waits for me, came back, is late, waits for others, went out. */
export function DeskPage(): React.JSX.Element {
  const { say } = useWords();
  const [params, setParams] = useSearchParams();
  const query = queryIn(params);
  const { answer, failed } = useDesk(query);
  const go = (change: Partial<DeskQuery>): void => setParams(addressOf({ ...query, page: 1, ...change }));
  const counts = answer?.meta.counts;
  return (
    <Page.Main>
      <Page.Title>{say('desk.title')}</Page.Title>
      <Layouts.Header
        title={say('desk.title')}
        subtitle={say('desk.subtitle')}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            <ImportLink />
            <LinkButton
              tag={Link}
              to={`/plugins/${PLUGIN_ID}/people`}
              variant="secondary"
              startIcon={<User />}
            >
              {say('people.title')}
            </LinkButton>
            <LinkButton
              tag={Link}
              to={`/plugins/${PLUGIN_ID}/ledger`}
              variant="secondary"
              startIcon={<Book />}
            >
              {say('ledger.title')}
            </LinkButton>
            <HelpLink page="screens/desk" />
          </Flex>
        }
      />
      <Layouts.Content>
        <ToOpen />
        <ToConfirm />
        <Tabs.Root
          variant="simple"
          value={query.view}
          onValueChange={(view: string) => go({ view: view as DeskView, state: '' })}
        >
          <Scrolling>
            <Tabs.List aria-label={say('desk.title')}>
              {DESK_VIEWS.map((view) => (
                <Tabs.Trigger key={view} value={view}>
                  {say(`desk.view.${view}`)}
                  {counts ? ` (${counts[view]})` : ''}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
          </Scrolling>
          <Tabs.Content value={query.view}>
            <Flex direction="column" alignItems="stretch" gap={4} paddingTop={5}>
              <DeskFilters query={query} agencies={answer?.meta.agencies ?? []} onChange={go} />
              {failed && (
                <Typography role="status" textColor="danger600">
                  {say('desk.failed')}
                </Typography>
              )}
              {!answer && !failed && <Loader>{say('panel.loading')}</Loader>}
              {answer && answer.data.length === 0 && (
                <EmptyDesk query={query} onClear={() => go({ agency: '', uid: '', state: '' })} />
              )}
              {answer && answer.data.length > 0 && (
                <>
                  <DeskList lines={answer.data} label={say(`desk.view.${query.view}`)} />
                  <DeskPages pagination={answer.meta.pagination} onPage={(page) => go({ page })} />
                </>
              )}
            </Flex>
          </Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
}

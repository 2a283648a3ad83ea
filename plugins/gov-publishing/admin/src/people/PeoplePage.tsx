import * as React from 'react';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Box, Button, Flex, LinkButton, Loader, Tabs, Typography } from '@strapi/design-system';
import { Plus, Upload } from '@strapi/icons';
import { Link, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { HelpLink } from '../help/HelpLink';
import { PLUGIN_ID } from '../plugin-id';
import { useWords } from '../words/use-words';
import { AgenciesView } from './AgenciesView';
import { AppointDialog, type Appointed } from './appointing/AppointDialog';
import { ConfirmDialog } from './ConfirmDialog';
import { EndDialog } from './appointing/EndDialog';
import { GapsView } from './gaps/GapsView';
import { OfficersView } from './officers/OfficersView';
import {
  PEOPLE_VIEWS,
  peopleAddress,
  peopleQueryIn,
  type OfficerLine,
  type PeopleAnswer,
  type PeopleQuery,
  type PeopleView,
} from './people-model';
import { usePeople } from './use-people';

/** On a telephone the tabs are moved sideways, rather than each broken into a column of syllables. */
const Scrolling = styled.div`
  overflow-x: auto;

  [role='tab'] {
    white-space: nowrap;
  }
`;

type Opened =
  { readonly appoint: Appointed } | { readonly end: OfficerLine } | { readonly confirm: OfficerLine };

/** Who holds which duty on which order, what is missing, and the agencies; and appointing, for who may. */
export function PeoplePage(): React.JSX.Element {
  const { say } = useWords();
  const [params, setParams] = useSearchParams();
  const query = peopleQueryIn(params);
  const { answer, failed, reload } = usePeople();
  const [opened, setOpened] = React.useState<Opened | null>(null);
  const go = (change: Partial<PeopleQuery>): void =>
    // Typing a name is no step to go back to.
    setParams(peopleAddress({ ...query, ...change }), { replace: change.name !== undefined });
  const appoint = (agency: string, duty: string): void => setOpened({ appoint: { agency, duty } });
  const done = (): void => {
    setOpened(null);
    void reload();
  };
  return (
    <Page.Main>
      <Page.Title>{say('people.title')}</Page.Title>
      <Layouts.Header
        title={say('people.title')}
        subtitle={say('people.subtitle')}
        navigationAction={<BackButton fallback={`/plugins/${PLUGIN_ID}`} />}
        primaryAction={
          <Flex gap={2}>
            {answer?.meta.appointing && (
              <Button startIcon={<Plus />} onClick={() => appoint(query.agency, query.duty)}>
                {say('people.appoint')}
              </Button>
            )}
            <HelpLink page="screens/people" />
          </Flex>
        }
        secondaryAction={
          answer?.meta.appointing && (
            <LinkButton tag={Link} to="import" variant="tertiary" startIcon={<Upload />}>
              {say('imports.people.link')}
            </LinkButton>
          )
        }
      />
      <Layouts.Content>
        {failed && (
          <Typography role="status" textColor="danger600">
            {say('people.failed')}
          </Typography>
        )}
        {!answer && !failed && <Loader>{say('panel.loading')}</Loader>}
        {answer && (
          <Tabs.Root
            variant="simple"
            value={query.view}
            onValueChange={(view: string) => go({ view: view as PeopleView })}
          >
            <Scrolling>
              <Tabs.List aria-label={say('people.title')}>
                {PEOPLE_VIEWS.map((view) => (
                  <Tabs.Trigger key={view} value={view}>
                    {say(`people.view.${view}`)} ({countOf(answer, view)})
                  </Tabs.Trigger>
                ))}
              </Tabs.List>
            </Scrolling>
            <Tabs.Content value={query.view}>
              <Flex direction="column" alignItems="stretch" gap={4} paddingTop={5}>
                {answer.meta.appointing === null && (
                  <Box data-testid="read-only">
                    <Typography textColor="neutral600">{say('people.read_only')}</Typography>
                  </Box>
                )}
                {query.view === 'officers' && (
                  <OfficersView
                    answer={answer}
                    query={query}
                    acts={{
                      onChange: (line) => setOpened({ appoint: { line } }),
                      onEnd: (line) => setOpened({ end: line }),
                      onConfirm: (line) => setOpened({ confirm: line }),
                    }}
                    onQuery={go}
                    onAppoint={() => appoint(query.agency, query.duty)}
                  />
                )}
                {query.view === 'gaps' && <GapsView meta={answer.meta} onAppoint={appoint} />}
                {query.view === 'agencies' && <AgenciesView answer={answer} />}
              </Flex>
            </Tabs.Content>
          </Tabs.Root>
        )}
      </Layouts.Content>
      {answer && opened && 'appoint' in opened && (
        <AppointDialog
          about={opened.appoint}
          meta={answer.meta}
          onClose={() => setOpened(null)}
          onDone={done}
        />
      )}
      {answer && opened && 'end' in opened && (
        <EndDialog line={opened.end} meta={answer.meta} onClose={() => setOpened(null)} onDone={done} />
      )}
      {answer && opened && 'confirm' in opened && (
        <ConfirmDialog
          line={opened.confirm}
          meta={answer.meta}
          onClose={() => setOpened(null)}
          onDone={done}
        />
      )}
    </Page.Main>
  );
}

function countOf({ data, meta }: PeopleAnswer, view: PeopleView): number {
  if (view === 'gaps') return meta.gaps.length;
  if (view === 'agencies') return meta.agencies.length;
  return data.filter(({ standing }) => standing === 'counts').length;
}

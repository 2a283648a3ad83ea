import * as React from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Tabs } from '@strapi/design-system';
import { HelpLink } from '../help/HelpLink';
import { useWords } from '../words/use-words';
import { MailChoices } from './MailChoices';
import { MailTroubles } from './MailTroubles';
import { NoticeList } from './NoticeList';
import { useMailTroubles } from './use-notices';

const VIEWS = ['told', 'mail', 'troubles'] as const;

/** What its reader was told, how they are mailed, and, for administrators, what could not be mailed. */
export default function NoticesPage(): React.JSX.Element {
  const { say } = useWords();
  const troubles = useMailTroubles();
  const views = VIEWS.filter((view) => view !== 'troubles' || troubles.answer !== null);
  return (
    <Page.Main>
      <Page.Title>{say('notices.title')}</Page.Title>
      <Layouts.Header
        title={say('notices.title')}
        subtitle={say('notices.subtitle')}
        primaryAction={<HelpLink page="screens/notices" />}
      />
      <Layouts.Content>
        <Tabs.Root variant="simple" defaultValue="told">
          <Tabs.List aria-label={say('notices.title')}>
            {views.map((view) => (
              <Tabs.Trigger key={view} value={view}>
                {say(`notices.view.${view}`)}
                {view === 'troubles' && ` (${troubles.answer?.meta.pagination.total ?? 0})`}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Box paddingTop={5}>
            <Tabs.Content value="told">
              <NoticeList />
            </Tabs.Content>
            <Tabs.Content value="mail">
              <MailChoices />
            </Tabs.Content>
            {troubles.answer && (
              <Tabs.Content value="troubles">
                <MailTroubles answer={troubles.answer} onPage={troubles.go} onAgain={troubles.reload} />
              </Tabs.Content>
            )}
          </Box>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
}

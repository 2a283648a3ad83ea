import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Box, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useSearchParams } from 'react-router-dom';
import { DeskPages } from '../desk/DeskPages';
import { HelpLink } from '../help/HelpLink';
import { PLUGIN_ID } from '../plugin-id';
import { useWords } from '../words/use-words';
import { searchAddress, searchIn, type LedgerSearch } from './ledger-model';
import { LedgerRows } from './LedgerRows';
import { SearchForm } from './SearchForm';
import { useLedger } from './use-ledger';
import { VerifyNow } from './VerifyNow';

/** The ledger: every act with its proof, to search, to verify and to take away. */
export function LedgerPage(): React.JSX.Element {
  const { say } = useWords();
  const [params, setParams] = useSearchParams();
  const search = searchIn(params);
  const { answer, failed } = useLedger(search);
  const go = (change: Partial<LedgerSearch>): void =>
    setParams(searchAddress({ ...search, page: 1, ...change }));
  return (
    <Page.Main>
      <Page.Title>{say('ledger.title')}</Page.Title>
      <Layouts.Header
        title={say('ledger.title')}
        subtitle={say('ledger.subtitle')}
        primaryAction={<HelpLink page="screens/ledger" />}
        navigationAction={<BackButton fallback={`/plugins/${PLUGIN_ID}`} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <VerifyNow />
          <SearchForm key={params.toString()} search={search} onSearch={go} />
          {failed && (
            <Typography role="status" textColor="danger600">
              {say('ledger.failed')}
            </Typography>
          )}
          {!answer && !failed && <Loader>{say('panel.loading')}</Loader>}
          {answer && answer.data.length === 0 && (
            <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('ledger.empty')} />
          )}
          {answer && answer.data.length > 0 && (
            <Box>
              <LedgerRows rows={answer.data} onEntry={(entry) => go({ entry })} />
              <Box paddingTop={4}>
                <DeskPages pagination={answer.meta.pagination} onPage={(page) => go({ page })} />
              </Box>
            </Box>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

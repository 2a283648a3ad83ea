import * as React from 'react';
import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Shield } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { dataOf, read } from '../api/admin-client';
import { entryPath } from '../desk/desk-views';
import { useWords } from '../words/use-words';
import type { DriftReport } from './ledger-model';

/** Walks the whole ledger, the signed store and Strapi's published rows, and says what does not fit. */
export function VerifyNow(): React.JSX.Element {
  const { say } = useWords();
  const [busy, setBusy] = React.useState(false);
  const [report, setReport] = React.useState<DriftReport | null>(null);
  const [failed, setFailed] = React.useState(false);
  const verify = async (): Promise<void> => {
    setBusy(true);
    const found = dataOf<DriftReport>(await read('/drift'));
    setReport(found);
    setFailed(found === null);
    setBusy(false);
  };
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Box>
          <Typography tag="h2" variant="delta">
            {say('verify.title')}
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {say('verify.what')}
          </Typography>
        </Box>
        <Button startIcon={<Shield />} loading={busy} onClick={() => void verify()}>
          {say('verify.now')}
        </Button>
      </Flex>
      <Box paddingTop={report || busy || failed ? 4 : 0} aria-live="polite">
        {busy && <Loader small>{say('verify.running')}</Loader>}
        {failed && !busy && <Typography textColor="danger600">{say('ledger.failed')}</Typography>}
        {report && !busy && <Outcome report={report} />}
      </Box>
    </Box>
  );
}

function Outcome({ report }: { report: DriftReport }): React.JSX.Element {
  const { say, pick, moment } = useWords();
  const { findings, leaves, publications, at } = report;
  const good = findings.length === 0;
  return (
    <Box background={good ? 'success100' : 'danger100'} hasRadius padding={4} data-testid="drift-outcome">
      <Typography fontWeight="bold" textColor={good ? 'success700' : 'danger700'}>
        {good ? say('verify.good', { leaves, publications }) : say('verify.bad', { count: findings.length })}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {moment(at)}
      </Typography>
      {!good && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={3}>
          {findings.map(({ entry, reason }, position) => (
            <li key={position}>
              <Typography textColor="neutral800">{pick(reason.message)}</Typography>{' '}
              {entry && <Link to={entryPath(entry)}>{say('verify.open')}</Link>}
            </li>
          ))}
          <li>
            <Typography fontWeight="semiBold">{say('verify.next')}</Typography>
          </li>
        </Flex>
      )}
    </Box>
  );
}

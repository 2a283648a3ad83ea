import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { Shield } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { entryPath } from '../desk/desk-views';
import { ReasonText } from '../help/Reasons';
import { useWords } from '../words/use-words';
import type { DriftReport } from './ledger-model';
import { useVerification, type VerificationStatus } from './use-verification';

/** Walks the whole ledger, the signed store and Strapi's published rows, and says what does not fit. */
export function VerifyNow(): React.JSX.Element {
  const { say } = useWords();
  const { mayStart, busy, status, report, failed, start, stop } = useVerification();
  const isWalking = busy || status !== null;
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
          {mayStart === false && (
            <Typography tag="p" textColor="neutral600">
              {say('verify.others')}
            </Typography>
          )}
        </Box>
        {busy ? (
          <Button variant="tertiary" onClick={stop}>
            {say('verify.stop')}
          </Button>
        ) : (
          mayStart === true && (
            <Button startIcon={<Shield />} onClick={start}>
              {say('verify.now')}
            </Button>
          )
        )}
      </Flex>
      {isWalking && <Progress status={status} />}
      <Box paddingTop={report || failed || mayStart === false ? 4 : 0} aria-live="polite">
        {failed && <Typography textColor="danger600">{say('ledger.failed')}</Typography>}
        {report && <Outcome report={report} />}
        {mayStart === false && !report && !isWalking && (
          <Typography textColor="neutral600">{say('verify.never')}</Typography>
        )}
      </Box>
    </Box>
  );
}

const PHASES = ['ledger', 'store', 'site'] as const;

/** The three parts of the walk count alike: how long each takes is not known before it was walked. */
function percentOf({ phase, done, of }: VerificationStatus): number {
  const share = of === 0 ? 0 : Math.min(1, done / of);
  return Math.round(((PHASES.indexOf(phase) + share) / PHASES.length) * 100);
}

function Progress({ status }: { status: VerificationStatus | null }): React.JSX.Element {
  const { say } = useWords();
  const words = status
    ? say(`verify.phase.${status.phase}`, { done: Math.min(status.done, status.of), of: status.of })
    : say('verify.running');
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={4} data-testid="verify-progress">
      <Typography tag="p" textColor="neutral600">
        {words}
      </Typography>
      <ProgressBar
        value={status ? percentOf(status) : 0}
        aria-label={say('verify.running')}
        aria-valuetext={words}
      />
    </Flex>
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
              <ReasonText code={reason.code} text={pick(reason.message)} />
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

import { Accordion, Box, Flex, Typography } from '@strapi/design-system';
import type { Act, Dossier } from '../api/dossier-model';
import { SignedViews } from '../signed-views/SignedViews';
import { StateBadge } from '../words/StateBadge';
import { ReasonText } from '../help/Reasons';
import { useWords } from '../words/use-words';
import { MUST_OPEN, offeredOn } from './bulk-choice';

interface Props {
  readonly dossiers: readonly Dossier[];
  readonly act: Act;
  readonly opened: ReadonlySet<string>;
  readonly onOpen: (documentId: string) => void;
}

/** The chosen entries: those that can be signed, each with its changes to open, and for the others the reasons. */
export function BulkEntries({ dossiers, act, opened, onOpen }: Props): React.JSX.Element {
  const { say } = useWords();
  const open = dossiers.filter((dossier) => offeredOn(dossier, act)?.allowed);
  const closed = dossiers.filter((dossier) => !open.includes(dossier));
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {open.length > 0 && (
        <Box>
          <Typography tag="h3" variant="delta">
            {say('bulk.open', { count: open.length })}
          </Typography>
          {MUST_OPEN.includes(act) && (
            <Typography tag="p" textColor="neutral600">
              {say('bulk.open_each')}
            </Typography>
          )}
          <Box paddingTop={3}>
            <Accordion.Root
              collapsible
              onValueChange={(documentId: string) => documentId && onOpen(documentId)}
            >
              {open.map((dossier) => (
                <Accordion.Item key={dossier.key.documentId} value={dossier.key.documentId}>
                  <Accordion.Header>
                    <Accordion.Trigger
                      description={opened.has(dossier.key.documentId) ? say('bulk.seen') : undefined}
                    >
                      {dossier.title}
                    </Accordion.Trigger>
                  </Accordion.Header>
                  <Accordion.Content>
                    <Box padding={3}>
                      <SignedViews
                        dossier={dossier}
                        digest={offeredOn(dossier, act)?.digest ?? dossier.digest}
                        withChanges
                      />
                    </Box>
                  </Accordion.Content>
                </Accordion.Item>
              ))}
            </Accordion.Root>
          </Box>
        </Box>
      )}
      {closed.length > 0 && <Closed dossiers={closed} act={act} />}
    </Flex>
  );
}

function Closed({ dossiers, act }: { dossiers: readonly Dossier[]; act: Act }): React.JSX.Element {
  const { say, pick } = useWords();
  return (
    <Box data-testid="bulk-closed">
      <Typography tag="h3" variant="delta">
        {say('bulk.closed', { count: dossiers.length })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={3}>
        {dossiers.map((dossier) => (
          <li key={dossier.key.documentId}>
            <Flex gap={2} wrap="wrap">
              <Typography fontWeight="semiBold">{dossier.title}</Typography>
              <StateBadge state={dossier.state} size="XS" />
            </Flex>
            <ul>
              {(offeredOn(dossier, act)?.reasons ?? []).map((reason) => (
                <li key={`${reason.code} ${pick(reason.message)}`}>
                  <ReasonText
                    code={reason.code}
                    text={pick(reason.message)}
                    variant="pi"
                    colour="neutral600"
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </Flex>
    </Box>
  );
}

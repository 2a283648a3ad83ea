import { useNotification } from '@strapi/strapi/admin';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { WarningCircle, Information } from '@strapi/icons';
import type { Finding } from '../api/dossier-model';
import { focusField } from '../jump/focus-field';
import { fieldName } from '../words/field-name';
import { useWords } from '../words/use-words';

/** What the checks found: first what stops the entry, then what somebody should look at. */
export function Findings({ findings }: { findings: readonly Finding[] }): React.JSX.Element | null {
  if (findings.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Group level="blocks" findings={findings.filter(({ level }) => level === 'blocks')} />
      <Group level="warns" findings={findings.filter(({ level }) => level === 'warns')} />
    </Flex>
  );
}

function Group({
  level,
  findings,
}: {
  level: Finding['level'];
  findings: readonly Finding[];
}): React.JSX.Element | null {
  const { say } = useWords();
  if (findings.length === 0) return null;
  const blocks = level === 'blocks';
  const Icon = blocks ? WarningCircle : Information;
  const colour = blocks ? 'danger600' : 'warning700';
  return (
    <Box data-findings={level}>
      <Flex gap={2} paddingBottom={2}>
        <Icon fill={colour} width="16px" height="16px" aria-hidden />
        <Typography tag="h3" variant="pi" fontWeight="bold" textColor={blocks ? 'danger600' : 'neutral800'}>
          {say(blocks ? 'findings.blocks' : 'findings.warns', { count: findings.length })}
        </Typography>
      </Flex>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {findings.map((finding) => (
          <li key={`${finding.field} ${finding.words.en}`}>
            <One finding={finding} />
          </li>
        ))}
      </Flex>
    </Box>
  );
}

function One({ finding }: { finding: Finding }): React.JSX.Element {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const field = fieldName(words, finding.field);
  const go = async (): Promise<void> => {
    if (await focusField(finding.field)) return;
    toggleNotification({ type: 'warning', message: words.say('findings.nowhere', { field }) });
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="pi" textColor="neutral800">
        {words.pick(finding.words)}
      </Typography>
      <TextButton type="button" onClick={() => void go()}>
        {words.say('findings.go', { field })}
      </TextButton>
    </Flex>
  );
}

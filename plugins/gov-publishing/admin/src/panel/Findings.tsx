import { useNotification } from '@strapi/strapi/admin';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { ArrowRight, WarningCircle } from '@strapi/icons';
import type { Finding } from '../api/dossier-model';
import { ReasonText, useTold } from '../help/Reasons';
import { focusField } from '../jump/focus-field';
import { fieldName } from '../words/field-name';
import { useWords } from '../words/use-words';
import { Fold } from './Fold';
import { placesIn, type Place } from './places';

/** What the checks found, field by field: what stops the entry, and folded below it what somebody should look at. */
export function Findings({ findings }: { findings: readonly Finding[] }): React.JSX.Element | null {
  const { say } = useWords();
  const blocks = placesIn(findings, 'blocks');
  const warns = placesIn(findings, 'warns');
  if (blocks.length + warns.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {blocks.length > 0 && (
        <Box data-findings="blocks">
          <Flex gap={2} paddingBottom={2}>
            <WarningCircle fill="danger600" width="16px" height="16px" aria-hidden />
            <Typography tag="h3" variant="pi" fontWeight="bold" textColor="danger700">
              {say('findings.blocks', { count: blocks.length })}
            </Typography>
          </Flex>
          <Places places={blocks} />
        </Box>
      )}
      {warns.length > 0 && (
        <Box data-findings="warns">
          <Fold name="warns" title={say('findings.warns', { count: warns.length })}>
            <Box paddingTop={2} paddingLeft={4}>
              <Places places={warns} />
            </Box>
          </Fold>
        </Box>
      )}
    </Flex>
  );
}

function Places({ places }: { places: readonly Place[] }): React.JSX.Element {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {places.map((place) => (
        <li key={place.field}>
          <One place={place} />
        </li>
      ))}
    </Flex>
  );
}

function One({ place: { field: path, findings } }: { place: Place }): React.JSX.Element {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const field = fieldName(words, path);
  const told = useTold(findings.map(({ message: code, words: message }) => ({ code, message })));
  const go = async (): Promise<void> => {
    if (await focusField(path)) return;
    toggleNotification({ type: 'warning', message: words.say('findings.nowhere', { field }) });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <TextButton
        type="button"
        aria-label={words.say('findings.go', { field })}
        endIcon={<ArrowRight />}
        onClick={() => void go()}
      >
        {field}
      </TextButton>
      {told.map((each) => (
        <ReasonText key={each.text} {...each} variant="pi" />
      ))}
    </Flex>
  );
}

import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useWords } from '../../words/use-words';
import { gapWords } from './gap-words';
import { NoProvincialOffice } from '../appointing/NoProvincialOffice';
import { toConfirm, type OfficerLine, type PeopleAnswer } from '../people-model';

const MAX_SHOWN = 3;

interface Props {
  readonly answer: PeopleAnswer;
  readonly onGaps: () => void;
  readonly onConfirm: (line: OfficerLine) => void;
}

/** Above all else: appointments that the reader is to confirm, duties that nobody holds, and appointments that soon end. Nothing where all is well. */
export function Attention({ answer, onGaps, onConfirm }: Props): React.JSX.Element | null {
  const { say, pick, day } = useWords();
  const { gaps, expiring, agencies, lacksProvincialOffice } = answer.meta;
  const ending = answer.data.filter(({ documentId }) => expiring.includes(documentId));
  const waiting = toConfirm(answer.data);
  const isQuiet = gaps.length === 0 && ending.length === 0 && waiting.length === 0;
  if (isQuiet && !lacksProvincialOffice) return null;
  const nameOf = (code: string | null): string => {
    const agency = agencies.find((each) => each.code === code);
    return agency ? pick(agency) : (code ?? '');
  };
  const endWords = ({ daysLeft, to }: OfficerLine): string =>
    daysLeft === 0
      ? say('people.last_day_today')
      : say('people.ends_in', { days: daysLeft ?? 0, day: day(to ?? '') });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {lacksProvincialOffice && <NoProvincialOffice />}
      {waiting.length > 0 && (
        <Box
          background="primary100"
          borderColor="primary200"
          hasRadius
          padding={4}
          data-testid="to-confirm-notice"
        >
          <Heading color="neutral800">{say('people.to_confirm_title', { count: waiting.length })}</Heading>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={2}>
            {waiting.map((line) => (
              <li key={line.documentId}>
                <TextButton onClick={() => onConfirm(line)}>
                  {[line.person?.name, say(`duty.${line.duty}`), nameOf(line.agency)]
                    .filter(Boolean)
                    .join(' · ')}
                </TextButton>
              </li>
            ))}
          </Flex>
        </Box>
      )}
      {gaps.length > 0 && (
        <Box background="danger100" borderColor="danger200" hasRadius padding={4} data-testid="gaps-notice">
          <Heading color="danger700">{say('people.gaps_title', { count: gaps.length })}</Heading>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={2} paddingBottom={2}>
            {gaps.slice(0, MAX_SHOWN).map((gap) => (
              <li key={`${gap.agency} ${gap.duty}`}>
                <Typography textColor="neutral800">
                  {nameOf(gap.agency)}: {gapWords({ say, day }, gap)}
                </Typography>
              </li>
            ))}
          </Flex>
          <TextButton onClick={onGaps}>{say('people.gaps_all')}</TextButton>
        </Box>
      )}
      {ending.length > 0 && (
        <Box
          background="warning100"
          borderColor="warning200"
          hasRadius
          padding={4}
          data-testid="expiring-notice"
        >
          <Heading color="neutral800">{say('people.expiring_title', { count: ending.length })}</Heading>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={2}>
            {ending.map((line) => (
              <li key={line.documentId}>
                <Typography textColor="neutral800">
                  {[line.person?.name, say(`duty.${line.duty}`), nameOf(line.agency)]
                    .filter(Boolean)
                    .join(' · ')}
                  {': '}
                  <Typography tag="span" fontWeight="semiBold">
                    {endWords(line)}
                  </Typography>
                </Typography>
              </li>
            ))}
          </Flex>
        </Box>
      )}
    </Flex>
  );
}

function Heading({ color, children }: { color: string; children: React.ReactNode }): React.JSX.Element {
  return (
    <Flex gap={2} alignItems="center">
      <WarningCircle fill={color} width="16px" height="16px" aria-hidden />
      <Typography tag="h2" variant="omega" fontWeight="bold" textColor={color}>
        {children}
      </Typography>
    </Flex>
  );
}

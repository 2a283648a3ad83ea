import { Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Plus } from '@strapi/icons';
import { useWords } from '../../words/use-words';
import { gapWords } from './gap-words';
import type { PeopleAnswer } from '../people-model';

interface Props {
  readonly meta: PeopleAnswer['meta'];
  readonly onAppoint: (agency: string, duty: string) => void;
}

/** Every duty of the chain that nobody holds, by agency, with what to do about it. */
export function GapsView({ meta, onAppoint }: Props): React.JSX.Element {
  const words = useWords();
  const { say, pick } = words;
  const { gaps, agencies, appointing } = meta;
  if (gaps.length === 0)
    return (
      <EmptyStateLayout
        icon={<CheckCircle width="6.4rem" height="6.4rem" fill="success600" aria-hidden />}
        content={say('people.gaps_none')}
      />
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {agencies.map((agency) => {
        const missing = gaps.filter((gap) => gap.agency === agency.code);
        return missing.length === 0 ? null : (
          <Box
            key={agency.code}
            tag="section"
            background="neutral0"
            shadow="tableShadow"
            hasRadius
            padding={4}
            data-gaps={agency.code}
          >
            <Typography tag="h2" variant="delta">
              {pick(agency)}
            </Typography>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={3}>
              {missing.map((gap) => {
                const isMine =
                  appointing?.agencies.includes(gap.agency) && appointing.duties.includes(gap.duty);
                return (
                  <Flex tag="li" key={gap.duty} justifyContent="space-between" gap={3} wrap="wrap">
                    <Typography textColor="neutral800">{gapWords(words, gap)}</Typography>
                    {isMine ? (
                      <Button
                        size="S"
                        variant="secondary"
                        startIcon={<Plus />}
                        aria-label={`${say('people.appoint')}: ${say(`duty.${gap.duty}`)} · ${pick(agency)}`}
                        onClick={() => onAppoint(gap.agency, gap.duty)}
                      >
                        {say('people.appoint')}
                      </Button>
                    ) : (
                      <Typography variant="pi" textColor="neutral600">
                        {say(gap.duty === 'approver' ? 'people.ask_admin' : 'people.ask_head')}
                      </Typography>
                    )}
                  </Flex>
                );
              })}
            </Flex>
          </Box>
        );
      })}
    </Flex>
  );
}

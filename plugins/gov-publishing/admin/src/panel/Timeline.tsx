import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import type { ActingFor, ChainStep, SignedAct } from '../api/dossier-model';
import { GivenReasons } from '../dialog/Justifications';
import { useGoverned } from '../api/governed-types';
import { useWords } from '../words/use-words';

const COLOURS = {
  signed: 'success600',
  void: 'neutral500',
  turn: 'primary600',
  ahead: 'neutral300',
} as const;

const List = styled.ol`
  list-style: none;
  margin: 0;
  padding: 0;
  width: 100%;
`;

/** One link; the line to the next one runs behind the marks. */
const Item = styled.li`
  position: relative;
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  padding-block-end: ${({ theme }) => theme.spaces[4]};

  &:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 18px 2px;
    inset-inline-start: 7px;
    border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral200};
  }
  &:last-child {
    padding-block-end: 0;
  }
`;

const Dot = styled.span<{ $turn: boolean }>`
  display: inline-block;
  width: 16px;
  height: 16px;
  border-radius: 50%;
  border: 2px solid ${({ theme, $turn }) => ($turn ? theme.colors.primary600 : theme.colors.neutral300)};
  background: ${({ theme, $turn }) => ($turn ? theme.colors.primary100 : theme.colors.neutral0)};
`;

function Mark({ state }: { state: ChainStep['state'] }): React.JSX.Element {
  if (state === 'signed') return <CheckCircle fill={COLOURS.signed} width="16px" height="16px" aria-hidden />;
  if (state === 'void') return <Cross fill={COLOURS.void} width="16px" height="16px" aria-hidden />;
  return <Dot $turn={state === 'turn'} aria-hidden />;
}

/** The chain of an entry from its first signature to its publication. */
export function Timeline({
  steps,
  acts,
  label,
}: {
  steps: readonly ChainStep[];
  /** Every act on the entry. */
  acts: readonly SignedAct[];
  label: string;
}): React.JSX.Element {
  return (
    <List aria-label={label}>
      {steps.map((step) => (
        <Item key={`${step.act}-${step.index ?? 'open'}`} data-step={step.act} data-kind={step.state}>
          <Box paddingTop="2px" flex="none">
            <Mark state={step.state} />
          </Box>
          <Step step={step} signed={acts.find(({ index }) => index === step.index)} />
        </Item>
      ))}
    </List>
  );
}

function Step({ step, signed }: { step: ChainStep; signed: SignedAct | undefined }): React.JSX.Element {
  const { say } = useWords();
  if (!signed) return <Coming step={step} />;
  const isVoid = step.state === 'void';
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
      <Typography fontWeight="semiBold" textColor={isVoid ? 'neutral600' : 'neutral800'}>
        {say(`act.${step.act}`)}
      </Typography>
      <Signature signed={signed} isVoid={isVoid} />
    </Flex>
  );
}

/** By whom it is to be done, in one line: the head of the panel says more of what is due now. */
function Coming({ step }: { step: ChainStep }): React.JSX.Element {
  const { say } = useWords();
  const isTurn = step.state === 'turn';
  const duties = step.waiters.map((duty) => say(`duty.${duty}`)).join(say('turn.or'));
  return (
    <Box minWidth={0}>
      <Typography fontWeight="semiBold" textColor={isTurn ? 'neutral800' : 'neutral600'}>
        {say(`act.${step.act}`)}
      </Typography>{' '}
      <Typography variant="pi" textColor={isTurn ? 'primary700' : 'neutral600'}>
        {isTurn ? say('panel.turn', { duties }) : duties}
      </Typography>
    </Box>
  );
}

function Signature({ signed, isVoid }: { signed: SignedAct; isVoid: boolean }): React.JSX.Element {
  const { say, moment, language } = useWords();
  const governed = useGoverned();
  const agency = governed?.agencies.find(({ code }) => code === signed.agency);
  const [kindOfActing, ...position] = signed.actingFor?.split(':') ?? [];
  const actingKind = kindOfActing as ActingFor['kind'] | undefined;
  return (
    <>
      <Typography variant="pi" textColor="neutral800">
        {signed.personName}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {signed.position}
        {actingKind && ` (${say(`acting.${actingKind}`, { position: position.join(':') })})`}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {agency ? agency[language] : signed.agency}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {moment(signed.at)}
      </Typography>
      {signed.publishAt && (
        <Typography variant="pi" textColor="neutral600">
          {say('panel.publish_at', { at: moment(signed.publishAt) })}
        </Typography>
      )}
      {signed.note && (
        <Box background="neutral100" padding={2} hasRadius marginTop={1}>
          <Typography variant="pi" textColor="neutral800">
            {signed.note}
          </Typography>
        </Box>
      )}
      {signed.justifications && (
        <Box background="neutral100" padding={2} hasRadius marginTop={1}>
          <GivenReasons given={signed.justifications} />
        </Box>
      )}
      {isVoid && (
        <Typography variant="pi" fontWeight="semiBold" textColor="neutral800">
          {say('panel.void')}
        </Typography>
      )}
    </>
  );
}

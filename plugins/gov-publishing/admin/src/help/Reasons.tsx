import { Flex, Typography } from '@strapi/design-system';
import type { Reason } from '../api/dossier-model';
import { useWords } from '../words/use-words';
import { HelpLink } from './HelpLink';

interface Props {
  readonly code: string;
  readonly text: string;
  readonly variant?: 'pi';
  readonly colour?: string;
  readonly role?: 'alert';
}

/** Why something is closed, in words, and the way to the page about it. */
export function ReasonText({ code, text, variant, colour = 'neutral800', role }: Props): React.JSX.Element {
  return (
    <Flex gap={2} alignItems="flex-start" justifyContent="space-between">
      <Typography textColor={colour} variant={variant} role={role}>
        {text}
      </Typography>
      <HelpLink page={`refusals/${code}`} />
    </Flex>
  );
}

/** @returns the words of each reason once, with its code */
export function useTold(reasons: readonly Reason[]): { code: string; text: string }[] {
  const { pick } = useWords();
  return reasons
    .map(({ code, message }) => ({ code, text: pick(message) }))
    .filter(({ text }, at, all) => all.findIndex((each) => each.text === text) === at);
}

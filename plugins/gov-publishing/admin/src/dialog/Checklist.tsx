import { Box, Checkbox, Field, Flex } from '@strapi/design-system';
import type { OpenAct, Reason } from '../api/dossier-model';
import { useWords } from '../words/use-words';
import { Section } from './Section';

interface Props {
  readonly checklist: OpenAct['checklist'];
  readonly ticks: readonly string[];
  readonly reasons: readonly Reason[];
  readonly onTick: (ticks: readonly string[]) => void;
}

/** What the signer has checked, and what they attest: two lists, because the second answers to the law on content. */
export function Checklist({ checklist, ticks, reasons, onTick }: Props): React.JSX.Element | null {
  const { say, pick } = useWords();
  const attested = checklist.filter(({ requirement }) => requirement.startsWith('PROH'));
  const checked = checklist.filter((tick) => !attested.includes(tick));
  if (checklist.length === 0) return null;
  const list = (title: string, some: OpenAct['checklist']): React.JSX.Element | null =>
    some.length === 0 ? null : (
      <Section title={title}>
        {some.map(({ key, label }) => {
          const reason = reasons.find(({ field }) => field === `checklist.${key}`);
          return (
            <Field.Root key={key} name={`checklist.${key}`} error={reason && pick(reason.message)}>
              <Flex alignItems="flex-start">
                <Checkbox
                  checked={ticks.includes(key)}
                  onCheckedChange={(on: boolean | 'indeterminate') =>
                    onTick(on === true ? [...ticks, key] : ticks.filter((each) => each !== key))
                  }
                >
                  {pick(label)}
                </Checkbox>
              </Flex>
              <Field.Error />
            </Field.Root>
          );
        })}
      </Section>
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {list(say('dialog.checklist'), checked)}
      {attested.length > 0 && <Box>{list(say('dialog.attestations'), attested)}</Box>}
    </Flex>
  );
}

import { Accordion, Button, Flex, Typography } from '@strapi/design-system';
import { actsThat } from '../../../server/src/domain/signoff/acts/registry';
import type { Act, OpenAct } from '../api/dossier-model';
import { useWords } from '../words/use-words';

/** Acts that end or undo something; shown less loudly than those that carry on. */
const QUIET: readonly Act[] = actsThat(({ tone }) => tone !== 'onward');
const DANGER: readonly Act[] = actsThat(({ tone }) => tone === 'down');
/** Codes that say "not your duty": true of most acts for most people, and no news to them. */
const NOT_MINE: readonly string[] = ['duty_missing', 'appointment_elsewhere'];

interface Props {
  readonly open: readonly OpenAct[];
  readonly unsaved: boolean;
  readonly onSign: (act: Act) => void;
}

/** The acts open to the reader as buttons, and for the others why they are closed. */
export function Acts({ open, unsaved, onSign }: Props): React.JSX.Element {
  const { say } = useWords();
  // What carries the entry on stands first; what sends it back or takes it down below.
  const allowed = open
    .filter((each) => each.allowed)
    .sort((a, b) => Number(QUIET.includes(a.act)) - Number(QUIET.includes(b.act)));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {allowed.length === 0 && (
        <Typography variant="pi" textColor="neutral600">
          {say('acts.none')}
        </Typography>
      )}
      {unsaved && allowed.length > 0 && (
        <Typography variant="pi" textColor="neutral800" role="status">
          {say('acts.save_first')}
        </Typography>
      )}
      {allowed.map(({ act }) => (
        <Button
          key={act}
          type="button"
          data-act={act}
          fullWidth
          disabled={unsaved}
          variant={DANGER.includes(act) ? 'danger-light' : QUIET.includes(act) ? 'tertiary' : 'default'}
          onClick={() => onSign(act)}
        >
          {say(`act.${act}`)}
        </Button>
      ))}
      <ClosedActs closed={open.filter((each) => !each.allowed)} />
    </Flex>
  );
}

function ClosedActs({ closed }: { closed: readonly OpenAct[] }): React.JSX.Element | null {
  const { say, pick } = useWords();
  const mine = closed.filter(({ reasons }) => !reasons.some(({ code }) => NOT_MINE.includes(code)));
  const others = closed.filter((each) => !mine.includes(each));
  if (closed.length === 0) return null;
  return (
    <Accordion.Root size="S" collapsible>
      <Accordion.Item value="closed">
        <Accordion.Header>
          <Accordion.Trigger>{say('acts.closed', { count: closed.length })}</Accordion.Trigger>
        </Accordion.Header>
        <Accordion.Content>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3} padding={3}>
            {[...mine, ...others].map(({ act, reasons }) => (
              <li key={act} data-closed={act}>
                <Typography variant="pi" fontWeight="bold">
                  {say(`act.${act}`)}
                </Typography>
                <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={1}>
                  {[...new Set(reasons.map(({ message }) => pick(message)))].map((words) => (
                    <li key={words}>
                      <Typography variant="pi" textColor="neutral600">
                        {words}
                      </Typography>
                    </li>
                  ))}
                </Flex>
              </li>
            ))}
          </Flex>
        </Accordion.Content>
      </Accordion.Item>
    </Accordion.Root>
  );
}

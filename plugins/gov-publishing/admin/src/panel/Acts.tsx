import { useNotification } from '@strapi/strapi/admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { actsThat } from '../api/acts';
import type { Act, Dossier, OpenAct } from '../api/dossier-model';
import { ReasonText, useTold } from '../help/Reasons';
import { focusField } from '../jump/focus-field';
import { fieldName } from '../words/field-name';
import { useWords } from '../words/use-words';
import { FOUND, placesIn } from './places';

const DANGER: readonly Act[] = actsThat(({ tone }) => tone === 'down');

interface Props {
  readonly dossier: Dossier;
  readonly unsaved: boolean;
  readonly onSign: (act: Act) => void;
}

/** What the reader may do: the one act that is theirs now as the button, what else is open to them below it, more quietly. */
export function Acts({ dossier, unsaved, onSign }: Props): React.JSX.Element | null {
  const { say } = useWords();
  const mine = myActs(dossier);
  const allowed = dossier.open.filter((each) => each.allowed);
  const first = mine.find((each) => each.allowed);
  const others = allowed.filter((each) => each !== first);
  const blocked = mine.filter((each) => !each.allowed);
  if (allowed.length + blocked.length === 0) return null;
  // Of one act its name says enough; between two somebody has to choose, and of two that are both theirs to begin.
  const isChoice = allowed.length > 1;
  const inTurn = mine.filter((each) => each.allowed).length > 1;
  const means = (act: Act): string | null => {
    if (!isChoice) return null;
    return inTurn && act === first?.act
      ? say('acts.begin', { means: say(`means.${act}`) })
      : say(`means.${act}`);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {unsaved && allowed.length > 0 && (
        <Typography variant="pi" textColor="neutral800" role="status">
          {say('acts.save_first')}
        </Typography>
      )}
      {first && (
        <ActButton act={first.act} disabled={unsaved} onSign={onSign} isFirst means={means(first.act)} />
      )}
      {blocked.map((each) => (
        <MyBlockedAct key={each.act} blocked={each} dossier={dossier} />
      ))}
      {others.map(({ act }) => (
        <ActButton key={act} act={act} disabled={unsaved} onSign={onSign} means={means(act)} />
      ))}
    </Flex>
  );
}

/** @returns of the acts whose turn it is those that are the reader's, whether open or held up */
export function myActs({ turns, open }: Pick<Dossier, 'turns' | 'open'>): OpenAct[] {
  return turns.flatMap(({ act, isMine }) => (isMine ? open.filter((each) => each.act === act) : []));
}

function ActButton({
  act,
  disabled,
  isFirst = false,
  means,
  onSign,
}: {
  act: Act;
  disabled: boolean;
  isFirst?: boolean;
  /** What comes of it, where there is a choice. */
  means: string | null;
  onSign: (act: Act) => void;
}): React.JSX.Element {
  const { say } = useWords();
  const quiet = DANGER.includes(act) ? 'danger-light' : 'tertiary';
  const id = `means-${act}`;
  const button = (
    <Button
      type="button"
      data-act={act}
      aria-describedby={means === null ? undefined : id}
      fullWidth
      disabled={disabled}
      variant={isFirst ? 'default' : quiet}
      onClick={() => onSign(act)}
    >
      {say(`act.${act}`)}
    </Button>
  );
  if (means === null) return button;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {button}
      <Typography id={id} variant="pi" textColor="neutral600">
        {means}
      </Typography>
    </Flex>
  );
}

/** What holds up the reader's own act. What a check found is led to; anything else is said in full. */
function MyBlockedAct({ blocked, dossier }: { blocked: OpenAct; dossier: Dossier }): React.JSX.Element {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const [first] = placesIn(dossier.findings, 'blocks');
  const others = useTold(blocked.reasons.filter(({ code }) => code !== FOUND));
  const go = async (): Promise<void> => {
    if (!first || (await focusField(first.field))) return;
    const field = fieldName(words, first.field);
    toggleNotification({ type: 'warning', message: words.say('findings.nowhere', { field }) });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-blocked={blocked.act}>
      {others.map((each) => (
        <ReasonText key={each.text} {...each} variant="pi" colour="danger700" />
      ))}
      {first && (
        <Button type="button" fullWidth endIcon={<ArrowRight />} onClick={() => void go()}>
          {words.say('acts.fix_first')}
        </Button>
      )}
    </Flex>
  );
}

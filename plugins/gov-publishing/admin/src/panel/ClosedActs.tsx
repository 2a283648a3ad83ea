import { Flex, Typography } from '@strapi/design-system';
import type { Dossier, OpenAct } from '../api/dossier-model';
import { ReasonText, useTold } from '../help/Reasons';
import { useWords } from '../words/use-words';
import { myActs } from './Acts';
import { Fold } from './Fold';
import { FOUND } from './places';

/** The acts that are closed to the reader, folded away: one line each, which unfolds to every reason. */
export function ClosedActs({ dossier }: { dossier: Dossier }): React.JSX.Element | null {
  const { say } = useWords();
  const mine = myActs(dossier);
  const closed = dossier.open.filter((each) => !each.allowed && !mine.includes(each));
  if (closed.length === 0) return null;
  return (
    <Fold name="closed" title={say('acts.closed', { count: closed.length })}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={1} paddingLeft={4}>
        {closed.map((each) => (
          <li key={each.act} data-closed={each.act}>
            <Closed closed={each} />
          </li>
        ))}
      </Flex>
    </Fold>
  );
}

function Closed({ closed: { act, inShort, reasons } }: { closed: OpenAct }): React.JSX.Element {
  const { say, pick } = useWords();
  const others = useTold(reasons.filter(({ code }) => code !== FOUND));
  const name = say(`act.${act}`);
  // What was found stands above, with the way to each field: said once more under each act it would bury the other reasons.
  const isFound = reasons.some(({ code }) => code === FOUND);
  const title = inShort ? say('acts.closed_because', { act: name, because: pick(inShort) }) : name;
  return (
    <Fold name={act} title={title}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingBottom={2} paddingLeft={4}>
        {others.map((each) => (
          <li key={each.text}>
            <ReasonText {...each} variant="pi" colour="neutral700" />
          </li>
        ))}
        {isFound && (
          <li>
            <Typography variant="pi" textColor="neutral700">
              {say('acts.findings_above')}
            </Typography>
          </li>
        )}
      </Flex>
    </Fold>
  );
}

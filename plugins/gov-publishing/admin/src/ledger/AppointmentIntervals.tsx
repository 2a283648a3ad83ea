import { Flex, Typography } from '@strapi/design-system';
import { useWords } from '../words/use-words';
import { lengthOf, type Intervals } from './ledger-model';

/** How long after it was entered an appointment was confirmed, and how soon somebody signed under it. */
export function AppointmentIntervals({ intervals }: { intervals: Intervals }): React.JSX.Element {
  const { say, moment } = useWords();
  const { entered, confirmed, firstAct } = intervals;
  const after = (from: string, to: string): string => {
    const { unit, count } = lengthOf(from, to);
    return say(`ledger.length.${unit}`, { count });
  };
  const lines = [
    say('ledger.interval.entered', { at: moment(entered) }),
    confirmed === null
      ? say('ledger.interval.unconfirmed')
      : say('ledger.interval.confirmed', { at: moment(confirmed), after: after(entered, confirmed) }),
    ...(confirmed === null
      ? []
      : [
          firstAct === null
            ? say('ledger.interval.no_act')
            : say('ledger.interval.first_act', { at: moment(firstAct), after: after(confirmed, firstAct) }),
        ]),
  ];
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" data-testid="intervals">
      {lines.map((line) => (
        <li key={line}>
          <Typography variant="pi" textColor="neutral600">
            {line}
          </Typography>
        </li>
      ))}
    </Flex>
  );
}

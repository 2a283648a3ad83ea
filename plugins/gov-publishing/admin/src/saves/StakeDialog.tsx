import * as React from 'react';
import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { ReasonText } from '../help/Reasons';
import { useWords } from '../words/use-words';
import { hostStakes, type Stake } from './signatures-at-stake';

/** Stands in every edit view and asks before a save by which signatures fall. Nothing otherwise. */
export function StakeDialog(): React.JSX.Element | null {
  const { say, pick } = useWords();
  const [stake, setStake] = React.useState<Stake | null>(null);
  React.useEffect(() => hostStakes(setStake), []);
  const waiting = React.useRef(stake);
  waiting.current = stake;
  // A form that is left while the question stands saves nothing.
  React.useEffect(() => () => waiting.current?.answer(false), []);
  if (!stake) return null;
  const close = (mayFall: boolean): void => {
    stake.answer(mayFall);
    setStake(null);
  };
  return (
    <Dialog.Root open onOpenChange={() => close(false)}>
      <Dialog.Content data-testid="stake-dialog">
        <Dialog.Header>{say('stake.title')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" width="24px" height="24px" aria-hidden />}>
          <ReasonText code="related.signatures_would_fall" text={pick(stake.message)} />
        </Dialog.Body>
        <Dialog.Footer>
          <Button type="button" variant="tertiary" fullWidth autoFocus onClick={() => close(false)}>
            {say('stake.keep')}
          </Button>
          <Button type="button" variant="danger-light" fullWidth onClick={() => close(true)}>
            {say('stake.save')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}

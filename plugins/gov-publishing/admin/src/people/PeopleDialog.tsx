import * as React from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { DiscardQuestion } from '../dialog/DiscardQuestion';
import { Refusal } from '../dialog/Refusal';
import type { Refused } from '../dialog/use-signing';
import { HelpLink } from '../help/HelpLink';
import { useWords } from '../words/use-words';

interface Props {
  readonly title: string;
  readonly submit: string;
  readonly isDanger?: boolean;
  /** Whether closing would lose something. */
  readonly touched: boolean;
  readonly busy: boolean;
  readonly refused: Refused | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** The frame of a form about an appointment: it closes on nothing typed, and refusals stay in it. */
export function PeopleDialog(props: Props): React.JSX.Element {
  const { title, touched, busy, refused, onSubmit, onClose, children } = props;
  const { say } = useWords();
  const [asking, setAsking] = React.useState(false);
  const leave = (): void => (touched ? setAsking(true) : onClose());
  return (
    <Modal.Root open onOpenChange={leave}>
      <Modal.Content
        aria-describedby={undefined}
        onInteractOutside={(event: Event) => event.preventDefault()}
        data-testid="people-dialog"
      >
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) onSubmit();
          }}
        >
          <Modal.Header closeLabel={say('dialog.close')}>
            <Flex gap={3}>
              <Modal.Title>{title}</Modal.Title>
              <HelpLink page="screens/people" />
            </Flex>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={5} position="relative">
              {children}
              {refused && <Refusal title={say(refused.title)} reasons={refused.reasons} />}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            {asking ? (
              <DiscardQuestion onDiscard={onClose} onKeep={() => setAsking(false)} />
            ) : (
              <>
                <Button type="button" variant="tertiary" onClick={leave}>
                  {say('dialog.cancel')}
                </Button>
                <Button type="submit" loading={busy} variant={props.isDanger ? 'danger' : 'default'}>
                  {props.submit}
                </Button>
              </>
            )}
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

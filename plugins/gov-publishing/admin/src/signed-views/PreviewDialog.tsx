import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { toneOf } from '../api/acts';
import type { Act, Dossier } from '../api/dossier-model';
import { useWords } from '../words/use-words';
import { SignedViews } from './SignedViews';

interface Props {
  readonly dossier: Dossier;
  /** The form has words in it that were not saved: they are not in the page. */
  readonly unsaved: boolean;
  readonly onSign: (act: Act) => void;
  readonly onClose: () => void;
}

/** A page wants more room than a form. */
const Wide = styled(Modal.Content)`
  max-width: min(130rem, calc(100vw - 3.2rem));
`;

/** The draft as the public will see it, with the acts that are the reader's: who has looked may sign from here. */
export function PreviewDialog({ dossier, unsaved, onSign, onClose }: Props): React.JSX.Element {
  const { say } = useWords();
  const mine = dossier.open.filter(({ act, allowed }) => allowed && toneOf(act) !== 'down');
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Wide aria-describedby={undefined} data-testid="preview-dialog">
        <Modal.Header closeLabel={say('dialog.close')}>
          <Modal.Title>{say('preview.title', { title: dossier.title })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4} position="relative">
            {unsaved && (
              <Typography textColor="danger700" role="status">
                {say('preview.unsaved')}
              </Typography>
            )}
            <SignedViews
              dossier={dossier}
              digest={dossier.digest}
              title="preview.views"
              first="page"
              withChanges
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {say('dialog.close')}
          </Button>
          <Flex gap={2} wrap="wrap" justifyContent="flex-end">
            {mine.map(({ act }) => (
              <Button
                key={act}
                type="button"
                disabled={unsaved}
                variant={toneOf(act) === 'onward' ? 'default' : 'secondary'}
                onClick={() => onSign(act)}
              >
                {say(`act.${act}`)}
              </Button>
            ))}
          </Flex>
        </Modal.Footer>
      </Wide>
    </Modal.Root>
  );
}

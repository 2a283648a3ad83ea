import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { ConfirmationSent } from '../../../server/src/people/appointments/contract';
import type { FilledIn } from '../api/admin-client';
import { ProofFields } from '../dialog/proofs/ProofFields';
import { isGiven } from '../dialog/proofs/proof-way';
import { emptyProof, PROOF_NAMES } from '../dialog/proofs/proof-ways';
import { useWords } from '../words/use-words';
import { Duty, Order, Period } from './officers/OfficerParts';
import type { OfficerLine, PeopleAnswer } from './people-model';
import { PeopleDialog } from './PeopleDialog';
import { useEntering } from './use-entering';
import { WhoHolds } from './officers/WhoHolds';

interface Props {
  readonly line: OfficerLine;
  readonly meta: PeopleAnswer['meta'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** How the server calls the password, where something is wrong with it. */
const PASSWORD_FIELD = 'proof.password';

/** The second person looks at the order, declares that it is right, and proves to be there. */
export function ConfirmDialog({ line, meta, onClose, onDone }: Props): React.JSX.Element {
  const { say, moment, language } = useWords();
  const [proof, setProof] = React.useState(() => emptyProof(PROOF_NAMES));
  const { busy, refused, enter } = useEntering({ [PASSWORD_FIELD]: say('dialog.password') }, onDone);
  const { documentId, confirming } = line;
  const submit = (): void => {
    const body: FilledIn<ConfirmationSent> = {
      proof,
      record: confirming?.record,
      account: confirming?.account,
      language,
    };
    void enter(`/people/appointments/${documentId}/confirm`, body, 'people.done.confirmed');
  };
  return (
    <PeopleDialog
      title={say('people.confirm_title')}
      submit={say('people.confirm_submit')}
      touched={isGiven(proof)}
      busy={busy}
      refused={refused}
      onSubmit={submit}
      onClose={onClose}
    >
      <WhoHolds line={line} agencies={meta.agencies} />
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Duty line={line} />
        <Period line={line} />
        <Order line={line} />
        {confirming && <Typography>{say('people.account', { email: confirming.account.email })}</Typography>}
        {confirming && (
          <Typography variant="pi" textColor="neutral600">
            {say('people.entered_at', { at: moment(confirming.enteredAt) })}
          </Typography>
        )}
      </Flex>
      {confirming?.founding && <Typography>{say('people.founding_what')}</Typography>}
      <Box background="primary100" borderColor="primary200" hasRadius padding={4}>
        <Typography data-testid="confirm-statement">{say('people.confirm_statement')}</Typography>
      </Box>
      <ProofFields
        accepted={PROOF_NAMES}
        proof={proof}
        reasons={refused?.reasons ?? []}
        onChange={setProof}
      />
    </PeopleDialog>
  );
}

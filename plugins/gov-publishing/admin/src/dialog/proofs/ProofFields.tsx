import * as React from 'react';
import { Radio } from '@strapi/design-system';
import type { GivenProof } from '../../../../server/src/people/proofs/contract';
import type { Reason } from '../../api/dossier-model';
import { useWords } from '../../words/use-words';
import { Section } from '../Section';
import type { ProofName } from './proof-way';
import { PROOF_NAMES, wayOf } from './proof-ways';

interface Props {
  /** Methods that the rules accept of the signer, the usual one first. */
  readonly accepted: readonly string[];
  readonly proof: GivenProof;
  readonly reasons: readonly Reason[];
  readonly onChange: (proof: GivenProof) => void;
}

/** Proof that the person is there, by one of the ways that are accepted; where there is one alone nothing is chosen. */
export function ProofFields({ accepted, proof, reasons, onChange }: Props): React.JSX.Element {
  const { say, pick } = useWords();
  const { Fields } = wayOf(proof.method);
  const choice = PROOF_NAMES.filter((name) => accepted.includes(name));
  const fault = reasons.find(({ field }) => field === `proof.${proof.method}` || field === proof.method);
  const words =
    fault?.code === 'password.wrong' ? say('dialog.password_wrong') : fault && pick(fault.message);
  return (
    <>
      {choice.length > 1 && (
        <Section title={say('dialog.proof')}>
          <Radio.Group
            value={proof.method}
            aria-label={say('dialog.proof')}
            onValueChange={(name: string) => onChange(wayOf(name as ProofName).empty)}
          >
            {choice.map((name) => (
              <Radio.Item key={name} value={name}>
                {pick(wayOf(name).name)}
              </Radio.Item>
            ))}
          </Radio.Group>
        </Section>
      )}
      <Fields given={proof} error={words} onChange={onChange} />
    </>
  );
}

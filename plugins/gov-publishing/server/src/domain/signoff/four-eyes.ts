import type { PersonId } from '../brands';
import type { Dossier } from './dossier';
import type { Act, ActRecord, DossierFacts, Duty, Reason } from './model';
import type { PolicyProfile } from './profiles/profile';
import { reason } from './reasons';

/**
 * Design rule 2, over everyone: heads, acting heads, executives and administrators alike.
 * @param act what the person wants to do
 * @param duty in which duty
 * @returns why this person may not, because of what they wrote or signed on the same words
 */
export function fourEyesReasons(
  act: Act,
  duty: Duty,
  person: PersonId,
  facts: DossierFacts,
  dossier: Dossier,
  profile: PolicyProfile,
): Reason[] {
  const wrote = facts.authors.includes(person);
  switch (act) {
    case 'approve':
      return [
        ...(dossier.signatures.submit?.personId === person
          ? [reason('four_eyes_submitted', { requirement: 'WF-05' })]
          : []),
        ...(wrote ? [reason('four_eyes_wrote', { requirement: 'WF-05' })] : []),
      ];
    case 'clear':
    case 'publish':
    case 'schedule': {
      const { submit, approve, clear } = dossier.signatures;
      return joinReasons(
        person,
        duty,
        wrote,
        [submit, approve, act === 'clear' ? undefined : clear],
        profile,
      );
    }
    case 'acknowledge': {
      const digest = dossier.needsAcknowledgement?.digest ?? facts.digest;
      const signed = facts.acts.filter((each) => each.digest === digest);
      // The authors on record are those of the draft; of words already public, only the signers are known.
      const wroteThese = wrote && dossier.published?.digest !== digest;
      return joinReasons(
        person,
        duty,
        wroteThese,
        [last(signed, 'submit'), last(signed, 'approve')],
        profile,
      );
    }
    case 'submit':
    case 'return':
    case 'unpublish':
    case 'withdraw':
      return [];
  }
}

function joinReasons(
  person: PersonId,
  duty: Duty,
  wrote: boolean,
  chain: readonly (ActRecord | undefined)[],
  { joins }: PolicyProfile,
): Reason[] {
  const joined: readonly Duty[] = duty === 'publisher' ? joins.publisherMayAlsoBe : joins.executiveMayAlsoBe;
  const held = chain.filter((each) => each?.personId === person).map((each) => each?.duty);
  const refused = new Set(held.filter((each) => each !== undefined && !joined.includes(each)));
  return [
    ...[...refused].map((had) =>
      reason('duties_not_joined', { requirement: 'WF-05', params: { had: String(had), duty } }),
    ),
    ...(wrote && !joined.includes('reporter')
      ? [reason('author_not_joined', { requirement: 'WF-05', params: { duty } })]
      : []),
  ];
}

function last(records: readonly ActRecord[], act: Act): ActRecord | undefined {
  return records.filter((each) => each.act === act).at(-1);
}

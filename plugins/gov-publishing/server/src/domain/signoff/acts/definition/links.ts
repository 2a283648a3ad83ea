import type { AgencyCode } from '../../../brands';
import type { Reason } from '../../model';
import { reason } from '../../reasons/reasons';
import type { Situation } from './definition';

/** @returns why a link after the submission is closed: what was submitted is gone, or nothing ever was */
export function unlessSubmitted({ facts, dossier }: Situation): Reason[] {
  const { renamed = [] } = facts;
  const { signatures, changedSinceSubmit } = dossier;
  if (signatures.submit) return [];
  if (changedSinceSubmit && renamed.length > 0)
    return renamed.map(({ field, from, to }) =>
      reason('renamed_since_signed', { field, requirement: 'WF-09', params: { from, to } }),
    );
  if (changedSinceSubmit) return [reason('changed_since_signed', { requirement: 'WF-09' })];
  return [reason('not_submitted', { requirement: 'WF-03' })];
}

/** @returns why a link after the head's approval is closed */
export function unlessApproved(situation: Situation): Reason[] {
  return [
    ...unlessSubmitted(situation),
    ...(situation.dossier.signatures.approve ? [] : [reason('not_approved', { requirement: 'WF-05' })]),
  ];
}

/** @returns why a link after the provincial office's weighing is closed; nothing where no weighing of its is asked for */
export function unlessWeighed({ facts, dossier }: Situation): Reason[] {
  if (!dossier.needsWeighing || dossier.signatures.weigh) return [];
  const { provincialOffice = null } = facts;
  if (provincialOffice === null) return [reason('provincial_office_missing', { requirement: 'URG-03' })];
  const params = { duty: 'approver', agency: provincialOffice };
  return [reason('not_weighed', { requirement: 'URG-03', params })];
}

/** @returns whether the words of the draft are what the public has already */
export function isPublic({ facts, dossier }: Situation): boolean {
  return dossier.published?.digest === facts.digest;
}

/** @returns the agencies of what the act binds to: of the published words, where it is about those */
export function agenciesOf({ facts, dossier }: Situation, digest: string | null): readonly AgencyCode[] {
  const ofPublished = dossier.published !== null && digest === dossier.published.digest;
  return (ofPublished ? facts.publishedAs?.agencyPath : undefined) ?? facts.agencyPath;
}

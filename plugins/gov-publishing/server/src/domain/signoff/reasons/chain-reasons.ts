import type { ActDefinition, Situation } from '../acts/definition/definition';
import type { Reason } from '../model';
import { reason } from './reasons';

/**
 * @returns why the act is closed to EVERYBODY as the entry stands now: links of the chain that are missing, already
 *   there, or not asked for
 */
export function chainReasons(act: ActDefinition, situation: Situation): Reason[] {
  return [
    ...(act.isForward ? [...movedReasons(situation), ...authorReasons(situation)] : []),
    ...act.reasons(situation),
  ];
}

/** A draft that was moved to another agency would replace this agency's page under that one's signatures alone. */
function movedReasons({ facts: { agencyPath, publishedAs }, dossier: { published } }: Situation): Reason[] {
  const from = published ? publishedAs?.agencyPath[0] : undefined;
  const to = agencyPath[0];
  if (from === undefined || to === undefined || from === to) return [];
  return [reason('agency_moved', { field: 'agency', requirement: 'ORG-04', params: { from, to } })];
}

/** Four eyes need an author to tell them from: who that is must be known before anybody signs. */
function authorReasons({ facts: { authorUnknown } }: Situation): Reason[] {
  return authorUnknown === true ? [reason('author_unknown', { requirement: 'WF-05' })] : [];
}

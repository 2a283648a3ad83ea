import type { SignedDecision } from '@gov-publishing/provenance/vocabulary';
import type { Tick } from '../acts/definition/definition';
import { ACT_DEFINITIONS, definitionOf } from '../acts/registry';
import type { Act } from '../model';
import type { PolicyProfile } from '../profiles/profile';

export type { SignedDecision } from '@gov-publishing/provenance/vocabulary';
export type { Tick } from '../acts/definition/definition';

/** @returns what the signer of the act must tick, in the order shown; all of it. The duty does not matter: an act has one. */
export function requiredTicks(act: Act): readonly Tick[] {
  return definitionOf(act).checklist;
}

/** @returns the decisions the profile allows in the act, the plain meaning of the act first; none for other acts. */
export function decisionsFor(act: Act, profile: PolicyProfile): readonly SignedDecision[] {
  return definitionOf(act).decisions(profile);
}

/** Every key of `statements.json` that holds what a signer declares. */
export const STATEMENT_KEYS: readonly string[] = [
  ...ACT_DEFINITIONS.flatMap(({ name, decisionStatements }) =>
    decisionStatements.length === 0
      ? [`statement.${name}`]
      : decisionStatements.map((decision) => `statement.${name}.${decision}`),
  ),
  'statement.publish_by_schedule',
];

/**
 * @param act what is signed
 * @param decision of an act that takes one; absent: its plain meaning
 * @returns the key of the statement's words, so that the decision is part of what is signed
 */
export function statementKeyOf(act: Act, decision?: SignedDecision): string {
  const plain = definitionOf(act).decisionStatements[0];
  return plain === undefined ? `statement.${act}` : `statement.${act}.${decision ?? plain}`;
}

import type { SignedDecision } from '@gov-publishing/provenance/vocabulary';
import type { BothLanguages } from '../../text/both-languages';
import type { ActDefinition, StatementsByDecision, ChecklistItem } from '../acts/definition/definition';
import { definitionOf } from '../acts/registry';
import type { Act } from '../model';
import type { PolicyProfile } from '../profiles/profile';

export type { SignedDecision } from '@gov-publishing/provenance/vocabulary';
export type { ChecklistItem } from '../acts/definition/definition';

/** @returns what the signer of the act must tick, in the order shown; all of it. The duty does not matter: an act has one. */
export function requiredTicks(act: Act): readonly ChecklistItem[] {
  return definitionOf(act).checklist;
}

/** @returns the decisions the profile allows in the act, the plain meaning of the act first; none for other acts. */
export function decisionsFor(act: Act, profile: PolicyProfile): readonly SignedDecision[] {
  return definitionOf(act).decisions(profile);
}

/** Every key of what a signer declares, with its words. */
export function statementsOf({ name, words: { statement } }: ActDefinition): Record<string, BothLanguages> {
  if (!isByDecision(statement)) return { [`statement.${name}`]: statement };
  const said = Object.entries(statement).map(([decision, words]) => [`statement.${name}.${decision}`, words]);
  return Object.fromEntries(said) as Record<string, BothLanguages>;
}

/**
 * @param act what is signed
 * @param decision of an act that takes one; absent: its plain meaning
 * @returns the key of the statement's words, so that the decision is part of what is signed
 */
export function statementKeyOf(act: Act, decision?: SignedDecision): string {
  const { statement } = definitionOf(act).words;
  if (!isByDecision(statement)) return `statement.${act}`;
  return `statement.${act}.${decision ?? Object.keys(statement)[0]}`;
}

function isByDecision(statement: ActDefinition['words']['statement']): statement is StatementsByDecision {
  return !('th' in statement);
}

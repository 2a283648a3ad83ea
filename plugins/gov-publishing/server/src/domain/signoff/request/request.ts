import { ASSESSMENT_PARTS } from './assessment-parts';
import type { ActRequest } from './act-request';
import type { SignedDecision } from '@gov-publishing/provenance/vocabulary';
import type { ActDefinition, Graveness } from '../acts/definition/definition';
import { ACT_DEFINITIONS, definitionOf } from '../acts/registry';
import { blanksIn } from './blanks';
import { justificationReasons } from './justifications';
import type { Act, Assessment, SignoffFacts, Duty, Reason } from '../model';
import type { PolicyProfile } from '../profiles/profile';
import { reason } from '../reasons/reasons';
import { hasMeaningfulText } from '../dossier/meaningful-text';

/**
 * @param duty in which the act would be signed
 * @param acts every act there is
 * @returns every reason against what the signer handed in; shown together with the reasons of `decide`
 */
export function checkRequest(
  act: Act,
  request: ActRequest,
  facts: SignoffFacts,
  profile: PolicyProfile,
  nowISO: string,
  duty: Duty | null,
  acts: readonly ActDefinition[] = ACT_DEFINITIONS,
): Reason[] {
  const definition = definitionOf(act, acts);
  return [
    ...tickReasons(definition, request.checklist ?? []),
    ...justificationReasons(definition, request.justifications ?? [], facts),
    ...definition.noteReasons(request.note, facts, profile),
    ...assessmentReasons(definition, request.assessment ?? {}, facts, profile),
    ...publishAtReasons(definition, request.publishAt, nowISO),
    ...decisionReasons(definition, request.decision, profile),
    ...leavingReasons(definition, request, facts, duty),
    ...(request.remarks && !definition.citesRemarks
      ? [reason('remarks_unexpected', { field: 'remarks' })]
      : []),
  ];
}

/** @returns true where the act must come with a written weighing of benefits, harms, impacts and mitigation. */
export function requiresAssessment(act: Act, facts: SignoffFacts, profile: PolicyProfile): boolean {
  return definitionOf(act).assessment(facts, profile) !== null;
}

/** @returns the decision the act carries: the one named, else the profile's first; null for acts without one. */
export function decisionOf(
  act: Act,
  request: ActRequest,
  profile: PolicyProfile,
  acts: readonly ActDefinition[] = ACT_DEFINITIONS,
): SignedDecision | null {
  const allowed = definitionOf(act, acts).decisions(profile);
  return (
    (request.decision === undefined ? allowed[0] : allowed.find((each) => each === request.decision)) ?? null
  );
}

/** @returns whether the act must come with a note */
export function requiresNote(act: Act, facts: SignoffFacts, profile: PolicyProfile): boolean {
  return definitionOf(act).noteReasons(undefined, facts, profile).length > 0;
}

/** @returns whether the note has to say why an urgent entry goes past those who clear */
export function asksWhyUrgent(act: Act, facts: Graveness, profile: PolicyProfile): boolean {
  return definitionOf(act).saysWhyUrgent(facts, profile);
}

function tickReasons({ checklist }: ActDefinition, ticked: readonly string[]): Reason[] {
  return [
    ...checklist
      .filter(({ key }) => !ticked.includes(key))
      .map(({ key, requirement }) =>
        reason('tick_missing', { field: `checklist.${key}`, requirement, params: { tick: key } }),
      ),
    // A tick nobody showed the signer must not end up in the signed leaf.
    ...[...new Set(ticked)]
      .filter((each) => !checklist.some(({ key }) => key === each))
      .map((each) => reason('tick_unknown', { field: 'checklist', params: { tick: each.slice(0, 100) } })),
  ];
}

function assessmentReasons(
  definition: ActDefinition,
  assessment: Partial<Assessment>,
  facts: SignoffFacts,
  profile: PolicyProfile,
): Reason[] {
  const requirement = definition.assessment(facts, profile);
  if (requirement === null) return [];
  return ASSESSMENT_PARTS.flatMap((part) => {
    const where = { field: `assessment.${part}`, requirement };
    if (!hasMeaningfulText(assessment[part]))
      return [reason('assessment_missing', { ...where, params: { part } })];
    return blanksIn(assessment[part]).map((blank) =>
      reason('assessment_blank_left', { ...where, params: { part, blank } }),
    );
  });
}

function publishAtReasons(
  definition: ActDefinition,
  publishAt: string | undefined,
  nowISO: string,
): Reason[] {
  if (definition.publishAtReasons) return definition.publishAtReasons(publishAt, nowISO);
  return publishAt === undefined ? [] : [reason('publish_at_unexpected', { field: 'publishAt' })];
}

/** Only who takes something down says why to the public, and what takes its place. */
function leavingReasons(
  definition: ActDefinition,
  request: ActRequest,
  facts: SignoffFacts,
  duty: Duty | null,
): Reason[] {
  const { reasonCode, publicReason, successor } = request;
  const reasons = definition.leavingReasons
    ? definition.leavingReasons(request, duty)
    : [
        ...(reasonCode === undefined ? [] : [reason('public_reason_unexpected', { field: 'reasonCode' })]),
        ...(publicReason === undefined
          ? []
          : [reason('public_reason_unexpected', { field: 'publicReason' })]),
        ...(successor === undefined ? [] : [reason('successor_unexpected', { field: 'successor' })]),
      ];
  return successor === facts.key.documentId
    ? [...reasons, reason('successor_itself', { field: 'successor' })]
    : reasons;
}

function decisionReasons(
  definition: ActDefinition,
  decision: string | undefined,
  profile: PolicyProfile,
): Reason[] {
  if (decision === undefined) return [];
  const allowed = definition.decisions(profile);
  if (allowed.length === 0) return [reason('decision_unexpected', { field: 'decision' })];
  if (allowed.some((each) => each === decision)) return [];
  return [reason('decision_not_allowed', { field: 'decision', params: { decisions: allowed.join(',') } })];
}

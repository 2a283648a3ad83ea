import type { DocumentId } from '../brands';
import { addDays, isAfter, isValid, parseISO } from 'date-fns';
import { decisionsFor, requiredTicks } from './checklists';
import type { SignedDecision } from './checklists';
import type { Act, Assessment, DossierFacts, Duty, Reason } from './model';
import { asksForClearance, type PolicyProfile } from './profiles/profile';
import { headsWordsFaults, type PublicReasonCode } from './public-reason';
import { reason } from './reasons';
import { isWritten } from './written';

/** What the signer hands in with an act, besides the digest and the proof. */
export interface ActRequest {
  /** Keys of the ticked items. */
  readonly checklist?: readonly string[];
  readonly note?: string;
  readonly assessment?: Partial<Assessment>;
  /** Instant with its zone, ISO 8601. */
  readonly publishAt?: string;
  /** Of `unpublish`: why, for the public, from the list. */
  readonly reasonCode?: PublicReasonCode;
  /** Of `unpublish` by the head: why, for the public, in their own words. Both are part of what is signed. */
  readonly publicReason?: string;
  /** Of `unpublish`: document that takes its place. */
  readonly successor?: DocumentId;
  /** Of a clearance or acknowledgement; absent: the profile's first, the plain meaning of the act. */
  readonly decision?: string;
}

/** How far ahead a schedule may lie. A Buddhist year typed as a Gregorian one is 543 years off. */
const MAX_DAYS_AHEAD = 366;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const WEIGHED = ['benefits', 'harms', 'impacts', 'mitigation'] as const;

/**
 * @param duty in which the act would be signed
 * @returns every reason against what the signer handed in; shown together with the reasons of `decide`
 */
export function checkRequest(
  act: Act,
  request: ActRequest,
  facts: DossierFacts,
  profile: PolicyProfile,
  nowISO: string,
  duty: Duty | null,
): Reason[] {
  return [
    ...tickReasons(act, request.checklist ?? []),
    ...noteReasons(act, request.note),
    ...unexplainedReasons(act, request.note, facts),
    ...urgentReasons(act, request.note, facts, profile),
    ...assessmentReasons(act, request.assessment ?? {}, facts, profile),
    ...publishAtReasons(act, request.publishAt, nowISO),
    ...decisionReasons(act, request.decision, profile),
    ...leavingReasons(act, request, facts, duty),
  ];
}

/** @returns true where the act must come with a written weighing of benefits, harms, impacts and mitigation. */
export function asksForAssessment(act: Act, facts: DossierFacts, profile: PolicyProfile): boolean {
  if (act === 'clear') return true; // MEAS-02
  // URG-04: the agency itself weighs an urgent item that touches the image, so its head hands the weighing in.
  const byAgency = profile.urgent.weighedBy === 'agency';
  return act === 'approve' && byAgency && facts.importance === 'urgent' && facts.affectsProvinceImage;
}

/** @returns the decision the act carries: the one named, else the profile's first; null for acts without one. */
export function decisionOf(act: Act, request: ActRequest, profile: PolicyProfile): SignedDecision | null {
  const allowed = decisionsFor(act, profile);
  return (
    (request.decision === undefined ? allowed[0] : allowed.find((each) => each === request.decision)) ?? null
  );
}

function tickReasons(act: Act, ticked: readonly string[]): Reason[] {
  const required = requiredTicks(act);
  return [
    ...required
      .filter(({ key }) => !ticked.includes(key))
      .map(({ key, requirement }) =>
        reason('tick_missing', { field: `checklist.${key}`, requirement, params: { tick: key } }),
      ),
    // A tick nobody showed the signer must not end up in the signed leaf.
    ...[...new Set(ticked)]
      .filter((each) => !required.some(({ key }) => key === each))
      .map((each) => reason('tick_unknown', { field: 'checklist', params: { tick: each.slice(0, 100) } })),
  ];
}

function noteReasons(act: Act, note: string | undefined): Reason[] {
  if (act !== 'return' && act !== 'unpublish') return [];
  return isWritten(note) ? [] : [reason('note_missing', { field: 'note', params: { act } })];
}

/** @returns whether the act must come with a note, as far as it does not always */
export function asksForReason(act: Act, facts: DossierFacts, profile: PolicyProfile): boolean {
  return asksToExplain(act, facts) || asksWhyUrgent(act, facts, profile);
}

/**
 * @returns whether the reporter must say why an urgent entry goes past those who clear. What is important waits for
 *   them (URG-01, URG-02); called urgent and not touching the image it would not, and that must not be a way around.
 */
export function asksWhyUrgent(
  act: Act,
  facts: Pick<DossierFacts, 'importance' | 'affectsProvinceImage'>,
  profile: PolicyProfile,
): boolean {
  const isUrgent = act === 'submit' && facts.importance === 'urgent';
  return isUrgent && profile.clearance !== null && !asksForClearance(profile, facts);
}

function urgentReasons(
  act: Act,
  note: string | undefined,
  facts: DossierFacts,
  profile: PolicyProfile,
): Reason[] {
  if (!asksWhyUrgent(act, facts, profile) || isWritten(note)) return [];
  const requirement = profile.clearance?.duties.includes('cio') ? 'URG-02' : 'URG-01';
  return [reason('urgent_reason_missing', { field: 'note', requirement })];
}

function asksToExplain(act: Act, { findings }: DossierFacts): boolean {
  return act === 'submit' && findings.some((finding) => finding.asksForReason === true);
}

/** What was found and may stand with a reason (SEC-01): each place is named, never what stands there. */
function unexplainedReasons(act: Act, note: string | undefined, facts: DossierFacts): Reason[] {
  if (!asksToExplain(act, facts) || isWritten(note)) return [];
  return facts.findings
    .filter((finding) => finding.asksForReason === true)
    .map(({ field, requirement, message, params }) =>
      reason('finding_unexplained', {
        field,
        ...(requirement === null ? {} : { requirement }),
        params: { ...params, message },
      }),
    );
}

function assessmentReasons(
  act: Act,
  assessment: Partial<Assessment>,
  facts: DossierFacts,
  profile: PolicyProfile,
): Reason[] {
  if (!asksForAssessment(act, facts, profile)) return [];
  const requirement = act === 'approve' ? 'URG-04' : 'MEAS-02';
  return WEIGHED.filter((part) => !isWritten(assessment[part])).map((part) =>
    reason('assessment_missing', { field: `assessment.${part}`, requirement, params: { part } }),
  );
}

function publishAtReasons(act: Act, publishAt: string | undefined, nowISO: string): Reason[] {
  const field = 'publishAt';
  if (act !== 'schedule') return publishAt === undefined ? [] : [reason('publish_at_unexpected', { field })];
  if (publishAt === undefined) return [reason('publish_at_missing', { field })];
  const at = parseISO(publishAt);
  const now = new Date(nowISO);
  if (!INSTANT.test(publishAt) || !isValid(at)) return [reason('publish_at_unreadable', { field })];
  if (!isAfter(at, now)) return [reason('publish_at_past', { field, params: { at: at.toISOString() } })];
  if (isAfter(at, addDays(now, MAX_DAYS_AHEAD))) {
    return [reason('publish_at_far', { field, params: { days: MAX_DAYS_AHEAD } })];
  }
  return [];
}

/** Only who takes something down says why to the public, and what takes its place; only the head in words of their own. */
function leavingReasons(
  act: Act,
  { reasonCode, publicReason, successor }: ActRequest,
  facts: DossierFacts,
  duty: Duty | null,
): Reason[] {
  const reasons: Reason[] = [];
  if (act === 'unpublish') {
    if (publicReason !== undefined && duty !== 'approver')
      reasons.push(
        reason('public_reason_by_head', { field: 'publicReason', params: { duties: 'approver' } }),
      );
    if (publicReason !== undefined) reasons.push(...headsWordsFaults(publicReason));
  } else {
    if (reasonCode !== undefined) reasons.push(reason('public_reason_unexpected', { field: 'reasonCode' }));
    if (publicReason !== undefined)
      reasons.push(reason('public_reason_unexpected', { field: 'publicReason' }));
    if (successor !== undefined) reasons.push(reason('successor_unexpected', { field: 'successor' }));
  }
  if (successor === facts.key.documentId) reasons.push(reason('successor_itself', { field: 'successor' }));
  return reasons;
}

function decisionReasons(act: Act, decision: string | undefined, profile: PolicyProfile): Reason[] {
  if (decision === undefined) return [];
  const allowed = decisionsFor(act, profile);
  if (allowed.length === 0) return [reason('decision_unexpected', { field: 'decision' })];
  if (allowed.some((each) => each === decision)) return [];
  return [reason('decision_not_allowed', { field: 'decision', params: { decisions: allowed.join(',') } })];
}

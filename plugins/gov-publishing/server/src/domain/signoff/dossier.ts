import { pendingAcknowledgement } from './acknowledgement';
import type { PendingAcknowledgement } from './acknowledgement';
import type { ActRecord, DossierFacts, DossierState, Duty } from './model';
import { asksForClearance } from './profiles/profile';
import type { PolicyProfile } from './profiles/profile';
import { publishedBy, roundsOf } from './round';
import type { Published } from './round';
import { signaturesInForce } from './signatures';
import type { Signatures } from './signatures';

/** The sign-off file of an entry, as its acts and its current words make it. */
export interface Dossier {
  readonly state: DossierState;
  readonly published: Published | null;
  readonly signatures: Signatures;
  /** Acts of the current round, whether they still count or not, oldest first. */
  readonly round: readonly ActRecord[];
  /** Whether this entry asks for clearance at all; `signatures.clear` tells whether it has it. */
  readonly needsClearance: boolean;
  /** What an executive has yet to acknowledge, with its clock; null where nothing is open. */
  readonly needsAcknowledgement: PendingAcknowledgement | null;
  /** True where the words were submitted in this round and changed since: the submission counts no more (WF-09). */
  readonly changedSinceSubmit: boolean;
  /** The moment of a schedule of this round that will not fire: its words, or its time, are gone. */
  readonly voidSchedule: string | null;
  /** Whose turn it is. Empty where nobody is waited for. */
  readonly waitingFor: readonly Duty[];
}

/**
 * @param facts all acts on an entry and its current words
 * @param profile the province's rules
 * @param nowISO instant, ISO 8601, for the acknowledgement's clock
 * @returns the dossier; pure, and the only place where a state is derived
 */
export function reduceDossier(facts: DossierFacts, profile: PolicyProfile, nowISO: string): Dossier {
  const { current, endedBy } = roundsOf(facts.acts);
  const published = publishedBy(facts.acts);
  const signatures = signaturesInForce(current, facts.digest, profile, facts.wordsSince);
  const needsClearance = asksForClearance(profile, facts);
  const needsAcknowledgement = pendingAcknowledgement(facts, published, signatures, profile, nowISO);
  const state = stateOf(signatures, published, endedBy, facts);
  return {
    state,
    published,
    signatures,
    round: current,
    needsClearance,
    needsAcknowledgement,
    changedSinceSubmit: !signatures.submit && current.some(({ act }) => act === 'submit'),
    voidSchedule: signatures.schedule
      ? null
      : (current.filter(({ act }) => act === 'schedule').at(-1)?.publishAt ?? null),
    waitingFor: waitingFor(state, signatures, needsClearance, needsAcknowledgement !== null, profile),
  };
}

function stateOf(
  signatures: Signatures,
  published: Published | null,
  endedBy: ActRecord | null,
  { digest }: DossierFacts,
): DossierState {
  if (signatures.schedule) return 'scheduled';
  if (signatures.clear) return 'cleared';
  if (signatures.approve) return 'approved';
  if (signatures.submit) return 'submitted';
  if (published?.digest === digest) return 'published';
  // Words that changed after they were returned or taken down are a draft like any other.
  if (endedBy?.digest === digest && endedBy.act === 'return') return 'returned';
  if (endedBy?.digest === digest && endedBy.act === 'unpublish') return 'unpublished';
  return 'draft';
}

function waitingFor(
  state: DossierState,
  { approve, clear, schedule }: Signatures,
  needsClearance: boolean,
  acknowledgementOpen: boolean,
  profile: PolicyProfile,
): Duty[] {
  const duties = new Set<Duty>();
  if (state === 'draft' || state === 'returned') duties.add('reporter');
  if (state === 'submitted') duties.add('approver');
  const clearanceOpen = approve !== undefined && needsClearance && !clear;
  if (clearanceOpen) profile.clearance?.duties.forEach((duty) => duties.add(duty));
  if (acknowledgementOpen) profile.urgent.reportedTo.forEach((duty) => duties.add(duty));
  const held =
    (clearanceOpen && profile.clearance?.blocksPublishing === true) ||
    (acknowledgementOpen && profile.urgent.ackBlocksPublishing);
  if (approve && !held && !schedule) duties.add('publisher');
  return [...duties];
}

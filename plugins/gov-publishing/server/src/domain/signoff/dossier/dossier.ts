import { pendingAcknowledgement } from './acknowledgement';
import type { PendingAcknowledgement } from './acknowledgement';
import type { ActDefinition } from '../acts/definition/definition';
import { ACT_DEFINITIONS, chainOf, definitionOf } from '../acts/registry';
import type { Act, ActRecord, DossierFacts, DossierState, Waiter } from '../model';
import { requiresClearance, requiresWeighing } from '../profiles/profile';
import type { PolicyProfile } from '../profiles/profile';
import { publishedBy, roundsOf } from './round';
import type { Published } from './round';
import { signaturesInForce } from './signatures';
import type { Signatures } from './signatures';

/** A link of the chain that is still to come. */
export interface ComingLink {
  readonly act: Act;
  readonly waiters: readonly Waiter[];
  readonly isDue: boolean;
}

/** The sign-off file of an entry, as its acts and its current words make it. */
export interface Dossier {
  readonly state: DossierState;
  readonly published: Published | null;
  readonly signatures: Signatures;
  /** Every signature that counts, by its place in the ledger. */
  readonly standing: readonly ActRecord[];
  /** Acts of the current round, whether they still count or not, oldest first. */
  readonly round: readonly ActRecord[];
  /** Whether this entry asks for clearance at all; `signatures.clear` tells whether it has it. */
  readonly needsClearance: boolean;
  /** Whether the provincial office weighs it before it is cleared (URG-03). */
  readonly needsWeighing: boolean;
  /** What an executive has yet to acknowledge, with its clock; null where nothing is open. */
  readonly needsAcknowledgement: PendingAcknowledgement | null;
  /** True where the words were submitted in this round and changed since: the submission counts no more (WF-09). */
  readonly changedSinceSubmit: boolean;
  /** The moment of a schedule of this round that will not fire: its words, or its time, are gone. */
  readonly voidSchedule: string | null;
  /** Whose turn it is. Empty where nobody is waited for. */
  readonly waitingFor: readonly Waiter[];
  /** The links of the chain that are not signed yet, in their order. */
  readonly coming: readonly ComingLink[];
}

/**
 * @param facts all acts on an entry and its current words
 * @param profile the province's rules
 * @param nowISO instant, ISO 8601, for the acknowledgement's clock
 * @param acts every act there is
 * @returns the dossier; pure, and the only place where a state is derived
 */
export function reduceDossier(
  facts: DossierFacts,
  profile: PolicyProfile,
  nowISO: string,
  acts: readonly ActDefinition[] = ACT_DEFINITIONS,
): Dossier {
  const { current, endedBy } = roundsOf(facts.acts, acts);
  const published = publishedBy(facts.acts, acts);
  const { signatures, standing } = signaturesInForce(current, facts, profile, acts);
  const dossier = {
    state: stateOf(signatures, published, endedBy, facts, acts),
    published,
    signatures,
    standing,
    round: current,
    needsClearance: requiresClearance(profile, facts),
    needsWeighing: requiresWeighing(profile, facts),
    needsAcknowledgement: pendingAcknowledgement(facts, published, signatures, profile, nowISO),
    changedSinceSubmit: !signatures.submit && current.some(({ act }) => act === 'submit'),
    voidSchedule: signatures.schedule
      ? null
      : (current.filter(({ act }) => act === 'schedule').at(-1)?.publishAt ?? null),
  };
  const situation = { facts, dossier, profile, acts };
  const coming = acts
    .filter((act) => act.isAsked(situation) && (act.isDue(situation) || !signatures[act.name]))
    .map((act) => ({ act: act.name, waiters: act.waiters(profile), isDue: act.isDue(situation) }));
  const waitingFor = coming.flatMap(({ waiters, isDue }) => (isDue ? waiters : []));
  return { ...dossier, coming, waitingFor: [...new Set(waitingFor)] };
}

function stateOf(
  signatures: Signatures,
  published: Published | null,
  endedBy: ActRecord | null,
  { digest }: DossierFacts,
  acts: readonly ActDefinition[],
): DossierState {
  const furthest = chainOf(acts).findLast(
    ({ name, signature }) => signature?.state !== undefined && signatures[name] !== undefined,
  );
  if (furthest?.signature?.state) return furthest.signature.state;
  if (published?.digest === digest) return 'published';
  // Words that changed after they were returned or taken down are a draft like any other.
  const leftAs = endedBy?.digest === digest ? definitionOf(endedBy.act, acts).leavesAs : undefined;
  return leftAs ?? 'draft';
}

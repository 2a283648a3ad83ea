import type { Act } from '@gov-publishing/provenance/vocabulary';
import type { Digest } from '../../brands';
import type { ActRecord, SignoffState, Waiter } from '../model';

/** The signatures that count now: of this round, since its last submission, and on the current words. */
export type Signatures = Readonly<Partial<Record<Act, ActRecord>>>;

/** What is public now: the digest, and the ledger index of the act that published it. */
export interface Published {
  readonly digest: Digest;
  readonly index: number;
}

/** An urgent item that was approved and that no executive has acknowledged yet (URG-05, URG-06). */
export interface PendingAcknowledgement {
  /** The words to be acknowledged: the published ones, or those of the approved draft. */
  readonly digest: Digest;
  /** Instant of the head's approval, from which the clock runs. ISO 8601. */
  readonly since: string;
  /** ISO 8601 UTC. */
  readonly dueAt: string;
  readonly overdue: boolean;
}

/** A link of the chain that is still to come. */
export interface ComingLink {
  readonly act: Act;
  readonly waiters: readonly Waiter[];
  readonly isDue: boolean;
}

/** The sign-off file of an entry, as its acts and its current words make it. */
export interface Dossier {
  readonly state: SignoffState;
  readonly published: Published | null;
  readonly signatures: Signatures;
  /** Every signature that counts, by its place in the ledger. */
  readonly inForce: readonly ActRecord[];
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

import type { Act, SignedAct, SignedDecision } from '@gov-publishing/provenance/vocabulary';
import type { AgencyCode, Digest, PersonId } from '../../../brands';
import type { PendingAcknowledgement } from '../../dossier/dossier-model';
import type { Dossier } from '../../dossier/dossier-model';
import type { ActRecord, SignoffFacts, SignoffState, Duty, Reason, Waiter } from '../../model';
import type { PolicyProfile } from '../../profiles/profile';
import type { ActRequest } from '../../request/act-request';
import type { BothLanguages } from '../../../text/both-languages';

/** One thing the signer ticks, and how it is put. A key that several acts have is the same words in each. */
export interface ChecklistItem {
  readonly key: string;
  readonly requirement: string;
  readonly words: BothLanguages;
}

/** What is said of an act, in both languages: on screens, in what is signed and where it is closed. */
export interface ActWords {
  /** On a button and in lists, for those who may do it. */
  readonly name: BothLanguages;
  /** To the signer, when it is done. */
  readonly done: BothLanguages;
  /** Beside its button, where another act is open as well: what comes of it. */
  readonly means: BothLanguages;
  /** To readers of a public page, before the position of the signer: in which capacity they signed. */
  readonly signer: BothLanguages;
  /** What is declared, with `{duty:duty}`; of an act that decides, one a decision, the plain meaning first. */
  readonly statement: BothLanguages | StatementsByDecision;
  /** What its own reasons say (`ownReasons`). */
  readonly reasons?: Readonly<Record<string, BothLanguages>>;
}
export type StatementsByDecision = Readonly<Partial<Record<SignedDecision, BothLanguages>>>;

/** The entry as an act finds it, no matter who asks. */
export interface Situation {
  readonly facts: SignoffFacts;
  readonly dossier: Omit<Dossier, 'waitingFor' | 'coming'>;
  readonly profile: PolicyProfile;
  /** Every act there is: what one waits for is said by the others. */
  readonly acts: readonly ActDefinition[];
}

/** Who would sign: a person, in one duty, for one agency. */
export interface Signer {
  readonly personId: PersonId;
  readonly duty: Duty;
  /** Agency of the appointment; null where no appointment gives the duty. */
  readonly agency: AgencyCode | null;
}

/** Where a duty has to be held for an act. */
export interface Seat {
  /** An agency followed by its parents, nearest first. */
  readonly agencies: readonly AgencyCode[];
  /** Those of the act's duties that count there; left out: all of them. */
  readonly duties?: readonly Duty[];
}

/** What a signature is judged by: the signatures that count already, and whose rules are in force. */
export interface SignatureContext {
  readonly facts: SignoffFacts;
  readonly profile: PolicyProfile;
  readonly inForce: Readonly<Partial<Record<Act, ActRecord>>>;
}

/** How a signature counts for the words as they are. */
export interface SignatureRule {
  /** Acts whose signatures must stand before this one counts; none for the one that opens the chain. */
  readonly follows: (context: Pick<SignatureContext, 'facts' | 'profile'>) => readonly Act[];
  readonly counts: (record: ActRecord, context: SignatureContext) => boolean;
  /** Which one counts where it was given several times. */
  readonly which: 'first' | 'last';
  /** How many different people must sign. The link stands with the last of them. */
  readonly signers: number;
  /** The state that the entry is in by it; left out where the state does not tell. */
  readonly state?: SignoffState;
}

/**
 * All that is known of one act. `decide`, the request and the panel read it and nothing else; what is known of it as a
 * record, and so to every verifier, is its part of the vocabulary.
 */
export interface ActDefinition extends Omit<SignedAct, 'name'> {
  readonly name: Act;
  /**
   * How the panel offers it. `onward`: carries the entry on · `aside`: carries it on by another way · `back`: sends it
   * back · `down`: takes down what is public.
   */
  readonly tone: 'onward' | 'aside' | 'back' | 'down';
  readonly words: ActWords;
  /** By it new words come nearer to the public: a blocking finding, an unknown author and another agency hold it up. */
  readonly isForward: boolean;
  /** The signatures before it count no more; what follows is a new round. */
  readonly endsRound: boolean;
  /** The state that words are left in which this act ended a round of. */
  readonly leavesAs?: SignoffState;
  /** What carrying it out does to what is public. */
  readonly effect: 'none' | 'publish' | 'unpublish';
  /** Who wrote the words is bound into the leaf: somebody answers for them first, or four eyes are kept. */
  readonly namesAuthors: boolean;
  /** Duties that may do it, the usual one first; empty where the profile knows no such act. */
  readonly duties: (profile: PolicyProfile) => readonly Duty[];
  /** Digest of what is signed: the draft, or what is public; null where there is nothing. */
  readonly binds: (facts: SignoffFacts, dossier: Situation['dossier']) => Digest | null;
  /** Where the duty has to be held, the usual seat first; any one will do. */
  readonly heldIn: (situation: Situation) => readonly [Seat, ...Seat[]];
  readonly signature: SignatureRule | null;
  /** Why this person may not, because of what they wrote or signed on the same words (design rule 2). */
  readonly fourEyes: (signer: Signer, situation: Situation) => Reason[];
  /** Why it is closed to everybody as the entry stands: what is missing, already there, or not asked for. */
  readonly reasons: (situation: Situation) => Reason[];
  /** Why the entry cannot be published yet, where this link is asked for and missing. */
  readonly holdsPublication: (situation: Situation) => Reason[];
  /** Whether it is a link of this entry's chain: what its readers are told is still to come. */
  readonly isAsked: (situation: Situation) => boolean;
  /** Whether it is its turn now. */
  readonly isDue: (situation: Situation) => boolean;
  /** The clock that runs for it; null where none does. */
  readonly clock: (dossier: Situation['dossier']) => Pick<PendingAcknowledgement, 'dueAt' | 'overdue'> | null;
  /** Who is waited for when it is due. */
  readonly waiters: (profile: PolicyProfile) => readonly Waiter[];
  /** What the signer must tick, in the order shown; all of it. */
  readonly checklist: readonly ChecklistItem[];
  /** The decisions the profile allows, the plain meaning of the act first. */
  readonly decisions: (profile: PolicyProfile) => readonly SignedDecision[];
  /** Why what the signer wrote in the note will not do; all of it. */
  readonly noteReasons: (note: string | undefined, facts: SignoffFacts, profile: PolicyProfile) => Reason[];
  /** What was found and may stand with a reason (personal data, far dates) is justified with it, place by place. */
  readonly asksWhy: boolean;
  /** Whether the note must say why an urgent entry goes past those who clear. */
  readonly saysWhyUrgent: (facts: Graveness, profile: PolicyProfile) => boolean;
  /** The requirement for which it must come with a written weighing; null where it need not. */
  readonly assessment: (facts: SignoffFacts, profile: PolicyProfile) => string | null;
  /** Whether it may point to what officers said of the draft. */
  readonly citesRemarks: boolean;
  /** What is wrong with the moment of publication; left out where the act takes none. */
  readonly publishAtReasons?: (publishAt: string | undefined, nowISO: string) => Reason[];
  /** What is wrong with what the public is told of it; left out where the public is told nothing. */
  readonly leavingReasons?: (request: ActRequest, duty: Duty | null) => Reason[];
}

/** How grave an entry says it is. */
export type Graveness = Pick<SignoffFacts, 'importance' | 'affectsProvinceImage'>;

type Needed = 'name' | 'tone' | 'words' | 'duties' | 'reasons' | 'told';

/**
 * @param given what is particular to the act
 * @returns its definition; what was left out is what most acts are: bound to the draft, in the entry's own agency, no
 *   link of a chain, without checklist, decision or weighing
 */
export function defineAct(
  given: Pick<ActDefinition, Needed> & Partial<Omit<ActDefinition, Needed>>,
): ActDefinition {
  return {
    isForward: false,
    endsRound: false,
    effect: 'none',
    namesAuthors: false,
    binds: ({ digest }) => digest,
    heldIn: ({ facts }) => [{ agencies: facts.agencyPath }],
    signature: null,
    link: null,
    fourEyes: () => [],
    holdsPublication: () => [],
    isAsked: () => false,
    isDue: () => false,
    clock: () => null,
    waiters: given.duties,
    checklist: [],
    decisions: () => [],
    noteReasons: () => [],
    asksWhy: false,
    citesRemarks: false,
    saysWhyUrgent: () => false,
    assessment: () => null,
    ...given,
  };
}

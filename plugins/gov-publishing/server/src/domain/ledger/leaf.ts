import type { AgencyCode, Digest, DocumentId, EntryKey, LeafHash } from '../brands';
import type { SignedDecision } from '../signoff/checklists';
import type { Act, Duty } from '../signoff/model';
import type { PublicReasonCode } from '../signoff/public-reason';

/** How the signer proved to be there. `schedule`: nobody was; a signed schedule fell due and is named by `scheduledBy`. */
export type Proof = 'password' | 'schedule';

/** What every leaf says of the hand that made it. */
interface SignedLeaf {
  readonly v: 1;
  /** Instant, ISO 8601 UTC with milliseconds. Never earlier than the leaf before it. */
  readonly time: string;
  readonly proof: Proof | 'session' | 'system';
  /** Salted commitment to the signer's person id and name: SHA-256 of JCS({ name, personId, salt }). */
  readonly signer: Digest;
}

/** One act of an officer on an entry. Keys with no value are left out, never null. */
export interface EntryLeaf extends SignedLeaf, EntryKey {
  readonly kind: 'entry';
  readonly act: Act;
  readonly digest: Digest;
  readonly duty: Duty;
  readonly position: string;
  readonly agency: AgencyCode;
  /** Number of the order that appointed the signer. */
  readonly order: string;
  readonly actingFor?: string;
  /** The words the signer agreed to, as shown, in the language shown. */
  readonly statement: string;
  /** `clear` and `acknowledge`: what the executive decided (URG-01, URG-05); the statement says it in words. */
  readonly decision?: SignedDecision;
  /** Keys of the ticked items, sorted. */
  readonly checklist: readonly string[];
  /** Rules in force when it was signed: name and version of the policy profile, `kanchanaburi@1`. */
  readonly policy: string;
  /** `submit`, `approve` and `weigh`: commitment to the person ids of those who wrote the words, sorted (`sealValue`). */
  readonly authors?: Digest;
  /** Commitment to the note (`sealValue`). */
  readonly note?: Digest;
  /** `submit`: commitment to the reasons for what was found, sorted by path and kind (`sealValue`). */
  readonly justifications?: Digest;
  /** Commitment to the written assessment (`sealValue`). */
  readonly assessment?: Digest;
  readonly publishAt?: string;
  /** `unpublish`: why, from the list that the public is told by. */
  readonly reasonCode?: PublicReasonCode;
  /** `unpublish` by an approver: why, in their own words for the public. */
  readonly publicReason?: string;
  /** `unpublish`: document that takes its place. */
  readonly successor?: DocumentId;
  /** `publish`: indexes of the leaves it stands on (submit, approve, weigh, clear), ascending. */
  readonly on?: readonly number[];
  /** `publish` by a schedule: index of the `schedule` leaf. */
  readonly scheduledBy?: number;
}

export const PEOPLE_ACTS = [
  'appoint',
  'change_appointment',
  'confirm_appointment',
  'revoke_appointment',
  'set_password',
  'reset_password',
] as const;
export type PeopleAct = (typeof PEOPLE_ACTS)[number];

/** In which capacity somebody confirms an appointment. */
export interface ConfirmedBy {
  readonly duty: Duty;
  readonly agency: AgencyCode;
  readonly position: string;
  readonly order: string;
  readonly actingFor?: string;
}

/** What is recorded of people: nobody lends himself a hand without a trace (design rule 8). */
export interface PeopleLeaf extends SignedLeaf {
  readonly kind: 'people';
  readonly act: PeopleAct;
  /** Salted commitment to the person concerned. */
  readonly subject: Digest;
  readonly appointment?: string;
  readonly duty?: Duty;
  readonly agency?: AgencyCode;
  readonly order?: string;
  /** Date of the order, YYYY-MM-DD. */
  readonly orderDate?: string;
  /** SHA-256 of the bytes of the order's file. */
  readonly orderFile?: Digest;
  readonly position?: string;
  readonly actingFor?: string;
  /** Of a vice-governor: codes of the agencies in his charge, ascending; left out where the order names none. */
  readonly supervises?: readonly AgencyCode[];
  readonly from?: string;
  readonly to?: string;
  /**
   * `confirm_appointment`: index of the leaf whose terms are confirmed. `set_password`: index of the leaf that vouched
   * for the password before, where that one was given again; left out, the new one waits for a confirmation.
   */
  readonly confirms?: number;
  /** `confirm_appointment`: duty, agency, position and order of whoever confirms. */
  readonly by?: ConfirmedBy;
  /** `confirm_appointment`: the words that were agreed to, as shown. */
  readonly statement?: string;
  /** `confirm_appointment` of the first two, who confirm each other: which of the two confirmations it is. */
  readonly founding?: 'opens' | 'closes';
  /** `confirm_appointment` that closes the founding: index of the one that opened it, which counts from now on. */
  readonly opening?: number;
  /** `confirm_appointment`, `set_password`: salted digest of the stored password hash. */
  readonly credential?: Digest;
  /** `confirm_appointment`: salted digest of the account's name and e-mail address, as they were confirmed. */
  readonly account?: Digest;
}

export type Leaf = EntryLeaf | PeopleLeaf;

/** A leaf as stored: its place, its canonical text and its hash. */
export interface StoredLeaf {
  readonly index: number;
  /** RFC 8785 canonical JSON of a `Leaf`. */
  readonly text: string;
  readonly hash: LeafHash;
}

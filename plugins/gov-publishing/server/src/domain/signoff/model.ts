import type { AgencyCode, Digest, EntryKey, PersonId } from '../brands';
import type { Finding } from '../content/finding';
import type { Act, ActingFor, Duty } from '@gov-publishing/provenance/vocabulary';
import type { BothLanguages } from '../text/both-languages';
import type { Importance } from './dossier/importance';

/** Who an entry waits for: who holds a duty in its agency, or the head of the provincial office. */
export type Waiter = Duty | 'provincial_office';

export { ACTS, DUTIES, type Act, type Duty } from '@gov-publishing/provenance/vocabulary';

/** Where an entry stands, judged by its CURRENT digest: an edited entry is a draft again, whatever was signed before. */
export const SIGNOFF_STATES = [
  'draft',
  'returned',
  'submitted',
  'approved',
  'cleared',
  'scheduled',
  'published',
  'unpublished',
] as const;
export type SignoffState = (typeof SIGNOFF_STATES)[number];

/** The written weighing that clearance asks for; none of the four may be empty (MEAS-02, URG-03, URG-04). */
export interface Assessment {
  readonly benefits: string;
  readonly harms: string;
  readonly impacts: string;
  readonly mitigation: string;
}

/** A person's duty in an agency, as ordered by its head (WF-01, ORG-01). */
export interface Appointment {
  readonly id: string;
  readonly duty: Duty;
  readonly agency: AgencyCode;
  /** Of a vice-governor: the agencies in his charge (ที่กำกับดูแล), ascending. Empty: none, and empty for other duties. */
  readonly supervises: readonly AgencyCode[];
  readonly orderNumber: string;
  /** Calendar date, YYYY-MM-DD (CE), Bangkok. */
  readonly orderDate: string;
  readonly position: string;
  /** Set where the officer acts for another: รักษาราชการแทน / ปฏิบัติราชการแทน. */
  readonly actingFor: ActingFor | null;
  /** First day it counts, YYYY-MM-DD in Bangkok. */
  readonly from: string;
  /** Last day it counts (inclusive), or null for no end. */
  readonly to: string | null;
  readonly revoked: boolean;
  /** Whether a second person confirmed these very terms (WF-01); until then it empowers nobody. */
  readonly confirmed: boolean;
}

/** What keeps an account as a whole from signing, whatever its appointments say. */
export type AccountBar =
  'account_super_admin' | 'password_not_own' | 'password_unconfirmed' | 'account_changed';

export interface Officer {
  readonly personId: PersonId;
  /** False for a deactivated or blocked account: such a person may do nothing. */
  readonly active: boolean;
  /** Empty for an account that may sign what its appointments allow. */
  readonly bars: readonly AccountBar[];
  /** All appointments on record; which of them count now is judged by `decide`. */
  readonly appointments: readonly Appointment[];
}

/** One signed act on an entry, as the ledger has it, oldest first. */
export interface ActRecord {
  /** Index of the leaf in the ledger. */
  readonly index: number;
  readonly act: Act;
  readonly digest: Digest;
  readonly duty: Duty;
  readonly personId: PersonId;
  readonly agency: AgencyCode;
  readonly position: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  /** `schedule` only: the instant from which the entry is public, ISO 8601 UTC. */
  readonly publishAt: string | null;
  /** `publish` by a schedule that fell due: index of the schedule's leaf. */
  readonly scheduledBy: number | null;
}

/** All that the decision needs to know of an entry, besides who asks. */
export interface SignoffFacts {
  readonly key: EntryKey;
  /** Agency of the entry followed by its parents, nearest first; empty where the entry names no agency. */
  readonly agencyPath: readonly AgencyCode[];
  /** Digest of the draft as it is now. */
  readonly digest: Digest;
  readonly importance: Importance;
  readonly affectsProvinceImage: boolean;
  /** The agency that is the provincial office; null or left out where none is, or more than one says that it is. */
  readonly provincialOffice?: AgencyCode | null;
  readonly findings: readonly Finding[];
  /** Every act on this entry, oldest first. */
  readonly acts: readonly ActRecord[];
  /** Everyone who saved the draft since the last published version (design rule 2). */
  readonly authors: readonly PersonId[];
  /**
   * True where it is not known by whose hand the draft came to say what it says: nobody's eyes can then be told from
   * the author's, and nothing is signed on these words until somebody in office saves them as theirs.
   */
  readonly authorUnknown?: boolean;
  /**
   * What was renamed since the last submission, where nothing else of the words differs: an agency, say. The entry was
   * not edited, and nobody should be told that it was.
   */
  readonly renamed?: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  /** Since when the draft says what it says, ISO 8601; left out where that is not known. */
  readonly wordsSince?: string;
  /**
   * What the PUBLISHED content says of itself, read from its signed snapshot. Where it is given, unpublishing and
   * a pending acknowledgement are judged by it, so that editing the draft (another agency, no longer urgent) wins
   * nobody the right to take a page down and ends no clock. Left out: judged by the draft.
   */
  readonly publishedAs?: { readonly importance: Importance; readonly agencyPath: readonly AgencyCode[] };
  /**
   * What is public without an act: Strapi has it as published, and nobody signed it (it was published before its type
   * came under the gate). It can be taken down like anything public, and by the officers of its own agency.
   */
  readonly unsigned?: { readonly digest: Digest; readonly agencyPath: readonly AgencyCode[] };
}

/** Why an act is closed to an officer. The message is looked up by `code`; never shown as a bare code. */
export interface Reason {
  readonly code: string;
  /** The field of the request or the entry that is at fault, where there is one. */
  readonly field?: string;
  /** Mandate ids, e.g. `WF-05`. */
  readonly requirement?: string;
  /** Values for the message's placeholders. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A reason with its words, as a client is told it. */
export interface ExplainedReason extends Reason {
  readonly message: BothLanguages;
}

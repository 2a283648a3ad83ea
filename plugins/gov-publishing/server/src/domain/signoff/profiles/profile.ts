import type { ProofMethodName } from '@gov-publishing/provenance';
import type { Importance } from '../dossier/importance';
import type { Duty } from '../model';

/** The province's executives: they clear, and urgent items are reported to them. */
export type ExecutiveDuty = Extract<Duty, 'governor' | 'vice_governor' | 'cio'>;

/** What makes an entry ask for clearance. `image`: it affects the province's image. */
export type ClearanceCase = 'important' | 'urgent' | 'image' | 'urgent_and_image';

/** อนุมัติ, เห็นชอบ, กลั่นกรอง (URG-01, URG-02). */
export type ClearanceDecision = 'approve' | 'concur' | 'screen';
/** ทราบ, เห็นชอบ, อนุมัติ (URG-05, URG-06). */
export type AcknowledgementDecision = 'acknowledge' | 'concur' | 'approve';

export interface ClearanceRule {
  /** Who clears; any one of them is enough. */
  readonly duties: readonly ExecutiveDuty[];
  /** An entry asks for clearance where ANY of these holds. */
  readonly askedFor: readonly ClearanceCase[];
  /** False: the entry may be published without waiting for the clearance. */
  readonly blocksPublishing: boolean;
  /** Allowed decisions; the first is what a clearance says where its signer names none. */
  readonly decisions: readonly [ClearanceDecision, ...ClearanceDecision[]];
}

export interface UrgentRule {
  /** What is reported: the entry itself, or the event it tells of (URG-07), which asks no act on an entry. */
  readonly about: 'entry' | 'event';
  /**
   * Who weighs benefits, harms and impacts in writing. `provincial_office`: of everything that is to be cleared, before
   * it is (URG-03) · `agency`: its head, approving what is urgent and touches the image (URG-04) · `executive`: the one who
   * clears, and nobody before. Null where nobody is asked to.
   */
  readonly weighedBy: 'provincial_office' | 'agency' | 'executive' | null;
  readonly reportedTo: readonly ExecutiveDuty[];
  /** Allowed answers; the first is what an acknowledgement says where its signer names none. */
  readonly decisions: readonly [AcknowledgementDecision, ...AcknowledgementDecision[]];
  /** True: an urgent entry waits for the acknowledgement before it may be published. */
  readonly ackBlocksPublishing: boolean;
  /** Hours from the head's approval until a missing acknowledgement is overdue. */
  readonly ackHours: number;
}

/**
 * Duties one person may hold on the same words besides another. The approver is never the reporter nor an author
 * (design rule 2): the types leave no way to allow it.
 */
export interface JoinedDuties {
  /** What the publisher may have signed before. `reporter` covers having written the words, too. */
  readonly publisherMayAlsoBe: readonly ('reporter' | 'approver' | ExecutiveDuty)[];
  /** What the executive who clears or acknowledges may have signed before. */
  readonly executiveMayAlsoBe: readonly 'approver'[];
}

/** By which methods an officer may prove to be there when signing (WF-07); names of `ledger/records/proof`. */
export interface ProofRule {
  readonly ofAll: readonly ProofMethodName[];
  /** Duties of which more is asked. */
  readonly ofDuty?: Readonly<Partial<Record<Duty, readonly ProofMethodName[]>>>;
}

/** The password, given again with each act: what the orders' ลงนาม is, as long as there is no other. */
export const BY_PASSWORD: ProofRule = { ofAll: ['password'] };

export interface MonthlyReportRule {
  readonly asked: 'monthly' | 'own_mechanism' | 'none';
  /** Day of the month, Asia/Bangkok, end of day; null where the mandate gives none. */
  readonly dueDay: number | null;
  /** YYYY-MM-DD of the first report due, or null. */
  readonly firstDueOn: string | null;
  /** The twelve-row form of Samut Sakhon, or none. */
  readonly form: 'twelve_rows' | null;
  /** Days before the due day on which a reminder goes out. */
  readonly reminderDays: readonly number[];
  /** A due day on a weekend or holiday; the mandates are silent. */
  readonly weekendRule: 'as_is' | 'workday_before' | 'workday_after';
  readonly headCountersigns: boolean;
}

/** A province's rules, as data. A new province is one more object of this type. */
export interface PolicyProfile {
  readonly name: string;
  /** Raised with every change of the rules below: the leaves name the rules they were signed under. */
  readonly version: number;
  readonly title: { readonly th: string; readonly en: string };
  /** Null: nobody clears (phichit). */
  readonly clearance: ClearanceRule | null;
  readonly urgent: UrgentRule;
  readonly joins: JoinedDuties;
  /** `province`: a publisher of a parent agency may publish for the agencies below it (ORG-03). */
  readonly siteRunBy: 'agency' | 'province';
  /** What it is to leave out what mandates say with ควร (should): formats of downloads (NEWS-09), how long a step takes (SVC-02). */
  readonly recommended: 'warn' | 'block';
  /** Personal data in an entry (SEC-01): `justify` with a reason in words, or `block`. */
  readonly personalData: 'justify' | 'block';
  /** Whether the signers' names are shown to the public beside position and agency. */
  readonly publishesSignerNames: boolean;
  readonly proofs: ProofRule;
  readonly monthlyReport: MonthlyReportRule;
}

/**
 * @param profile the province's rules
 * @param entry how the entry ranks itself
 * @returns true where the entry asks for a governor's, vice-governor's or CIO's clearance (URG-01, URG-02)
 */
export function requiresClearance(
  profile: PolicyProfile,
  entry: { readonly importance: Importance; readonly affectsProvinceImage: boolean },
): boolean {
  const urgent = entry.importance === 'urgent';
  const holds: Readonly<Record<ClearanceCase, boolean>> = {
    important: entry.importance === 'important',
    urgent,
    image: entry.affectsProvinceImage,
    urgent_and_image: urgent && entry.affectsProvinceImage,
  };
  return profile.clearance?.askedFor.some((each) => holds[each]) ?? false;
}

/** @returns the rules as a leaf names them: `kanchanaburi@1` */
export function policyOf({ name, version }: PolicyProfile): string {
  return `${name}@${version}`;
}

/** @returns true where an entry of this importance must be reported to the executives (URG-05, URG-06). */
export function requiresAcknowledgement(profile: PolicyProfile, importance: Importance): boolean {
  return importance === 'urgent' && profile.urgent.about === 'entry';
}

/** @returns the obligation by which the province's executives clear */
export function clearanceRequirement(profile: PolicyProfile): 'URG-01' | 'URG-02' {
  return profile.clearance?.duties.includes('cio') ? 'URG-02' : 'URG-01';
}

/** @returns the obligation by which what is urgent is reported to them */
export function reportRequirement(profile: PolicyProfile): 'URG-05' | 'URG-06' {
  return profile.urgent.reportedTo.includes('cio') ? 'URG-06' : 'URG-05';
}

/** @returns true where the provincial office weighs the entry before it is cleared (URG-03) */
export function requiresWeighing(
  profile: PolicyProfile,
  entry: { readonly importance: Importance; readonly affectsProvinceImage: boolean },
): boolean {
  return profile.urgent.weighedBy === 'provincial_office' && requiresClearance(profile, entry);
}

import type { Reason } from '../model';

/** Every reason the sign-off domain gives. Each has words in `reasons.json`, Thai and English, as `reason.<code>`. */
export const REASON_CODES = [
  'officer_inactive',
  'account_super_admin',
  'password_not_own',
  'password_unconfirmed',
  'account_changed',
  'agency_missing',
  'agency_moved',
  'duty_missing',
  'appointment_not_begun',
  'appointment_expired',
  'appointment_revoked',
  'appointment_incomplete',
  'appointment_unconfirmed',
  'appointment_elsewhere',
  'appointment_not_in_charge',
  'already_public',
  'not_submitted',
  'changed_since_signed',
  'renamed_since_signed',
  'not_weighed',
  'provincial_office_missing',
  'not_approved',
  'duties_not_joined',
  'author_not_joined',
  'author_unknown',
  'finding',
  'tick_missing',
  'tick_unknown',
  'note_missing',
  'finding_unexplained',
  'justification_unknown',
  'justification_blank_left',
  'assessment_missing',
  'assessment_blank_left',
  'decision_not_allowed',
  'decision_unexpected',
  'publish_at_unexpected',
  'public_reason_unexpected',
  'public_reason_blank',
  'public_reason_unseen',
  'public_reason_link',
  'public_reason_number',
  'successor_unexpected',
  'successor_itself',
  'remarks_unexpected',
  'schedule_missing',
  'schedule_not_due',
  'confirm_own',
  'confirm_entered',
  'confirm_not_above',
  'confirm_not_founder',
  'confirm_ended',
  'confirm_not_waiting',
  'confirm_account_closed',
  'confirm_super_admin',
  'confirm_password_not_own',
  'confirm_founding_terms',
  'schedule_lapsed',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Codes that mean "this person may not do it at all" rather than "not now": an API answers 403 to them. */
export const DUTY_REASONS: readonly string[] = [
  'officer_inactive',
  'account_super_admin',
  'password_not_own',
  'password_unconfirmed',
  'account_changed',
  'duty_missing',
  'confirm_own',
  'confirm_entered',
  'confirm_not_above',
  'confirm_not_founder',
] satisfies ReasonCode[];

/**
 * @param code what is wrong
 * @param more field, requirement id and values for the words, where there are any
 * @returns the reason
 */
export function reason(code: ReasonCode, more: Omit<Reason, 'code'> = {}): Reason {
  return { code, ...more };
}

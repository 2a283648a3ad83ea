/** Names of what is recorded of people; without a library, for the panel searches by them. */
export const APPOINTMENT_ACTS = [
  'appoint',
  'change_appointment',
  'confirm_appointment',
  'revoke_appointment',
] as const;

/** `set_password`: by the account's owner · `reset_password`: by somebody else. */
export const PASSWORD_ACTS = ['set_password', 'reset_password'] as const;

/** Why an entry is taken down, as its readers are told: the codes that a leaf may have. */
export const PUBLIC_REASONS = [
  'outdated',
  'replaced',
  'mistake',
  'duplicate',
  'repealed',
  'moved',
  'personal_data',
  'ordered',
] as const;
export type PublicReasonCode = (typeof PUBLIC_REASONS)[number];

/** Longest sentence the head may write beside or in place of a reason from the list, in UTF-16 code units. */
export const MAX_PUBLIC_REASON = 300;

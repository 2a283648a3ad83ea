/**
 * On which ground of the Personal Data Protection Act B.E. 2562 an entry shows personal data, in the order of its sections:
 * section 19 (consent) and section 24 (1) to (6). Empty where it shows none.
 */
export const PERSONAL_DATA_BASES = [
  'consent',
  'archive_or_research',
  'danger_to_life',
  'contract',
  'public_task',
  'legitimate_interest',
  'legal_obligation',
] as const;

import type { Tick } from './definition';

/** Reporter AND approver attest at each sign-off that nothing forbidden is in the words (PROH-01..03). */
export const ATTESTATIONS: readonly Tick[] = [
  { key: 'no_overthrow', requirement: 'PROH-01' },
  { key: 'no_harm_to_state_security', requirement: 'PROH-02' },
  { key: 'no_harm_to_public_order', requirement: 'PROH-03' },
];

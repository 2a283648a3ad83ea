import type { Act } from './model';
import type { AcknowledgementDecision, ClearanceDecision, PolicyProfile } from './profiles/profile';

/** One thing the signer ticks; its label is `tick.<key>` in `statements.json`. */
export interface Tick {
  readonly key: string;
  readonly requirement: string;
}

/** Reporter AND approver attest at each sign-off that nothing forbidden is in the words (PROH-01..03). */
const ATTESTATIONS: readonly Tick[] = [
  { key: 'no_overthrow', requirement: 'PROH-01' },
  { key: 'no_harm_to_state_security', requirement: 'PROH-02' },
  { key: 'no_harm_to_public_order', requirement: 'PROH-03' },
];

const TICKS: Readonly<Partial<Record<Act, readonly Tick[]>>> = {
  submit: [
    { key: 'accurate', requirement: 'WF-02' },
    { key: 'complete', requirement: 'WF-02' },
    { key: 'whole', requirement: 'WF-02' },
    ...ATTESTATIONS,
  ],
  approve: [
    { key: 'details_checked', requirement: 'WF-04' },
    { key: 'changes_seen', requirement: 'WF-04' },
    ...ATTESTATIONS,
  ],
  clear: [
    { key: 'effects_weighed', requirement: 'MEAS-02' },
    { key: 'suitable', requirement: 'URG-02' },
  ],
  publish: [{ key: 'reread', requirement: 'WF-06' }],
  schedule: [{ key: 'reread', requirement: 'WF-06' }],
};

/** @returns what the signer of the act must tick, in the order shown; all of it. The duty does not matter: an act has one. */
export function requiredTicks(act: Act): readonly Tick[] {
  return TICKS[act] ?? [];
}

export type SignedDecision = ClearanceDecision | AcknowledgementDecision;

/** @returns the decisions the profile allows in the act, the plain meaning of the act first; none for other acts. */
export function decisionsFor(act: Act, profile: PolicyProfile): readonly SignedDecision[] {
  if (act === 'clear') return profile.clearance?.decisions ?? [];
  if (act === 'acknowledge') return profile.urgent.decisions;
  return [];
}

/** Every key of `statements.json` that holds what a signer declares. */
export const STATEMENT_KEYS = [
  'statement.submit',
  'statement.return',
  'statement.approve',
  'statement.clear.approve',
  'statement.clear.concur',
  'statement.clear.screen',
  'statement.acknowledge.acknowledge',
  'statement.acknowledge.concur',
  'statement.acknowledge.approve',
  'statement.publish',
  'statement.publish_by_schedule',
  'statement.schedule',
  'statement.unpublish',
  'statement.withdraw',
] as const;

/**
 * @param act what is signed
 * @param decision of a clearance or acknowledgement; absent: `approve` and `acknowledge`
 * @returns the key of the statement's words, so that the decision is part of what is signed
 */
export function statementKeyOf(act: Act, decision?: SignedDecision): string {
  if (act === 'clear') return `statement.clear.${decision ?? 'approve'}`;
  if (act === 'acknowledge') return `statement.acknowledge.${decision ?? 'acknowledge'}`;
  return `statement.${act}`;
}

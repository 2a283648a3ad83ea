import { ACTS, DUTIES } from '#server/domain/signoff/model';
import type { Act, SignoffFacts, Duty } from '#server/domain/signoff/model';
import { profileByName } from '#server/domain/signoff/profiles/by-name';
import { B, decision, entry, holder } from './entry-fixture';
import type { Step } from './entry-fixture';

type Allowed = Partial<Record<Act, readonly Duty[]>>;
type Row = readonly [situation: string, steps: readonly (Act | Step)[], allowed: Allowed];

const OPEN_TO_ALL_READERS = ['approver', 'governor', 'vice_governor', 'cio', 'publisher'] as const;
const IN_REVIEW: Allowed = { return: OPEN_TO_ALL_READERS, withdraw: ['reporter'] };
const EXECUTIVES = ['governor', 'vice_governor', 'cio'] as const;
const TO_PUBLISH: Allowed = { publish: ['publisher'], schedule: ['publisher'] };
const TAKE_DOWN: Allowed = { unpublish: ['approver', 'publisher'] };
const PUBLISHED = ['submit', 'approve', 'publish'] as const;
const onB = (act: Act): Step => ({ act, on: B });

const NORMAL: readonly Row[] = [
  ['draft', [], { submit: ['reporter'] }],
  ['submitted', ['submit'], { ...IN_REVIEW, approve: ['approver'] }],
  ['approved', ['submit', 'approve'], { ...IN_REVIEW, ...TO_PUBLISH }],
  ['scheduled', ['submit', 'approve', 'schedule'], { ...IN_REVIEW, ...TO_PUBLISH }],
  ['published', PUBLISHED, TAKE_DOWN],
  [
    'published by a schedule',
    ['submit', 'approve', 'schedule', { act: 'publish', scheduledBy: 12 }],
    TAKE_DOWN,
  ],
  ['edited since published', PUBLISHED.map(onB), { ...TAKE_DOWN, submit: ['reporter'] }],
  [
    'new draft submitted',
    [...PUBLISHED.map(onB), 'submit'],
    { ...TAKE_DOWN, ...IN_REVIEW, approve: ['approver'] },
  ],
  [
    'new draft approved',
    [...PUBLISHED.map(onB), 'submit', 'approve'],
    { ...TAKE_DOWN, ...IN_REVIEW, ...TO_PUBLISH },
  ],
  ['returned', ['submit', 'return'], { submit: ['reporter'] }],
  ['returned after approval', ['submit', 'approve', 'return'], { submit: ['reporter'] }],
  ['withdrawn', ['submit', 'approve', 'withdraw'], { submit: ['reporter'] }],
  ['unpublished', [...PUBLISHED, 'unpublish'], { submit: ['reporter'] }],
  [
    'taken down in mid-review',
    [...PUBLISHED.map(onB), 'submit', 'approve', onB('unpublish')],
    { submit: ['reporter'] },
  ],
  ['edited since submitted', [onB('submit')], { submit: ['reporter'] }],
  ['edited since approved', [onB('submit'), onB('approve')], { submit: ['reporter'] }],
  [
    'edited since scheduled',
    ['submit', 'approve', 'schedule'].map((act) => onB(act as Act)),
    { submit: ['reporter'] },
  ],
  [
    'submitted anew after an approval',
    ['submit', 'approve', 'submit'],
    { ...IN_REVIEW, approve: ['approver'] },
  ],
  ['approved before it was submitted', ['approve', 'submit'], { ...IN_REVIEW, approve: ['approver'] }],
];

const IMPORTANT: readonly Row[] = [
  ['submitted', ['submit'], { ...IN_REVIEW, approve: ['approver'] }],
  ['approved', ['submit', 'approve'], { ...IN_REVIEW, clear: EXECUTIVES }],
  ['cleared', ['submit', 'approve', 'clear'], { ...IN_REVIEW, ...TO_PUBLISH }],
  ['cleared before approved', ['submit', 'clear', 'approve'], { ...IN_REVIEW, clear: EXECUTIVES }],
  [
    'cleared, then edited',
    ['submit', 'approve', 'clear'].map((act) => onB(act as Act)),
    { submit: ['reporter'] },
  ],
];

const URGENT: readonly Row[] = [
  ['submitted', ['submit'], { ...IN_REVIEW, approve: ['approver'] }],
  ['approved', ['submit', 'approve'], { ...IN_REVIEW, clear: EXECUTIVES, acknowledge: EXECUTIVES }],
  ['cleared', ['submit', 'approve', 'clear'], { ...IN_REVIEW, acknowledge: EXECUTIVES }],
  [
    'cleared and acknowledged',
    ['submit', 'approve', 'clear', 'acknowledge'],
    { ...IN_REVIEW, ...TO_PUBLISH },
  ],
  ['published', ['submit', 'approve', 'clear', 'acknowledge', 'publish'], TAKE_DOWN],
];

function check(steps: Row[1], allowed: Allowed, more: Partial<SignoffFacts>): void {
  const facts = entry(steps, more);
  for (const act of ACTS) {
    const open = DUTIES.filter((duty) => decision(act, holder(duty), facts, profileByName('strict')).allowed);
    expect({ act, open }).toEqual({ act, open: DUTIES.filter((duty) => allowed[act]?.includes(duty)) });
  }
}

describe('state × act × duty: closed unless the table opens it (strict)', () => {
  test.each(NORMAL)('[WF-01] [WF-05] [WF-06] [WF-09] normal entry, %s', (_, steps, allowed) =>
    check(steps, allowed, { importance: 'normal' }),
  );
  test.each(IMPORTANT)('[URG-01] [URG-02] important entry, %s', (_, steps, allowed) =>
    check(steps, allowed, { importance: 'important' }),
  );
  test.each(URGENT)('[URG-05] [URG-06] urgent entry, %s', (_, steps, allowed) =>
    check(steps, allowed, { importance: 'urgent' }),
  );

  test('every closed act says why', () => {
    for (const [, steps] of [...NORMAL, ...IMPORTANT]) {
      for (const duty of DUTIES) {
        for (const act of ACTS) {
          const { allowed, reasons } = decision(act, holder(duty), entry(steps), profileByName('strict'));
          expect(allowed).toBe(reasons.length === 0);
        }
      }
    }
  });
});

import { ACTS, DUTIES } from '#server/domain/signoff/model';
import type { Act, SignoffFacts, Duty, Officer } from '#server/domain/signoff/model';
import { reduceDossier } from '#server/domain/signoff/dossier/dossier';
import { checkRequest } from '#server/domain/signoff/request/request';
import { profileByName } from '#server/domain/signoff/profiles/by-name';
import {
  AGENCY,
  appointment,
  B,
  codes,
  decision,
  entry,
  holder,
  NOW,
  OFFICE,
  officer,
} from './entry-fixture';
import type { Step } from './entry-fixture';

const WEIGHED = ['kanchanaburi', 'samut-sakhon'] as const;
const URGENT_IMAGE = { importance: 'urgent', affectsProvinceImage: true } as const;
const GRAVE = [{ importance: 'important' }, URGENT_IMAGE] as const;
const GRAVE_WHERE = WEIGHED.flatMap((name) => GRAVE.map((more) => [name, more.importance, more] as const));
const weigher = officer('weigher', appointment('approver', { agency: OFFICE }));
const weighed: Step = { act: 'weigh', by: 'weigher' };
const at = (steps: readonly (Act | Step)[], more: Partial<SignoffFacts>): SignoffFacts =>
  entry(steps, { provincialOffice: OFFICE, ...more });
const EXECUTIVES = { kanchanaburi: ['governor', 'vice_governor'], 'samut-sakhon': ['governor', 'cio'] };
const TO_PUBLISH = { publish: ['publisher'], schedule: ['publisher'] };

type Allowed = Partial<Record<Act, readonly string[]>>;

describe.each(WEIGHED)('[URG-03] state × act × duty of an important entry under %s', (name) => {
  const clears = EXECUTIVES[name];
  const review: Allowed = { return: ['approver', ...clears, 'publisher'], withdraw: ['reporter'] };
  const rows: readonly (readonly [string, readonly (Act | Step)[], Allowed])[] = [
    ['submitted', ['submit'], { ...review, approve: ['approver'] }],
    [
      'approved',
      ['submit', 'approve'],
      { ...review, return: [...review.return!, 'weigher'], weigh: ['weigher'] },
    ],
    [
      'weighed',
      ['submit', 'approve', weighed],
      { ...review, return: [...review.return!, 'weigher'], clear: clears },
    ],
    [
      'cleared',
      ['submit', 'approve', weighed, 'clear'],
      { ...review, return: [...review.return!, 'weigher'], ...TO_PUBLISH },
    ],
    [
      'cleared before it was weighed',
      ['submit', 'approve', 'clear', weighed],
      { ...review, return: [...review.return!, 'weigher'], clear: clears },
    ],
    ['weighed before it was approved', ['submit', weighed], { ...review, approve: ['approver'] }],
    [
      'edited since it was weighed',
      [
        { act: 'submit', on: B },
        { act: 'approve', on: B },
        { ...weighed, on: B },
      ],
      { submit: ['reporter'] },
    ],
    [
      'published',
      ['submit', 'approve', weighed, 'clear', 'publish'],
      { unpublish: ['approver', 'publisher'] },
    ],
  ];
  test.each(rows)('%s', (_, steps, allowed) => {
    const facts = at(steps, { importance: 'important' });
    const people: (readonly [string, Officer])[] = [
      ...DUTIES.map((duty) => [duty, holder(duty)] as const),
      ['weigher', weigher],
    ];
    for (const act of ACTS) {
      const open = people.filter(([, who]) => decision(act, who, facts, profileByName(name)).allowed);
      expect({ act, open: open.map(([who]) => who).sort() }).toEqual({
        act,
        open: [...(allowed[act] ?? [])].sort(),
      });
    }
  });
});

test.each(GRAVE_WHERE)(
  '[URG-03] %s, %s: nothing is cleared or published that was not weighed',
  (name, _, more) => {
    const profile = profileByName(name);
    const facts = at(['submit', 'approve'], more);
    for (const [act, who] of [
      ['clear', 'governor'],
      ['publish', 'publisher'],
      ['schedule', 'publisher'],
    ] as const) {
      const { reasons } = decision(act, holder(who), facts, profile);
      expect(reasons[0]).toEqual({
        code: 'not_weighed',
        requirement: 'URG-03',
        params: { duty: 'approver', agency: OFFICE },
      });
    }
  },
);

test.each(['strict', 'singburi', 'phichit'] as const)(
  '%s asks no weighing of the provincial office',
  (name) => {
    const facts = at(['submit', 'approve'], URGENT_IMAGE);
    expect(codes('weigh', weigher, facts, profileByName(name))).toContain('weighing_not_asked');
  },
);

test('[URG-03] without a provincial office the reason says so, to whoever weighs, clears or publishes', () => {
  const facts = at(['submit', 'approve'], { ...URGENT_IMAGE, provincialOffice: null });
  const profile = profileByName('samut-sakhon');
  for (const [act, who] of [
    ['weigh', weigher],
    ['clear', holder('governor')],
  ] as const)
    expect(codes(act, who, facts, profile)).toEqual(['provincial_office_missing']);
  expect(codes('publish', holder('publisher'), facts, profile)).toEqual([
    'provincial_office_missing',
    'not_cleared',
  ]);
});

test('[URG-03] an entry that nobody has to clear is not weighed', () => {
  const profile = profileByName('samut-sakhon');
  for (const more of [{ importance: 'normal' }, { importance: 'urgent' }] as const)
    expect(codes('weigh', weigher, at(['submit', 'approve'], more), profile)).toEqual(['weighing_not_asked']);
});

test('[URG-03] what is public already is not weighed any more', () => {
  const steps = ['submit', 'approve', weighed, 'clear', 'publish'] as const;
  for (const name of WEIGHED)
    expect(codes('weigh', weigher, at(steps, { importance: 'important' }), profileByName(name))).toEqual([
      'already_public',
    ]);
});

test.each<[string, Step]>([
  ['under another duty', { act: 'weigh', by: 'weigher', duty: 'governor' }],
  ['by the person who submitted', { act: 'weigh', by: 'reporter' }],
])('[URG-03] a weighing %s does not count, also where the ledger has it', (_, step) => {
  const profile = profileByName('samut-sakhon');
  const dossier = reduceDossier(at(['submit', 'approve', step], { importance: 'important' }), profile, NOW);
  expect(dossier.signatures.approve).toBeDefined();
  expect(dossier.signatures.weigh).toBeUndefined();
  expect(dossier.waitingFor).toEqual(['provincial_office']);
});

describe('[URG-03] the other eyes of the weighing', () => {
  const profile = profileByName('samut-sakhon');
  const facts = at(['submit', 'approve'], URGENT_IMAGE);
  const elsewhere: readonly (readonly [string, Officer, string[]])[] = [
    [
      'the head of the entry’s own agency',
      holder('approver'),
      ['duty_missing', 'appointment_elsewhere', 'four_eyes_approved'],
    ],
    [
      'the reporter of the provincial office',
      officer('r', appointment('reporter', { agency: OFFICE })),
      ['duty_missing'],
    ],
    [
      'an unconfirmed head',
      officer('u', appointment('approver', { agency: OFFICE, confirmed: false })),
      ['duty_missing', 'appointment_unconfirmed'],
    ],
    ['the governor', holder('governor'), ['duty_missing']],
  ];
  test.each(elsewhere)('%s', (_, who, expected) =>
    expect(codes('weigh', who, facts, profile)).toEqual(expected),
  );

  const both = (...duties: Duty[]): Officer =>
    officer('both', appointment('approver', { agency: OFFICE }), ...duties);
  test('a person who submitted, wrote or approved for the agency does not weigh', () => {
    const by = (act: Act): Step => ({ act, by: 'both' });
    expect(codes('weigh', both(), at([by('submit'), 'approve'], URGENT_IMAGE), profile)).toEqual([
      'duties_not_joined',
    ]);
    expect(codes('weigh', both(), at(['submit', by('approve')], URGENT_IMAGE), profile)).toEqual([
      'four_eyes_approved',
    ]);
    const wrote = { ...facts, authors: [both().personId] };
    expect(codes('weigh', both(), wrote, profile)).toEqual(['author_not_joined']);
  });
  test('a person who weighed neither clears, acknowledges nor publishes', () => {
    const steps: Step[] = [{ act: 'submit' }, { act: 'approve' }, { act: 'weigh', by: 'both' }];
    expect(codes('clear', both('governor'), at(steps, URGENT_IMAGE), profile)).toEqual(['duties_not_joined']);
    expect(codes('acknowledge', both('governor'), at(steps, URGENT_IMAGE), profile)).toEqual([
      'duties_not_joined',
    ]);
    const cleared = at([...steps, { act: 'clear' }], URGENT_IMAGE);
    expect(codes('publish', both('publisher'), cleared, profile)).toEqual(['duties_not_joined']);
  });
  test('the provincial office’s own entry is approved and weighed by its one head', () => {
    const own = at(['submit', { act: 'approve', by: 'approver' }], {
      ...URGENT_IMAGE,
      provincialOffice: AGENCY,
    });
    expect(codes('weigh', holder('approver'), own, profile)).toEqual([]);
  });
});

test('[URG-03] the weighing comes in four parts; the clearance then asks for none of its own', () => {
  const profile = profileByName('kanchanaburi');
  const facts = at(['submit', 'approve', weighed], URGENT_IMAGE);
  const ask = (act: Act, request: object): string[] =>
    checkRequest(act, request, facts, profile, NOW, 'approver').map(({ field }) => String(field));
  const ticks = { checklist: ['effects_considered', 'later_effects_considered'] };
  expect(ask('weigh', { ...ticks, assessment: { benefits: 'ก', harms: ' ' } })).toEqual(
    ['harms', 'impacts', 'mitigation'].map((part) => `assessment.${part}`),
  );
  expect(ask('clear', { checklist: ['effects_weighed', 'suitable'] })).toEqual([]);
});

test('whom it waits for, link by link', () => {
  const profile = profileByName('samut-sakhon');
  const waits = (...steps: (Act | Step)[]): readonly string[] =>
    reduceDossier(at(steps, { importance: 'important' }), profile, NOW).waitingFor;
  expect(waits('submit', 'approve')).toEqual(['provincial_office']);
  expect(waits('submit', 'approve', weighed)).toEqual(['governor', 'cio']);
  expect(waits('submit', 'approve', weighed, 'clear')).toEqual(['publisher']);
});

import { isTheirs, seatsOf } from '#server/domain/signoff/decide';
import { ACT_DEFINITIONS, definitionOf } from '#server/domain/signoff/acts/registry';
import { reduceDossier } from '#server/domain/signoff/dossier/dossier';
import { waitsSince } from '#server/domain/signoff/dossier/turn';
import type { Act, SignoffFacts, Officer } from '#server/domain/signoff/model';
import { profileByName } from '#server/domain/signoff/profiles/by-name';
import { inShort } from '#server/domain/signoff/reasons/in-short';
import { CATALOGUES } from '#server/messages/index';
import {
  AGENCY,
  appointment,
  B,
  decision,
  entry,
  holder,
  NOW,
  OFFICE,
  officer,
  type Step,
} from '../entry-fixture';

const profile = profileByName('kanchanaburi');
const FINDING = {
  level: 'blocks',
  field: 'source',
  requirement: null,
  message: 'finding.x',
  params: {},
} as const;

const short = (act: Act, who: Officer, facts: SignoffFacts): string | undefined =>
  inShort(definitionOf(act), decision(act, who, facts, profile).against, profile)?.key.slice(
    'closed.'.length,
  );
const since = (act: Act, steps: readonly (Act | Step)[], more: Partial<SignoffFacts> = {}): string | null => {
  const facts = entry(steps, more);
  return waitsSince(act, facts, reduceDossier(facts, profile, NOW));
};

describe('why an act is closed, in a line', () => {
  test.each<[string, Act, Officer, SignoffFacts]>([
    ['duty', 'approve', holder('reporter'), entry(['submit'])],
    ['four_eyes', 'approve', officer('writer', 'approver'), entry(['submit'])],
    ['not_yet', 'approve', holder('approver'), entry([])],
    ['done', 'approve', holder('approver'), entry(['submit', 'approve'])],
    ['done', 'approve', holder('publisher'), entry(['submit', 'approve'])],
    ['not_asked', 'clear', holder('reporter'), entry(['submit'])],
    ['not_published', 'unpublish', holder('publisher'), entry([])],
    ['findings', 'submit', holder('reporter'), entry([], { findings: [FINDING] })],
    ['entry', 'submit', holder('reporter'), entry([], { authorUnknown: true })],
    ['account', 'submit', { ...holder('reporter'), bars: ['password_not_own'] }, entry([])],
    ['appointment', 'submit', officer('late', appointment('reporter', { to: '2018-05-01' })), entry([])],
  ])('%s: %s', (code, act, who, facts) => {
    expect(short(act, who, facts)).toBe(code);
    expect(CATALOGUES.th).toHaveProperty([`closed.${code}`]);
  });

  test('an open act has none, and a closed one always has, to every reader', () => {
    for (const { name } of ACT_DEFINITIONS)
      for (const who of [holder('reporter'), holder('approver'), holder('publisher'), officer('nobody')])
        for (const facts of [entry([]), entry(['submit']), entry(['submit', 'approve', 'publish'])]) {
          const { against, allowed } = decision(name, who, facts, profile);
          expect([name, inShort(definitionOf(name), against, profile) === null]).toEqual([name, allowed]);
        }
  });

  test('places are counted once, however much is found in one', () => {
    const findings = [FINDING, FINDING, { ...FINDING, field: 'legislationType' }];
    const { against } = decision('submit', holder('reporter'), entry([], { findings }), profile);
    expect(inShort(definitionOf('submit'), against, profile)?.params).toEqual({ count: 2 });
  });
});

describe('whose turn it is', () => {
  test('it stays the reporter’s while something blocks, and is not the author’s to approve', () => {
    const blocked = entry([], { findings: [FINDING] });
    expect(isTheirs(decision('submit', holder('reporter'), blocked, profile))).toBe(true);
    expect(isTheirs(decision('submit', holder('approver'), blocked, profile))).toBe(false);
    expect(isTheirs(decision('approve', officer('writer', 'approver'), entry(['submit']), profile))).toBe(
      false,
    );
    expect(isTheirs(decision('approve', holder('approver'), entry(['submit']), profile))).toBe(true);
  });

  test('[URG-03] the weighing is looked for in the provincial office, not in the entry’s own agency', () => {
    const facts = entry(['submit', 'approve'], { importance: 'important', provincialOffice: OFFICE });
    const dossier = reduceDossier(facts, profile, NOW);
    expect(seatsOf('weigh', facts, dossier, profile)).toEqual([{ agencies: [OFFICE], duties: ['approver'] }]);
    expect(seatsOf('approve', facts, dossier, profile)[0]?.agencies).toContain(AGENCY);
  });

  test('it waits since the last signature that counts, or since the return', () => {
    const early = '2018-05-20T03:00:00.000Z';
    const late = '2018-05-21T03:00:00.000Z';
    expect(since('submit', [])).toBeNull();
    expect(since('approve', [{ act: 'submit', at: early }])).toBe(early);
    expect(
      since('publish', [
        { act: 'submit', at: early },
        { act: 'approve', at: late },
      ]),
    ).toBe(late);
    expect(
      since('submit', [
        { act: 'submit', at: early },
        { act: 'return', at: late },
      ]),
    ).toBe(late);
    // Edited since: nobody handed the new words on.
    expect(since('submit', [{ act: 'submit', at: early, on: B }])).toBeNull();
  });

  test('[URG-02] an acknowledgement waits since the approval, also after the publication', () => {
    const steps: Step[] = [
      { act: 'submit', at: '2018-05-28T01:00:00.000Z' },
      { act: 'approve', at: '2018-05-28T02:00:00.000Z' },
      { act: 'publish', at: '2018-05-28T03:00:00.000Z' },
    ];
    expect(since('acknowledge', steps, { importance: 'urgent' })).toBe('2018-05-28T02:00:00.000Z');
  });
});

import { chainSteps, type Chain } from '#server/domain/signoff/dossier/chain';
import { reduceDossier } from '#server/domain/signoff/dossier/dossier';
import type { Act, SignoffFacts } from '#server/domain/signoff/model';
import { definitionOf } from '#server/domain/signoff/acts/registry';
import { IMPORTANCE } from '#server/domain/signoff/dossier/importance';
import { profileByName, PROFILES } from '#server/domain/signoff/profiles/by-name';
import { B, entry, NOW, OFFICE, type Step } from '../entry-fixture';

/** The chain as the server tells it and the panel shows it. */
function chainOf(
  steps: readonly (Act | Step)[],
  more: Partial<SignoffFacts> = {},
  profile: string = 'kanchanaburi',
): Chain {
  const facts = entry(steps, { provincialOffice: OFFICE, ...more });
  return chainSteps(facts, reduceDossier(facts, profileByName(profile), NOW));
}

const shape = ({ steps }: Chain): string[] => steps.map(({ act, state }) => `${act} ${state}`);
const onB = (act: Act): Step => ({ act, on: B });

test('a new entry waits for its reporter, then for the others in turn', () => {
  expect(shape(chainOf([]))).toEqual(['submit turn', 'approve ahead', 'publish ahead']);
});

test('what was signed stands first, whose turn it is next', () => {
  expect(shape(chainOf(['submit']))).toEqual(['submit signed', 'approve turn', 'publish ahead']);
});

test('an important entry shows its clearance, by the duties the profile names', () => {
  const chain = chainOf(['submit'], { importance: 'important' }, 'singburi');
  expect(chain.steps.map(({ act }) => act)).toEqual(['submit', 'approve', 'clear', 'publish']);
  expect(chain.steps[2]?.waiters).toEqual(['governor', 'cio']);
});

test('[URG-03] the weighing of the provincial office stands before the clearance, and waits for its head', () => {
  const chain = chainOf(['submit', 'approve'], { importance: 'important' });
  expect(chain.steps.map(({ act, state }) => `${act} ${state}`)).toEqual([
    'submit signed',
    'approve signed',
    'weigh turn',
    'clear ahead',
    'publish ahead',
  ]);
  expect(chain.steps[2]?.waiters).toEqual(['provincial_office']);
});

test.each([
  ['strict', ['submit turn', 'approve ahead', 'clear ahead', 'acknowledge ahead', 'publish ahead']],
  ['kanchanaburi', ['submit turn', 'approve ahead', 'acknowledge ahead', 'publish ahead']],
  // The head reports the event, and nobody acknowledges an entry.
  ['phichit', ['submit turn', 'approve ahead', 'publish ahead']],
] as const)(
  '[URG-05] [URG-07:nothing-promised] an urgent draft under %s promises no step that nobody may take',
  (profile, steps) => {
    expect(shape(chainOf([], { importance: 'urgent' }, profile))).toEqual(steps);
  },
);

test('a signature on words that changed since is shown as one that no longer counts', () => {
  expect(shape(chainOf(['submit', 'approve'].map((act) => onB(act as Act))))).toEqual([
    'submit void',
    'approve void',
    'submit turn',
    'approve ahead',
    'publish ahead',
  ]);
});

test('a published entry shows the round that published it and asks for nothing more', () => {
  expect(shape(chainOf(['submit', 'approve', 'publish']))).toEqual([
    'submit signed',
    'approve signed',
    'publish signed',
  ]);
});

test('what is still to be acknowledged stands behind what was published', () => {
  expect(shape(chainOf(['submit', 'approve', 'publish'], { importance: 'urgent' }))).toEqual([
    'submit signed',
    'approve signed',
    'publish signed',
    'acknowledge turn',
  ]);
});

test('what is acknowledged after it was published stands in the round that published it', () => {
  const chain = chainOf(['submit', 'approve', 'publish', 'acknowledge'], { importance: 'urgent' });
  expect(chain.steps.map(({ act }) => act)).toEqual(['submit', 'approve', 'publish', 'acknowledge']);
  expect(chain.earlier).toEqual([]);
});

test('an edit of a published entry begins a new round and keeps the old one below', () => {
  const chain = chainOf([...(['submit', 'approve', 'publish'] as const).map(onB), 'submit']);
  expect(chain.steps.map(({ act, state }) => `${act} ${state}`)).toEqual([
    'submit signed',
    'approve turn',
    'publish ahead',
  ]);
  expect(chain.earlier.map(({ act }) => act)).toEqual(['publish', 'approve', 'submit']);
});

test('a schedule waits for its time, not for a person', () => {
  expect(shape(chainOf(['submit', 'approve', 'schedule']))).toEqual([
    'submit signed',
    'approve signed',
    'schedule signed',
    'publish ahead',
  ]);
});

test('what an edit voided stays void when the round ends', () => {
  const steps = ['submit', onB('submit'), onB('return')] as const;
  expect(shape(chainOf(steps, { digest: B })).slice(0, 3)).toEqual([
    'submit void',
    'submit signed',
    'return signed',
  ]);
});

test('a returned entry shows who returned it and goes back to its reporter', () => {
  expect(shape(chainOf(['submit', 'return']))).toEqual([
    'submit signed',
    'return signed',
    'submit turn',
    'approve ahead',
    'publish ahead',
  ]);
});

test.each(PROFILES.map((profile) => [profile.name, profile] as const))(
  '[URG-05] under %s every step that is promised is of a duty that may take it',
  (name, profile) => {
    for (const importance of IMPORTANCE) {
      for (const affectsProvinceImage of [true, false]) {
        for (const signed of [
          [],
          ['submit'],
          ['submit', 'approve'],
          ['submit', 'approve', 'publish'],
        ] as const) {
          const { steps } = chainOf(signed, { importance, affectsProvinceImage }, name);
          const promised = steps.filter(({ index }) => index === null).map(({ act }) => act);
          const open = promised.filter((act) => definitionOf(act).duties(profile).length > 0);
          expect([importance, affectsProvinceImage, promised]).toEqual([
            importance,
            affectsProvinceImage,
            open,
          ]);
        }
      }
    }
  },
);

test('[URG-05] what has to be acknowledged is told with its hour, and no other step has one', () => {
  const { steps } = chainOf(['submit', 'approve', 'publish'], { importance: 'urgent' });
  const clocks = steps.map(({ act, dueAt, overdue }) => [act, dueAt !== null, overdue]);
  expect(clocks).toEqual([
    ['submit', false, false],
    ['approve', false, false],
    ['publish', false, false],
    ['acknowledge', true, false],
  ]);
});

test('each step that is done names its place in the ledger, and what is to come names none', () => {
  const { steps } = chainOf(['submit', 'approve']);
  expect(steps.map(({ index }) => index)).toEqual([10, 11, null]);
  expect(steps.map(({ waiters }) => waiters.length > 0)).toEqual([false, false, true]);
});

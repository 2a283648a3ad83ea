import type { Dossier, SignedAct } from '../../../plugins/gov-publishing/admin/src/api/dossier-model';
import { chainOf } from '../../../plugins/gov-publishing/admin/src/panel/chain-steps';
import { reduceDossier } from '#server/domain/signoff/dossier/dossier';
import type { Act, DossierFacts } from '#server/domain/signoff/model';
import { profileByName } from '#server/domain/signoff/profiles/by-name';
import type { ProfileName } from '#server/domain/signoff/profiles/profile';
import { B, entry, NOW, OFFICE, type Step } from '../signoff/entry-fixture';

/** The dossier as the server answers it, as far as the timeline reads it. */
function served(
  steps: readonly (Act | Step)[],
  more: Partial<DossierFacts> = {},
  profile: ProfileName = 'kanchanaburi',
): Dossier {
  const facts = entry(steps, { provincialOffice: OFFICE, ...more });
  const { state, standing, coming, needsAcknowledgement } = reduceDossier(facts, profileByName(profile), NOW);
  const acts = facts.acts.map((act) => ({ ...act, personName: 'n', note: null }) as unknown as SignedAct);
  const signatures = standing.map(({ index }) => index);
  return { state, acts, signatures, coming, needsAcknowledgement } as unknown as Dossier;
}

const shape = (of: Dossier): string[] => chainOf(of).steps.map(({ act, kind }) => `${act} ${kind}`);
const onB = (act: Act): Step => ({ act, on: B });

test('a new entry waits for its reporter, then for the others in turn', () => {
  expect(shape(served([]))).toEqual(['submit turn', 'approve ahead', 'publish ahead']);
});

test('what was signed stands first, whose turn it is next', () => {
  expect(shape(served(['submit']))).toEqual(['submit signed', 'approve turn', 'publish ahead']);
});

test('an important entry shows its clearance, by the duties the profile names', () => {
  const chain = chainOf(served(['submit'], { importance: 'important' }, 'singburi'));
  expect(chain.steps.map(({ act }) => act)).toEqual(['submit', 'approve', 'clear', 'publish']);
  expect(chain.steps[2]?.duties).toEqual(['governor', 'cio']);
});

test('[URG-03] the weighing of the provincial office stands before the clearance, and waits for its head', () => {
  const chain = chainOf(served(['submit', 'approve'], { importance: 'important' }));
  expect(chain.steps.map(({ act, kind }) => `${act} ${kind}`)).toEqual([
    'submit signed',
    'approve signed',
    'weigh turn',
    'clear ahead',
    'publish ahead',
  ]);
  expect(chain.steps[2]?.duties).toEqual(['provincial_office']);
});

test.each([
  ['strict', ['submit turn', 'approve ahead', 'clear ahead', 'acknowledge ahead', 'publish ahead']],
  ['kanchanaburi', ['submit turn', 'approve ahead', 'acknowledge ahead', 'publish ahead']],
  // The head reports the event, and nobody acknowledges an entry.
  ['phichit', ['submit turn', 'approve ahead', 'publish ahead']],
] as const)(
  '[URG-05] [URG-07] an urgent draft under %s promises no step that nobody may take',
  (profile, steps) => {
    expect(shape(served([], { importance: 'urgent' }, profile))).toEqual(steps);
  },
);

test('a signature on words that changed since is shown as one that no longer counts', () => {
  expect(shape(served(['submit', 'approve'].map((act) => onB(act as Act))))).toEqual([
    'submit void',
    'approve void',
    'submit turn',
    'approve ahead',
    'publish ahead',
  ]);
});

test('a published entry shows the round that published it and asks for nothing more', () => {
  expect(shape(served(['submit', 'approve', 'publish']))).toEqual([
    'submit signed',
    'approve signed',
    'publish signed',
  ]);
});

test('what is still to be acknowledged stands behind what was published', () => {
  expect(shape(served(['submit', 'approve', 'publish'], { importance: 'urgent' }))).toEqual([
    'submit signed',
    'approve signed',
    'publish signed',
    'acknowledge turn',
  ]);
});

test('what is acknowledged after it was published stands in the round that published it', () => {
  const chain = chainOf(served(['submit', 'approve', 'publish', 'acknowledge'], { importance: 'urgent' }));
  expect(chain.steps.map(({ act }) => act)).toEqual(['submit', 'approve', 'publish', 'acknowledge']);
  expect(chain.earlier).toEqual([]);
});

test('an edit of a published entry begins a new round and keeps the old one below', () => {
  const chain = chainOf(served([...(['submit', 'approve', 'publish'] as const).map(onB), 'submit']));
  expect(chain.steps.map(({ act, kind }) => `${act} ${kind}`)).toEqual([
    'submit signed',
    'approve turn',
    'publish ahead',
  ]);
  expect(chain.earlier.map(({ act }) => act)).toEqual(['publish', 'approve', 'submit']);
});

test('a schedule waits for its time, not for a person', () => {
  expect(shape(served(['submit', 'approve', 'schedule']))).toEqual([
    'submit signed',
    'approve signed',
    'schedule signed',
    'publish ahead',
  ]);
});

test('what an edit voided stays void when the round ends', () => {
  const steps = ['submit', onB('submit'), onB('return')] as const;
  expect(shape(served(steps, { digest: B })).slice(0, 3)).toEqual([
    'submit void',
    'submit signed',
    'return signed',
  ]);
});

test('a returned entry shows who returned it and goes back to its reporter', () => {
  expect(shape(served(['submit', 'return']))).toEqual([
    'submit signed',
    'return signed',
    'submit turn',
    'approve ahead',
    'publish ahead',
  ]);
});

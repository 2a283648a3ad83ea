import type { Act, Dossier, SignedAct } from '../../../plugins/gov-publishing/admin/src/api/dossier-model';
import { chainOf } from '../../../plugins/gov-publishing/admin/src/panel/chain-steps';

let index = 0;
const signed = (act: Act): SignedAct => ({
  index: index++,
  act,
  digest: 'd',
  duty: 'reporter',
  position: 'p',
  agency: 'A',
  at: '2026-11-20T00:00:00.000Z',
  publishAt: null,
  personName: 'n',
  note: null,
  order: '1/2561',
  actingFor: null,
  byScheduleOf: null,
});

function dossier(acts: SignedAct[], more: Partial<Dossier> = {}): Dossier {
  return {
    key: { uid: 'u', documentId: 'd', locale: 'th' },
    title: 't',
    changedAt: null,
    codes: { before: [], after: [] },
    state: 'submitted',
    stateLabel: { th: '', en: '' },
    digest: 'd',
    agency: 'A',
    importance: 'normal',
    published: null,
    unsigned: null,
    needsClearance: false,
    needsAcknowledgement: null,
    waitingFor: ['approver'],
    voided: null,
    acts,
    signatures: acts.map((each) => each.index),
    open: [],
    findings: [],
    changes: [],
    ...more,
  };
}

const shape = (of: Dossier): string[] => chainOf(of).steps.map(({ act, kind }) => `${act} ${kind}`);

test('a new entry waits for its reporter, then for the others in turn', () => {
  expect(shape(dossier([], { state: 'draft', waitingFor: ['reporter'] }))).toEqual([
    'submit turn',
    'approve ahead',
    'publish ahead',
  ]);
});

test('what was signed stands first, whose turn it is next', () => {
  expect(shape(dossier([signed('submit')]))).toEqual(['submit signed', 'approve turn', 'publish ahead']);
});

test('an important entry shows its clearance, by the duties the profile names', () => {
  const reasons = [{ code: 'not_cleared', params: { duties: 'governor,cio' }, message: { th: '', en: '' } }];
  const publish = { act: 'publish', allowed: false, reasons } as unknown as Dossier['open'][number];
  const chain = chainOf(dossier([signed('submit')], { needsClearance: true, open: [publish] }));
  expect(chain.steps.map(({ act }) => act)).toEqual(['submit', 'approve', 'clear', 'publish']);
  expect(chain.steps[2]?.duties).toEqual(['governor', 'cio']);
});

test('a signature on words that changed since is shown as one that no longer counts', () => {
  const acts = [signed('submit'), signed('approve')];
  expect(shape(dossier(acts, { state: 'draft', signatures: [], waitingFor: ['reporter'] }))).toEqual([
    'submit void',
    'approve void',
    'submit turn',
    'approve ahead',
    'publish ahead',
  ]);
});

test('a published entry shows the round that published it and asks for nothing more', () => {
  const acts = [signed('submit'), signed('approve'), signed('publish')];
  expect(shape(dossier(acts, { state: 'published', waitingFor: [] }))).toEqual([
    'submit signed',
    'approve signed',
    'publish signed',
  ]);
});

test('what is acknowledged after it was published stands in the round that published it', () => {
  const acts = [signed('submit'), signed('approve'), signed('publish'), signed('acknowledge')];
  const chain = chainOf(dossier(acts, { state: 'published', waitingFor: [], importance: 'urgent' }));
  expect(chain.steps.map(({ act }) => act)).toEqual(['submit', 'approve', 'publish', 'acknowledge']);
  expect(chain.earlier).toEqual([]);
});

test('an edit of a published entry begins a new round and keeps the old one below', () => {
  const acts = [signed('submit'), signed('approve'), signed('publish'), signed('submit')];
  const chain = chainOf(dossier(acts));
  expect(chain.steps.map(({ act, kind }) => `${act} ${kind}`)).toEqual([
    'submit signed',
    'approve turn',
    'publish ahead',
  ]);
  expect(chain.earlier.map(({ act }) => act)).toEqual(['publish', 'approve', 'submit']);
});

test('a returned entry shows who returned it and goes back to its reporter', () => {
  expect(
    shape(dossier([signed('submit'), signed('return')], { state: 'returned', waitingFor: ['reporter'] })),
  ).toEqual(['submit signed', 'return signed', 'submit turn', 'approve ahead', 'publish ahead']);
});

import {
  bodyOf,
  emptyForm,
  isTouched,
  sameForAll,
} from '../../../plugins/gov-publishing/admin/src/dialog/act-form';
import { actsOpenOn, signable } from '../../../plugins/gov-publishing/admin/src/bulk/bulk-choice';
import { addressOf, entryPath, queryIn } from '../../../plugins/gov-publishing/admin/src/desk/desk-views';
import { instantOf } from '../../../plugins/gov-publishing/admin/src/ledger/ledger-model';
import type { Dossier, OpenAct } from '../../../plugins/gov-publishing/admin/src/api/dossier-model';

const NO_PROOF = { method: 'password', password: '' } as const;
const offer = (act: string, allowed: boolean): OpenAct =>
  ({ act, allowed, reasons: [], decisions: [], justify: [], needsAssessment: false }) as unknown as OpenAct;
const entry = (documentId: string, ...open: OpenAct[]): Dossier =>
  ({ key: { documentId }, open }) as unknown as Dossier;

test('an act sends only what it takes: the server refuses what it did not ask for', () => {
  const form = {
    ...emptyForm([], NO_PROOF),
    ticks: ['reread'],
    proof: { method: 'password', password: 'x' } as const,
  };
  const publish = { act: 'publish', decisions: [], justify: [], needsAssessment: false } as const;
  expect(bodyOf(publish, form, 'th')).toEqual({
    act: 'publish',
    proof: { method: 'password', password: 'x' },
    language: 'th',
    checklist: ['reread'],
  });
  const clear = {
    act: 'clear',
    decisions: ['concur', 'approve'],
    justify: [],
    needsAssessment: true,
  } as const;
  expect(bodyOf(clear, { ...form, decision: 'approve' }, 'en')).toMatchObject({
    decision: 'approve',
    assessment: { harms: '' },
  });
});

const PLACES = [
  { path: 'body', kind: 'mobile', words: [], before: null },
  { path: 'body', kind: 'passport', words: [], before: 'เหตุผลเดิม' },
  { path: 'title', kind: 'mobile', words: [], before: null },
];

test('reasons are sent place by place; what was written the last time stays until it is changed', () => {
  const submit = { act: 'submit', decisions: [], justify: PLACES, needsAssessment: false } as const;
  const form = { ...emptyForm([], NO_PROOF), justifications: { 'body mobile': 'ก', 'title mobile': ' ' } };
  expect(bodyOf(submit, form, 'th')).toMatchObject({
    justifications: [
      { path: 'body', kind: 'mobile', reason: 'ก' },
      { path: 'body', kind: 'passport', reason: 'เหตุผลเดิม' },
    ],
  });
});

test('one reason for all goes where none was written, and over nothing', () => {
  expect(sameForAll(PLACES, { justifications: { 'title mobile': 'ข' } })).toEqual({
    'body mobile': 'เหตุผลเดิม',
    'body passport': 'เหตุผลเดิม',
    'title mobile': 'ข',
  });
});

test('a dialog in which nothing was typed closes without a question', () => {
  expect(isTouched(emptyForm(['approve'], NO_PROOF))).toBe(false);
  expect(isTouched(emptyForm([], { ...NO_PROOF, password: 'x' }))).toBe(true);
  expect(isTouched({ ...emptyForm([], NO_PROOF), note: 'x' })).toBe(true);
});

test('several entries are approved only after each was opened; submitting needs no opening', () => {
  const some = [
    entry('a', offer('approve', true)),
    entry('b', offer('approve', true)),
    entry('c', offer('approve', false)),
  ];
  expect(signable(some, 'approve', new Set(['a', 'c'])).map(({ key }) => key.documentId)).toEqual(['a']);
  expect(signable([entry('a', offer('submit', true))], 'submit', new Set())).toHaveLength(1);
});

test('what needs reasons of its own is not submitted with others', () => {
  const asking = { ...offer('submit', true), justify: PLACES };
  expect(signable([entry('a', asking)], 'submit', new Set())).toEqual([]);
});

test('a clearance, a return and a taking down are never offered on several entries', () => {
  const all = ['submit', 'return', 'approve', 'clear', 'publish', 'unpublish'].map((act) => offer(act, true));
  expect(actsOpenOn([entry('a', ...all)])).toEqual(['submit', 'approve', 'publish']);
});

test('an address of the desk leads back to what was seen', () => {
  const query = { view: 'overdue', agency: 'A', uid: 'u', state: '', page: 3 } as const;
  expect(queryIn(addressOf(query))).toEqual(query);
  expect(queryIn(new URLSearchParams('view=nonsense&page=-1'))).toMatchObject({ view: 'mine', page: 1 });
});

test('a link leads to the entry in its language, and to no language where the type has none', () => {
  expect(entryPath({ uid: 'api::a.a', documentId: 'd', locale: 'en' })).toBe(
    '/content-manager/collection-types/api::a.a/d?plugins[i18n][locale]=en',
  );
  expect(entryPath({ uid: 'api::a.a', documentId: 'd', locale: 'und' })).toBe(
    '/content-manager/collection-types/api::a.a/d',
  );
});

test('a day of the search is a day in Bangkok, its last one included', () => {
  expect(instantOf('2018-05-28', false)).toBe('2018-05-27T17:00:00.000Z');
  expect(instantOf('2018-05-28', true)).toBe('2018-05-28T17:00:00.000Z');
  expect(instantOf('', false)).toBeUndefined();
});

import { agenciesOf, pathFrom, withBelow, type Agency } from '#server/people/agencies/agency-tree';
import { includes, agencyScopeOf } from '#server/people/scope/agency-scope';
import type { Appointment, Duty } from '#server/domain/signoff/model';

const agency = (id: number, code: string, parent: string | null): Agency =>
  ({ id, documentId: code, code, parent, th: code, en: code }) as Agency;
const AGENCIES = [
  agency(1, 'PROV', null),
  agency(2, 'A', 'PROV'),
  agency(3, 'A-1', 'A'),
  agency(4, 'B', 'PROV'),
];
const held = (duty: Duty, at: string): Appointment =>
  ({
    id: `${duty}${at}`,
    duty,
    agency: at,
    orderNumber: '1',
    orderDate: '2018-05-16',
    position: '',
    actingFor: null,
    from: '2018-05-16',
    to: null,
    revoked: false,
    confirmed: true,
  }) as unknown as Appointment;
const codes = (reach: 'everywhere' | readonly Agency[]): string =>
  reach === 'everywhere' ? reach : reach.map(({ code }) => code).join(' ');
const scope = (appointments: Appointment[], readsEverything = false): Record<string, string> => {
  const { reads, writes, isHeadOf, manages } = agencyScopeOf(
    '1' as never,
    appointments,
    AGENCIES,
    readsEverything,
  );
  return { reads: codes(reads), writes: codes(writes), heads: codes(isHeadOf), tends: codes(manages) };
};

test.each<[string, Appointment[], Record<string, string>]>([
  ['nobody', [], { reads: '', writes: '', heads: '', tends: '' }],
  ['a reporter', [held('reporter', 'A')], { reads: 'A A-1', writes: 'A', heads: '', tends: '' }],
  ['a head', [held('approver', 'B')], { reads: 'B', writes: 'B', heads: 'B', tends: '' }],
  [
    'the province’s office',
    [held('publisher', 'PROV')],
    { reads: 'PROV A A-1 B', writes: 'PROV', heads: '', tends: '' },
  ],
  ['a webmaster', [held('webmaster', 'A')], { reads: 'A A-1', writes: 'A A-1', heads: '', tends: 'A A-1' }],
  ['an auditor', [held('auditor', 'PROV')], { reads: 'PROV A A-1 B', writes: '', heads: '', tends: '' }],
  [
    'two offices',
    [held('reporter', 'A-1'), held('approver', 'B')],
    { reads: 'A-1 B', writes: 'A-1 B', heads: 'B', tends: '' },
  ],
  ['an agency that is gone', [held('approver', 'GONE')], { reads: '', writes: '', heads: '', tends: '' }],
])('[ORG-03] [ORG-04] what appointments open: %s', (_name, appointments, expected) => {
  expect(scope(appointments)).toEqual(expected);
});

test('[ORG-04] who may read everything still writes only at home', () => {
  expect(scope([held('reporter', 'B')], true)).toMatchObject({ reads: 'everywhere', writes: 'B' });
});

test('[ORG-04] no agency is in no reach but everywhere', () => {
  expect([
    includes([], null),
    includes(AGENCIES, null),
    includes('everywhere', null),
    includes(AGENCIES, 9),
  ]).toEqual([false, false, true, false]);
});

test('a cycle of parents ends', () => {
  const cycle = [agency(1, 'X', 'Y'), agency(2, 'Y', 'X')];
  expect(codes(withBelow(['X' as never], cycle))).toBe('X Y');
  expect(pathFrom('X' as never, cycle)).toEqual(['X', 'Y']);
  expect(codes(agenciesOf(['Y' as never], cycle))).toBe('Y');
});

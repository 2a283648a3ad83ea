import { confirmedBy, type PlacedLeaf } from '#server/domain/ledger/confirmed-terms';

const TERMS = {
  appointment: 'a1',
  duty: 'reporter',
  agency: 'A',
  order: '1/2561',
  position: 'x',
  from: '2018-01-01',
};
let next = 0;
const leaf = (act: string, more: object = {}, subjectId = 'p1'): PlacedLeaf =>
  ({
    index: next++,
    leaf: { kind: 'appointment', act, ...TERMS, ...more },
    subjectId,
  }) as unknown as PlacedLeaf;
const confirm = ({ index, leaf: { to } }: PlacedLeaf, more: object = {}): PlacedLeaf =>
  leaf('confirm_appointment', { confirms: index, ...(to && { to }), ...more });
const stands = (...leaves: PlacedLeaf[]): boolean => confirmedBy(leaves).confirmation !== null;

describe('whether the terms of an appointment are confirmed', () => {
  const given = leaf('appoint');
  const confirmed = confirm(given);
  const change = (more: object, subject?: string): PlacedLeaf => leaf('change_appointment', more, subject);
  const shorter = change({ to: '2026-05-31' });

  test.each<[string, boolean, PlacedLeaf[]]>([
    ['entered by one person', false, [given]],
    ['confirmed', true, [given, confirmed]],
    ['saved without change', true, [given, confirmed, change({})]],
    ['to end earlier', true, [given, confirmed, shorter]],
    ['to end earlier, then as long as before', false, [given, confirmed, shorter, change({})]],
    ['as long as before, confirmed again', true, [given, confirmed, shorter, ...again(change({}))]],
    ['to end later', false, [shorter, confirm(shorter), change({ to: '2026-06-30' })]],
    ['revoked', false, [given, confirmed, leaf('revoke_appointment')]],
    ['revoked, and put back', false, [given, confirmed, leaf('revoke_appointment'), change({})]],
    ['changed before it was confirmed: another leaf', false, [given, change({ position: 'y' }), confirmed]],
    ['a confirmation of other terms', false, [given, confirm(given, { duty: 'approver' })]],
    ['a confirmation without anything to confirm', false, [confirmed]],
  ])('%s: %s', (_what, expected, leaves) => {
    expect(stands(...leaves)).toBe(expected);
  });

  test.each([
    ['duty', 'approver'],
    ['agency', 'B'],
    ['order', '2/2561'],
    ['orderDate', '2018-01-02'],
    ['orderFile', 'f'],
    ['position', 'y'],
    ['actingFor', 'on_behalf:z'],
    ['supervises', ['B']],
    ['from', '2018-02-01'],
  ])('another %s waits again', (key, value) => {
    expect(stands(given, confirmed, change({ [key]: value }))).toBe(false);
  });

  test('the agencies in charge are compared one by one', () => {
    const of = (...supervises: string[]) => leaf('appoint', { supervises });
    const both = of('A', 'B');
    const sure = confirm(both, { supervises: ['A', 'B'] });
    expect(stands(both, sure)).toBe(true);
    expect(stands(both, sure, change({ supervises: ['A', 'B'] }))).toBe(true);
    // One fewer is another order, too.
    expect(stands(both, sure, change({ supervises: ['A'] }))).toBe(false);
    expect(stands(both, confirm(both, { supervises: ['A'] }))).toBe(false);
  });

  test('another person waits again', () => {
    expect(stands(given, confirmed, change({}, 'p2'))).toBe(false);
  });

  test('the person who entered or changed what waits is named, and not who changed what was confirmed before', () => {
    const moved = change({ position: 'y' });
    expect(confirmedBy([given, shorter]).entered).toEqual([given, shorter]);
    expect(confirmedBy([given, confirmed, moved]).entered).toEqual([moved]);
  });

  function again(placed: PlacedLeaf): PlacedLeaf[] {
    return [placed, confirm(placed)];
  }
});

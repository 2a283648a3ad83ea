import type { Agency } from '#server/people/agencies/agency-tree';
import { gapsOn, type HeldAppointment } from '#server/people/roster/gaps';

const agency = (id: number, code: string, parent: string | null): Agency =>
  ({ id, documentId: code, code, parent, th: code, en: code }) as Agency;
const PROV = agency(1, 'PROV', null);
const OFFICE = agency(2, 'A', 'PROV');
const held = (
  duty: string,
  at: string,
  from: string,
  to: string | null,
  more: Partial<HeldAppointment> = {},
): HeldAppointment => ({
  appointment: {
    id: `${duty}${from}`,
    duty,
    agency: at,
    orderNumber: '1',
    orderDate: '2018-05-16',
    position: '',
    actingFor: null,
    from,
    to,
    revoked: typeof more.revokedAt === 'string',
    confirmed: true,
  } as unknown as HeldAppointment['appointment'],
  counts: true,
  revokedAt: null,
  ...more,
});
const whole = (['reporter', 'publisher', 'webmaster'] as const).map((duty) =>
  held(duty, 'A', '2020-01-01', null),
);
const approver = (list: HeldAppointment[], provincePublishes = false) =>
  gapsOn('2026-05-10', [OFFICE], [PROV, OFFICE], [...whole, ...list], provincePublishes);

test.each<[string, HeldAppointment[], object[]]>([
  ['nobody ever', [], [{ since: null, until: null }]],
  ['somebody today', [held('approver', 'A', '2026-05-10', '2026-05-10')], []],
  [
    'the last day was the second of May',
    [held('approver', 'A', '2020-01-01', '2026-05-02')],
    [{ since: '2026-05-03', until: null }],
  ],
  [
    'the later of two ends',
    [held('approver', 'A', '2020-01-01', '2026-05-02'), held('approver', 'A', '2020-01-01', '2026-04-02')],
    [{ since: '2026-05-03' }],
  ],
  // 18:00 UTC is the next day in Bangkok.
  [
    'revoked before its end',
    [held('approver', 'A', '2020-01-01', '2026-05-05', { revokedAt: '2026-05-03T18:00:00.000Z' })],
    [{ since: '2026-05-04' }],
  ],
  [
    'somebody from June on',
    [held('approver', 'A', '2026-06-01', null)],
    [{ since: null, until: '2026-06-01' }],
  ],
  [
    'a closed account',
    [held('approver', 'A', '2020-01-01', null, { counts: false })],
    [{ since: null, until: null }],
  ],
  ['the head of the province', [held('approver', 'PROV', '2020-01-01', null)], [{ since: null }]],
])('[ORG-01:appointments] an agency without an approver: %s', (_name, list, expected) => {
  expect(approver(list)).toEqual(
    expected.map((gap) => expect.objectContaining({ agency: 'A', duty: 'approver', ...gap })),
  );
});

test('[ORG-03] the publisher of the province is nobody’s gap where the province runs the site', () => {
  const list = [held('publisher', 'PROV', '2020-01-01', null)];
  const duties = (provincePublishes: boolean): string[] =>
    gapsOn('2026-05-10', [OFFICE], [PROV, OFFICE], list, provincePublishes).map(({ duty }) => duty);
  expect(duties(true)).toEqual(['reporter', 'approver', 'webmaster']);
  expect(duties(false)).toEqual(['reporter', 'approver', 'publisher', 'webmaster']);
});

test('[ORG-01:appointments] an agency without an officer responsible for its website has a gap, unless the province runs the site', () => {
  const others = (['reporter', 'approver', 'publisher'] as const).map((duty) =>
    held(duty, 'A', '2020-01-01', null),
  );
  const gaps = (list: HeldAppointment[], provincePublishes: boolean) =>
    gapsOn('2026-05-10', [OFFICE], [PROV, OFFICE], [...others, ...list], provincePublishes);
  expect(gaps([], false)).toEqual([{ agency: 'A', duty: 'webmaster', since: null, until: null }]);
  expect(gaps([held('webmaster', 'A', '2020-01-01', null)], false)).toEqual([]);
  const ofProvince = held('webmaster', 'PROV', '2020-01-01', null);
  expect(gaps([ofProvince], false)).toHaveLength(1);
  expect(gaps([ofProvince], true)).toEqual([]);
});

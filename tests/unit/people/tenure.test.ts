import { tenureOf } from '#server/people/appointments/tenure';

const ROW = {
  person: { id: 7 },
  agency: { id: 3 },
  from: '2026-01-05',
  createdAt: '2026-01-01T00:00:00.000Z',
};

/** @returns when a tenure begins and ends, in UTC */
function span(more: object): (string | null)[] {
  const { since, until } = tenureOf({ ...ROW, ...more })!;
  return [since.toISOString(), until?.toISOString() ?? null];
}

test('whose, and in which agency', () => {
  expect(tenureOf(ROW)).toMatchObject({ personId: '7', agency: 3 });
});

test('from the first day in Thailand, and never from before it was entered', () => {
  expect(span({})).toEqual(['2026-01-04T17:00:00.000Z', null]);
  expect(span({ createdAt: '2026-03-01T09:30:00.000Z' })[0]).toBe('2026-03-01T09:30:00.000Z');
});

test.each([
  ['to the end of the last day', { to: '2026-02-01' }, '2026-02-01T16:59:59.999Z'],
  ['to the moment of its revocation', { revokedAt: '2026-01-20T03:00:00.000Z' }, '2026-01-20T03:00:00.000Z'],
  [
    'to the earlier of both',
    { to: '2026-02-01', revokedAt: '2026-01-20T03:00:00.000Z' },
    '2026-01-20T03:00:00.000Z',
  ],
  [
    'a revocation after the last day lengthens nothing',
    { to: '2026-02-01', revokedAt: '2026-05-01T00:00:00.000Z' },
    '2026-02-01T16:59:59.999Z',
  ],
])('%s', (_, more, until) => {
  expect(span(more)[1]).toBe(until);
});

test.each([{ person: null }, { agency: null }, { from: null }, { from: '2569-13-01' }])(
  'without %j it is no tenure',
  (more) => {
    expect(tenureOf({ ...ROW, ...more })).toBeUndefined();
  },
);

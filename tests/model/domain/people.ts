import type { AgencyCode, PersonId } from '#server/domain/brands';
import type { Appointment, Duty, Officer } from '#server/domain/signoff/model';
import type { Post } from './oracle';

export const DAY_MS = 86_400_000;
/** Midnight in Bangkok at the start of 28 May 2018. */
export const START_MS = Date.parse('2018-05-27T17:00:00.000Z');

type Span = readonly [fromDay: number, toDay: number | null];
const ALWAYS: Span = [-30, null];

function post(duty: Duty, agency: string, [from, to]: Span = ALWAYS, more: Partial<Appointment> = {}) {
  const day = (offset: number): string => new Date(Date.UTC(2018, 4, 28 + offset)).toISOString().slice(0, 10);
  const appointment: Appointment = {
    id: `${duty}@${agency}`,
    duty,
    agency: agency as AgencyCode,
    supervises: duty === 'vice_governor' ? (['P'] as AgencyCode[]) : [],
    orderNumber: '7/2561',
    orderDate: '2018-01-02',
    position: duty,
    actingFor: null,
    from: day(from),
    to: to === null ? null : day(to),
    revoked: false,
    confirmed: true,
    ...more,
  };
  // Every entry of the model is of A, which is under P.
  const inCharge =
    duty !== 'vice_governor' || appointment.supervises.some((code) => ['A', 'P'].includes(code));
  const counts = !appointment.revoked && appointment.orderNumber !== '' && inCharge;
  const clerk: Post = {
    duty,
    agency,
    fromMs: counts ? START_MS + from * DAY_MS : Infinity,
    untilMs: to === null ? Infinity : START_MS + (to + 1) * DAY_MS,
  };
  return { appointment, clerk };
}

const acting = { actingFor: { kind: 'acting_in_office', position: 'หัวหน้า' } } as const;

const CAST: Readonly<Record<string, readonly ReturnType<typeof post>[]>> = {
  reporter: [post('reporter', 'A')],
  webOfficer: [post('reporter', 'A'), post('publisher', 'A')],
  head: [post('approver', 'A')],
  smallOffice: [post('reporter', 'A'), post('approver', 'A'), post('publisher', 'A')],
  deputy: [post('approver', 'A', [1, 3], acting), post('publisher', 'A')],
  provincialHead: [post('approver', 'P')],
  headOfBoth: [post('approver', 'A'), post('approver', 'P')],
  publisher: [post('publisher', 'A')],
  provincialPublisher: [post('publisher', 'P')],
  governor: [post('governor', 'P')],
  viceGovernor: [post('vice_governor', 'P'), post('governor', 'P', [2, 4], acting)],
  viceGovernorOfB: [post('vice_governor', 'P', ALWAYS, { supervises: ['B' as AgencyCode] })],
  viceGovernorOfNone: [post('vice_governor', 'P', ALWAYS, { supervises: [] })],
  cio: [post('cio', 'P'), post('approver', 'A')],
  elsewhere: [post('approver', 'B'), post('publisher', 'B'), post('governor', 'B')],
  former: [post('approver', 'A', [-30, 0]), post('publisher', 'A', ALWAYS, { revoked: true })],
  unordered: [
    post('publisher', 'A', ALWAYS, { orderNumber: '' }),
    post('auditor', 'A'),
    post('webmaster', 'A'),
  ],
  switchedOff: [post('approver', 'A'), post('publisher', 'A'), post('governor', 'P')],
};

export interface Person {
  readonly name: string;
  readonly officer: Officer;
  readonly posts: readonly Post[];
}

/** Everybody who may try something: honest, joined, acting, moved, expired, revoked and switched off. */
export const PEOPLE: readonly Person[] = Object.entries(CAST).map(([name, held]) => ({
  name,
  officer: {
    personId: name as PersonId,
    active: name !== 'switchedOff',
    bars: [],
    appointments: held.map(({ appointment }) => appointment),
  },
  posts: name === 'switchedOff' ? [] : held.map(({ clerk }) => clerk),
}));

import type { AgencyCode, PersonId } from '#server/domain/brands';
import { decideConfirmation, type Awaiting } from '#server/domain/signoff/appointments/confirming';
import type { Duty, Officer } from '#server/domain/signoff/model';
import { appointment } from './entry-fixture';

const NOW = '2026-05-10T03:00:00.000Z';
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  OFFICE: ['OFFICE', 'PROV'],
  OTHER: ['OTHER', 'PROV'],
  PROV: ['PROV'],
};
const pathOf = (code: AgencyCode): AgencyCode[] => (PARENTS[code] ?? []) as AgencyCode[];
const person = (name: string): PersonId => name as PersonId;
const holding = (duty: Duty, agency: string, more: object = {}): Officer => ({
  personId: person('confirming'),
  active: true,
  bars: [],
  appointments: [appointment(duty, { agency: agency as AgencyCode, ...more })],
});
const waiting = (duty: Duty, agency: string, more: Partial<Awaiting> = {}): Awaiting => ({
  appointment: appointment(duty, { agency: agency as AgencyCode, confirmed: false }),
  personId: person('waiting'),
  enteredBy: [person('admin')],
  hasOrderFile: true,
  isReady: true,
  bars: [],
  ...more,
});
const codes = (awaiting: Awaiting, officer: Officer): string[] =>
  decideConfirmation(awaiting, officer, pathOf, null, NOW).reasons.map(({ code }) => code);

describe('who confirms an appointment', () => {
  test.each<[Duty, string, Duty, string, boolean]>([
    ['reporter', 'OFFICE', 'approver', 'OFFICE', true],
    ['reporter', 'OFFICE', 'approver', 'PROV', true],
    ['reporter', 'OFFICE', 'approver', 'OTHER', false],
    ['publisher', 'OFFICE', 'governor', 'PROV', true],
    ['webmaster', 'OFFICE', 'vice_governor', 'PROV', true],
    ['reporter', 'OFFICE', 'cio', 'PROV', false],
    ['reporter', 'OFFICE', 'publisher', 'OFFICE', false],
    ['reporter', 'PROV', 'approver', 'OFFICE', false],
    ['approver', 'OFFICE', 'approver', 'OFFICE', false],
    ['approver', 'OFFICE', 'approver', 'PROV', true],
    ['approver', 'OFFICE', 'governor', 'PROV', true],
    ['approver', 'PROV', 'governor', 'PROV', true],
    ['approver', 'PROV', 'approver', 'OFFICE', false],
    ['auditor', 'PROV', 'governor', 'PROV', true],
    ['auditor', 'PROV', 'approver', 'OFFICE', false],
    ['governor', 'PROV', 'approver', 'OFFICE', true],
    ['governor', 'PROV', 'cio', 'PROV', true],
    ['cio', 'PROV', 'governor', 'PROV', true],
    ['governor', 'PROV', 'reporter', 'OFFICE', false],
  ])('[WF-01] a %s of %s by the %s of %s: %s', (duty, at, by, where, allowed) => {
    expect(codes(waiting(duty, at), holding(by, where))).toEqual(allowed ? [] : ['confirm_not_above']);
  });

  test('[WF-01] every reason at once', () => {
    const own = { ...holding('reporter', 'OTHER'), personId: person('admin'), active: false };
    const awaiting = waiting('reporter', 'OFFICE', {
      isReady: false,
      bars: ['account_super_admin', 'password_not_own'],
      appointment: appointment('reporter', {
        agency: 'OFFICE' as AgencyCode,
        confirmed: false,
        revoked: true,
      }),
    });
    expect(codes(awaiting, { ...own, bars: ['account_super_admin', 'password_unconfirmed'] })).toEqual([
      'officer_inactive',
      'account_super_admin',
      'password_unconfirmed',
      'confirm_entered',
      'confirm_not_above',
      'confirm_account_closed',
      'confirm_super_admin',
      'confirm_password_not_own',
      'confirm_ended',
    ]);
  });

  test.each<[string, Officer]>([
    ['run out', holding('approver', 'OFFICE', { to: '2026-05-09' })],
    ['not begun', holding('approver', 'OFFICE', { from: '2026-05-11' })],
    ['not confirmed', holding('approver', 'OFFICE', { confirmed: false })],
    ['revoked', holding('approver', 'OFFICE', { revoked: true })],
  ])('[WF-01] nobody whose own appointment is %s', (_why, officer) => {
    expect(codes(waiting('reporter', 'OFFICE'), officer)).toEqual(['confirm_not_above']);
  });

  test('[WF-01] what is confirmed needs nothing; a new password of its person does', () => {
    const done = waiting('reporter', 'OFFICE', {
      appointment: appointment('reporter', { agency: 'OFFICE' as AgencyCode }),
    });
    const head = holding('approver', 'OFFICE');
    expect(codes(done, head)).toEqual(['confirm_not_waiting']);
    expect(codes({ ...done, bars: ['password_unconfirmed'] }, head)).toEqual([]);
  });
});

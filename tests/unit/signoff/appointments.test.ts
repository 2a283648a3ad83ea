import type { AgencyCode } from '#server/domain/brands';
import { activeAppointments, appointmentFor } from '#server/domain/signoff/appointments/appointments';
import type { Appointment } from '#server/domain/signoff/model';
import { profileByName } from '#server/domain/signoff/profiles/by-name';
import { DUTY_REASONS } from '#server/domain/signoff/reasons/reasons';
import {
  AGENCY,
  appointment,
  codes,
  decision,
  entry,
  holder,
  NOW,
  officer,
  OTHER,
  PROVINCE,
} from './entry-fixture';

const strict = profileByName('strict');
const span = { from: '2018-05-28', to: '2018-05-29' };

describe('from the first to the last day, in Bangkok', () => {
  const rows: readonly (readonly [string, string, string | null])[] = [
    ['2018-05-27T16:59:59.999Z', '23:59:59 the day before', 'appointment_not_begun'],
    ['2018-05-27T17:00:00.000Z', 'midnight in Bangkok, still the 27th in UTC', null],
    ['2018-05-29T16:59:59.999Z', 'the last second of the last day', null],
    ['2018-05-29T17:00:00.000Z', 'midnight after the last day, still the 29th in UTC', 'appointment_expired'],
  ];
  test.each(rows)('[WF-01] [ORG-01:appointments] %s: %s', (now, _, why) => {
    const who = officer('r', appointment('reporter', span));
    expect(activeAppointments(who, now)).toHaveLength(why ? 0 : 1);
    expect(codes('submit', who, entry([]), strict, now)).toEqual(why ? ['duty_missing', why] : []);
  });
});

describe('what makes an appointment count for nothing', () => {
  const rows: readonly (readonly [string, Partial<Appointment>, string])[] = [
    ['revoked', { revoked: true }, 'appointment_revoked'],
    ['no order number', { orderNumber: '' }, 'appointment_incomplete'],
    ['an order number of blanks', { orderNumber: ' \u200b–' }, 'appointment_incomplete'],
    ['no order date', { orderDate: '' }, 'appointment_incomplete'],
    ['an order date that does not exist', { orderDate: '2018-02-30' }, 'appointment_incomplete'],
    ['no first day', { from: '' }, 'appointment_incomplete'],
    ['an unreadable last day', { to: 'ตลอดไป' }, 'appointment_incomplete'],
    ['another agency', { agency: OTHER }, 'appointment_elsewhere'],
    ['the parent agency', { agency: PROVINCE }, 'appointment_elsewhere'],
  ];
  test.each(rows)('[WF-01] [ORG-01:appointments] %s', (_, more, why) => {
    const who = officer('r', appointment('reporter', more));
    const submit = decision('submit', who, entry([]), strict);
    expect(submit.reasons.map(({ code }) => code)).toEqual(['duty_missing', why]);
    expect(submit).toMatchObject({ allowed: false, duty: null, appointment: null });
  });

  test('[WF-01] no appointment at all', () => {
    expect(codes('submit', officer('r'), entry([]), strict)).toEqual(['duty_missing']);
  });

  test('a deactivated account does nothing, with whatever appointments', () => {
    const who = { ...holder('reporter'), active: false };
    expect(activeAppointments(who, NOW)).toEqual([]);
    const found = codes('submit', who, entry([]), strict);
    expect(found).toEqual(['officer_inactive', 'duty_missing']);
    expect(found.every((code) => DUTY_REASONS.includes(code))).toBe(true);
  });

  test('[QLT-03:owner] an entry that names no agency is nobody’s to sign', () => {
    const facts = entry([], { agencyPath: [] });
    expect(codes('submit', holder('reporter'), facts, strict)).toEqual(['agency_missing', 'duty_missing']);
  });
});

describe('[URG-01] a vice-governor acts for the agencies in his charge', () => {
  const BELOW = 'AG-01-01' as AgencyCode;
  const strictUrgent = { importance: 'urgent' } as const;
  const viceGovernor = (...supervises: AgencyCode[]) =>
    officer('v', appointment('vice_governor', { supervises }));
  const approved = (...agencyPath: AgencyCode[]) =>
    entry(['submit', 'approve'], { ...strictUrgent, agencyPath });

  test.each([
    ['the agency itself', [AGENCY], [AGENCY, PROVINCE], []],
    ['one above it', [AGENCY], [BELOW, AGENCY, PROVINCE], []],
    ['the whole province', [PROVINCE], [AGENCY, PROVINCE], []],
    ['this one among others', [OTHER, AGENCY], [AGENCY, PROVINCE], []],
    ['another agency', [OTHER], [AGENCY, PROVINCE], ['duty_missing', 'appointment_not_in_charge']],
    ['only what is under it', [BELOW], [AGENCY, PROVINCE], ['duty_missing', 'appointment_not_in_charge']],
    ['none', [], [AGENCY, PROVINCE], ['duty_missing', 'appointment_not_in_charge']],
    ['one of another province', [AGENCY], [AGENCY], ['duty_missing', 'appointment_elsewhere']],
  ] as const)('in charge of %s', (_, supervises, path, expected) => {
    for (const act of ['clear', 'acknowledge'] as const)
      expect(codes(act, viceGovernor(...supervises), approved(...path), strict)).toEqual(expected);
  });

  test('the refusal names the agency', () => {
    const { reasons } = decision('clear', viceGovernor(OTHER), approved(AGENCY, PROVINCE), strict);
    expect(reasons.at(-1)).toEqual({
      code: 'appointment_not_in_charge',
      requirement: 'URG-01',
      params: { duty: 'vice_governor', agency: AGENCY },
    });
  });

  test('acting for the governor, he acts for every agency', () => {
    const acting = { actingFor: { kind: 'acting_in_office', position: 'ผู้ว่าราชการจังหวัด' } } as const;
    const who = officer(
      'v',
      appointment('vice_governor', { supervises: [] }),
      appointment('governor', acting),
    );
    expect(codes('clear', who, approved(AGENCY, PROVINCE), strict)).toEqual([]);
  });
});

describe('which appointment signs', () => {
  const path = [AGENCY, PROVINCE];

  test('an active one is chosen beside an expired one', () => {
    const who = officer(
      'r',
      appointment('reporter', { id: 'old', to: '2018-02-01' }),
      appointment('reporter', { id: 'new' }),
    );
    expect(appointmentFor(['reporter'], path, who, NOW, strict)?.id).toBe('new');
    expect(codes('submit', who, entry([]), strict)).toEqual([]);
  });

  test('duties in the order asked', () => {
    const who = officer('x', 'cio', 'governor');
    expect(appointmentFor(['governor', 'cio'], path, who, NOW, strict)?.duty).toBe('governor');
    expect(appointmentFor(['cio', 'governor'], path, who, NOW, strict)?.duty).toBe('cio');
    expect(appointmentFor(['approver'], path, who, NOW, strict)).toBeNull();
  });

  test('the nearest agency first, where the province runs the site', () => {
    const who = officer(
      'p',
      appointment('publisher', { id: 'far', agency: PROVINCE }),
      appointment('publisher', { id: 'near' }),
    );
    expect(appointmentFor(['publisher'], path, who, NOW, profileByName('singburi'))?.id).toBe('near');
  });

  test('an executive of a province the agency does not belong to clears nothing', () => {
    const facts = entry(['submit', 'approve'], { importance: 'important', agencyPath: [AGENCY] });
    expect(codes('clear', holder('governor'), facts, strict)).toEqual([
      'duty_missing',
      'appointment_elsewhere',
    ]);
  });

  test('taking down is the right of the agency that published, not of the one the draft was moved to', () => {
    const moved = entry(['submit', 'approve', 'publish'], {
      agencyPath: [OTHER, PROVINCE],
      publishedAs: { importance: 'normal', agencyPath: path },
    });
    const stranger = officer('s', appointment('approver', { agency: OTHER }));
    expect(codes('unpublish', stranger, moved, strict)).toEqual(['duty_missing', 'appointment_elsewhere']);
    expect(codes('unpublish', holder('approver'), moved, strict)).toEqual([]);
  });
});

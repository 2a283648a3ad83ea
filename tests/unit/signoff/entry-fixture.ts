import type { AgencyCode, Digest, DocumentId, PersonId, TypeUid } from '#server/domain/brands';
import { decide } from '#server/domain/signoff/decide';
import type { Decision } from '#server/domain/signoff/decide';
import type { Act, ActRecord, Appointment, SignoffFacts, Duty, Officer } from '#server/domain/signoff/model';
import type { PolicyProfile } from '#server/domain/signoff/profiles/profile';

export const AGENCY = 'AG-01' as AgencyCode;
export const PROVINCE = 'PROV' as AgencyCode;
/** The provincial office, beside the entry's agency and not above it. */
export const OFFICE = 'OFFICE' as AgencyCode;
export const OTHER = 'AG-02' as AgencyCode;
/** Noon in Bangkok on 28 May 2018. */
export const NOW = '2018-05-28T05:00:00.000Z';

const digest = (letter: string): Digest => letter.repeat(64).slice(0, 64) as Digest;
export const A = digest('a');
export const B = digest('b');
export const person = (name: string): PersonId => name as PersonId;

export function appointment(duty: Duty, more: Partial<Appointment> = {}): Appointment {
  const executive = duty === 'governor' || duty === 'vice_governor' || duty === 'cio';
  return {
    id: `${duty}-1`,
    duty,
    agency: executive ? PROVINCE : AGENCY,
    supervises: duty === 'vice_governor' ? [AGENCY] : [],
    orderNumber: '12/2561',
    orderDate: '2018-01-02',
    position: duty,
    actingFor: null,
    from: '2018-01-02',
    to: null,
    revoked: false,
    confirmed: true,
    ...more,
  };
}

export function officer(name: string, ...held: (Duty | Appointment)[]): Officer {
  const appointments = held.map((each) => (typeof each === 'string' ? appointment(each) : each));
  return { personId: person(name), active: true, bars: [], appointments };
}

/** The person who holds each duty, and nothing else; named after the duty. */
export const holder = (duty: Duty): Officer => officer(duty, duty);

const PLAIN: SignoffFacts = {
  key: { uid: 'plugin::gov-publishing.law' as TypeUid, documentId: 'd1' as DocumentId, locale: 'th' },
  agencyPath: [AGENCY, PROVINCE],
  digest: A,
  importance: 'normal',
  affectsProvinceImage: false,
  findings: [],
  acts: [],
  authors: [person('writer')],
};

/** `submit`, or `submit by somebody`, or `submit on b`: act, signer's name (default: the usual duty), digest letter. */
export interface Step {
  readonly act: Act;
  readonly duty?: Duty;
  readonly by?: string;
  readonly on?: Digest;
  readonly at?: string;
  readonly publishAt?: string;
  readonly scheduledBy?: number;
}

const USUAL: Readonly<Record<Act, Duty>> = {
  submit: 'reporter',
  return: 'approver',
  approve: 'approver',
  weigh: 'approver',
  clear: 'governor',
  acknowledge: 'governor',
  publish: 'publisher',
  schedule: 'publisher',
  unpublish: 'approver',
  withdraw: 'reporter',
};

function history(...steps: (Act | Step)[]): ActRecord[] {
  return steps.map((given, at) => {
    const step: Step = typeof given === 'string' ? { act: given } : given;
    const duty = step.duty ?? USUAL[step.act];
    return {
      index: 10 + at,
      act: step.act,
      digest: step.on ?? A,
      duty,
      personId: person(step.by ?? duty),
      agency: AGENCY,
      position: duty,
      at: step.at ?? '2018-05-28T03:00:00.000Z',
      publishAt: step.publishAt ?? (step.act === 'schedule' ? '2018-05-29T01:00:00.000Z' : null),
      scheduledBy: step.scheduledBy ?? null,
    };
  });
}

export function entry(steps: readonly (Act | Step)[], more: Partial<SignoffFacts> = {}): SignoffFacts {
  return { ...PLAIN, acts: history(...steps), ...more };
}

export function decision(
  act: Act,
  who: Officer,
  facts: SignoffFacts,
  profile: PolicyProfile,
  now: string = NOW,
): Decision {
  const found = decide(who, facts, profile, now).find((each) => each.act === act);
  if (!found) throw new Error(`no decision for ${act}`);
  return found;
}

export function codes(
  act: Act,
  who: Officer,
  facts: SignoffFacts,
  profile: PolicyProfile,
  now?: string,
): string[] {
  return decision(act, who, facts, profile, now).reasons.map(({ code }) => code);
}

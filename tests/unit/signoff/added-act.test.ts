import { defineAct, type ActDefinition } from '#server/domain/signoff/acts/definition/definition';
import { unlessApproved } from '#server/domain/signoff/acts/definition/links';
import { ACT_DEFINITIONS } from '#server/domain/signoff/acts/registry';
import { decide, type Decision } from '#server/domain/signoff/decide';
import { reduceDossier } from '#server/domain/signoff/dossier/dossier';
import type { Act, Officer } from '#server/domain/signoff/model';
import { profileByName } from '#server/domain/signoff/profiles/by-name';
import { ownReasons } from '#server/domain/signoff/reasons/own-reasons';
import { reason } from '#server/domain/signoff/reasons/reasons';
import { wordsOfActs } from '#server/domain/signoff/acts/act-words';
import { checkRequest } from '#server/domain/signoff/request/request';
import {
  AGENCY,
  appointment,
  entry,
  holder,
  NOW,
  officer,
  OTHER,
  PROVINCE,
  type Step,
} from './entry-fixture';

const CO_SIGN = 'co-sign' as Act;
const missing = reason('not_approved', { requirement: 'WF-05' });
const own = ownReasons({
  already_co_signed: {
    th: 'หน่วยงานของท่านร่วมรับรองแล้ว',
    en: 'Your agency has co-signed these words already.',
  },
});

/** The heads of two agencies answer together for an entry of both: an act of two signers, and all there is of it. */
const coSign = defineAct({
  name: CO_SIGN,
  tone: 'onward',
  isForward: true,
  duties: () => ['approver'],
  heldIn: () => [{ agencies: [AGENCY, PROVINCE] }, { agencies: [OTHER, PROVINCE] }],
  signature: {
    follows: () => ['approve'],
    counts: ({ duty }) => duty === 'approver',
    which: 'first',
    signers: 2,
  },
  link: { place: 25, isGround: true, signedBy: ['approver'] },
  fourEyes: ({ personId, agency }, { dossier }) =>
    dossier.inForce.some(
      (each) => each.act === CO_SIGN && (each.personId === personId || each.agency === agency),
    )
      ? [own.reason('already_co_signed')]
      : [],
  reasons: (situation) => [
    ...unlessApproved(situation),
    ...(situation.dossier.signatures[CO_SIGN] ? [own.reason('already_co_signed')] : []),
  ],
  holdsPublication: ({ dossier }) => (dossier.signatures[CO_SIGN] ? [] : [missing]),
  isAsked: () => true,
  isDue: ({ dossier: { signatures } }) => signatures.approve !== undefined && !signatures[CO_SIGN],
  checklist: [
    {
      key: 'both_agencies',
      requirement: 'WF-04',
      words: { th: 'ข้อมูลเป็นของทั้งสองหน่วยงาน', en: 'The information is of both agencies' },
    },
  ],
  told: { th: 'ร่วมรับรอง', en: 'co-signed' },
  words: {
    name: { th: 'ร่วมรับรอง', en: 'co-sign' },
    done: { th: 'ร่วมรับรองแล้ว', en: 'Co-signed' },
    signer: { th: 'ผู้ร่วมรับรอง', en: 'Co-signed by' },
    means: { th: 'หน่วยงานที่สองรับรองด้วย', en: 'The second agency certifies it too.' },
    statement: { th: 'ข้าพเจ้าในฐานะ{duty:duty} ร่วมรับรองข้อมูลนี้', en: 'As {duty:duty} I co-sign this.' },
    reasons: own.words,
  },
});

const acts: readonly ActDefinition[] = ACT_DEFINITIONS.flatMap((act) =>
  act.name === 'approve' ? [act, coSign] : [act],
);
const profile = profileByName('strict');
const ours = officer('ours', 'approver');
const theirs = officer('theirs', appointment('approver', { agency: OTHER }));
const approved = ['submit', 'approve'] as const;
const by = (name: string): Step => ({ act: CO_SIGN, by: name, duty: 'approver' });

function asked(act: Act, who: Officer, ...steps: (Act | Step)[]): Decision {
  const found = decide(who, entry(steps), profile, NOW, acts).find((each) => each.act === act);
  if (!found) throw new Error(act);
  return found;
}
const codes = (...args: Parameters<typeof asked>): string[] => asked(...args).reasons.map(({ code }) => code);

test('each of the two heads may sign once, in the own agency, and nobody for the other', () => {
  expect(asked(CO_SIGN, ours, ...approved)).toMatchObject({ allowed: true, appointment: { agency: AGENCY } });
  expect(asked(CO_SIGN, theirs, ...approved)).toMatchObject({
    allowed: true,
    appointment: { agency: OTHER },
  });
  expect(codes(CO_SIGN, holder('governor'), ...approved)).toEqual(['duty_missing']);
  expect(codes(CO_SIGN, ours, ...approved, by('ours'))).toEqual(['already_co_signed']);
  expect(asked(CO_SIGN, theirs, ...approved, by('ours')).allowed).toBe(true);
  expect(codes(CO_SIGN, ours, 'submit')).toEqual(['not_approved']);
});

test('the link stands with the second of them, and publication waits for it', () => {
  const publisher = holder('publisher');
  expect(codes('publish', publisher, ...approved)).toEqual(['not_approved']);
  expect(codes('publish', publisher, ...approved, by('ours'))).toEqual(['not_approved']);
  // One person twice is one signature, wherever it came from.
  expect(codes('publish', publisher, ...approved, by('ours'), by('ours'))).toEqual(['not_approved']);
  expect(codes('publish', publisher, ...approved, by('ours'), by('theirs'))).toEqual([]);
});

test('who is waited for, what is still to come, and what the publication will stand on', () => {
  const at = (...steps: (Act | Step)[]) => reduceDossier(entry(steps), profile, NOW, acts);
  expect(at(...approved, by('ours'))).toMatchObject({ state: 'approved', waitingFor: ['approver'] });
  expect(at(...approved, by('ours')).coming).toContainEqual({
    act: CO_SIGN,
    waiters: ['approver'],
    isDue: true,
  });
  const whole = at(...approved, by('ours'), by('theirs'));
  expect(whole.waitingFor).toEqual(['publisher']);
  expect(whole.inForce.map(({ act }) => act)).toEqual(['submit', 'approve', CO_SIGN, CO_SIGN]);
});

test('other words void it, a new submission begins anew, and its checklist is its own', () => {
  const edited = entry([...approved, by('ours'), by('theirs')], { digest: 'b'.repeat(64) as never });
  expect(reduceDossier(edited, profile, NOW, acts).inForce).toEqual([]);
  expect(codes('publish', holder('publisher'), ...approved, by('ours'), by('theirs'), ...approved)).toEqual([
    'not_approved',
  ]);
  const unticked = checkRequest(CO_SIGN, {}, entry(approved), profile, NOW, 'approver', acts);
  expect(unticked.map(({ field }) => field)).toEqual(['checklist.both_agencies']);
});

test('what it is called, declares, asks for and refuses comes into the words of both languages', () => {
  const keys = [
    ...['act.co-sign', 'done.co-sign', 'signer.co-sign', 'means.co-sign', 'statement.co-sign'],
    ...['tick.both_agencies', 'reason.already_co_signed'],
  ];
  const said = { th: wordsOfActs('th', acts), en: wordsOfActs('en', acts) };
  expect(keys.map((key) => said.th[key])).toEqual(keys.map(() => expect.stringMatching(/[ก-๙]/)));
  expect(keys.map((key) => said.en[key])).toEqual(
    keys.map(() => expect.stringMatching(/^[A-Za-z{ :}.,-]+$/)),
  );
  expect(said.en['reason.already_approved']).toContain('already approved');
});

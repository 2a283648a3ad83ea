import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decisionsFor,
  requiredTicks,
  statementKeyOf,
  statementsOf,
} from '#server/domain/signoff/request/checklists';
import { ACTS, DUTIES } from '#server/domain/signoff/model';
import { PROFILES } from '#server/domain/signoff/profiles/by-name';
import { ACT_DEFINITIONS } from '#server/domain/signoff/acts/registry';
import { REASON_CODES } from '#server/domain/signoff/reasons/reasons';
import { CATALOGUES, say, scheduledStatementOf, statementOf } from '#server/messages/index';
import { wordsOfActs } from '#server/domain/signoff/acts/act-words';
import reasonsEn from '../../../plugins/gov-publishing/server/src/messages/en/reasons.json';
import reasonsTh from '../../../plugins/gov-publishing/server/src/messages/th/reasons.json';
import duties from '../../../plugins/gov-publishing/server/src/messages/th/duties.json';
import statements from '../../../plugins/gov-publishing/server/src/messages/th/statements.json';

const source = join(__dirname, '../../../plugins/gov-publishing/server/src/domain/signoff');
const placeholders = (text: string) => [...text.matchAll(/\{[^}]*\}/g)].map(([each]) => each).sort();

const LOCALES = ['th', 'en'] as const;
const ownReasons = ACT_DEFINITIONS.flatMap(({ words }) => Object.keys(words.reasons ?? {}));
const statementKeys = ACT_DEFINITIONS.flatMap((act) => Object.keys(statementsOf(act)));

describe('the catalogues', () => {
  test('Thai and English have the same keys', () => {
    expect(Object.keys(CATALOGUES.th).sort()).toEqual(Object.keys(CATALOGUES.en).sort());
  });

  test('and the same placeholders under each key', () => {
    for (const [key, words] of Object.entries(CATALOGUES.th)) {
      expect([key, placeholders(words)]).toEqual([key, placeholders(CATALOGUES.en[key] ?? '')]);
    }
  });

  test('every reason has words, and there are no words without a reason', () => {
    const expected = ['message.unknown', ...REASON_CODES.map((code) => `reason.${code}`)].sort();
    expect(Object.keys(reasonsTh).sort()).toEqual(expected);
    expect(Object.keys(reasonsEn).sort()).toEqual(expected);
  });

  test('every reason code is given somewhere', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const code = files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n');
    const all = [...REASON_CODES, ...ownReasons];
    expect(all.filter((each) => !new RegExp(`reason\\(\\s*'${each}'`).test(code))).toEqual([]);
  });

  test('duties, decisions, parts of the assessment and statements of no act: all of them, and no others', () => {
    const decisions = PROFILES.flatMap((profile) => ACTS.flatMap((act) => decisionsFor(act, profile)));
    const expected = new Set([
      ...['statement.publish_by_schedule', 'statement.confirm_appointment'],
      ...DUTIES.map((duty) => `duty.${duty}`),
      'duty.provincial_office',
      ...decisions.map((decision) => `decision.${decision}`),
      ...['benefits', 'harms', 'impacts', 'mitigation'].map((part) => `assessment.${part}`),
    ]);
    expect(Object.keys({ ...duties, ...statements }).sort()).toEqual([...expected].sort());
  });

  test('words of an act hide none of another act, and none that all share', () => {
    expect(new Set(ownReasons).size).toBe(ownReasons.length);
    expect(REASON_CODES.filter((code) => ownReasons.includes(code))).toEqual([]);
    const ticks = ACTS.flatMap((act) => requiredTicks(act));
    for (const { key, words } of ticks)
      expect([key, say('th', `tick.${key}`), say('en', `tick.${key}`)]).toEqual([key, words.th, words.en]);
  });

  test('Thai words are Thai and English words are not', () => {
    for (const [key, words] of Object.entries({ ...reasonsTh, ...wordsOfActs('th') })) {
      if (key !== 'reason.finding') expect(words).toMatch(/\p{Script=Thai}/u);
    }
    // The way to the other language bears that language's own name (WCAG 3.1.2).
    const inThai = Object.entries(CATALOGUES.en).filter(([, words]) => /\p{Script=Thai}/u.test(words));
    expect(inThai.map(([key]) => key)).toEqual([]);
  });
});

describe('what the signer declares', () => {
  test.each(PROFILES.map((profile) => [profile.name, profile] as const))('%s', (_, profile) => {
    for (const act of ACTS) {
      for (const decision of [undefined, ...decisionsFor(act, profile)]) {
        expect(statementKeys).toContain(statementKeyOf(act, decision));
        for (const locale of LOCALES) {
          const words = statementOf(act, 'cio', locale, decision);
          expect(words).toContain(say(locale, 'duty.cio'));
          expect(words).not.toMatch(/[{}]/);
        }
      }
    }
  });

  test('the decision is part of it', () => {
    expect(statementOf('acknowledge', 'governor', 'th', 'concur')).toContain('เห็นชอบ');
    expect(statementOf('acknowledge', 'governor', 'th')).toMatch(/ทราบแล้ว$/);
  });

  test('a schedule falling due declares nothing in the first person', () => {
    expect(scheduledStatementOf('publisher', 'en')).toMatch(/^The system publishes/);
    expect(scheduledStatementOf('publisher', 'th')).toMatch(/^ระบบ/);
  });
});

describe('say', () => {
  test('puts duties, ticks and days in words', () => {
    expect(say('en', 'reason.duty_missing', { duties: 'governor,cio' })).toContain(
      'governor or chief information officer of the province (CIO)',
    );
    expect(say('th', 'reason.appointment_expired', { duty: 'reporter', to: '2018-05-28' })).toContain(
      '(ผู้รายงาน) สิ้นสุดเมื่อวันที่ 28 พฤษภาคม 2561',
    );
    expect(say('en', 'reason.tick_missing', { tick: 'accurate' })).toContain('“The information is accurate”');
  });

  test('shows instants in Bangkok', () => {
    const at = '2018-05-27T17:30:00.000Z';
    expect(say('th', 'reason.publish_at_past', { at })).toMatch(/28 พฤษภาคม 2561 เวลา 00\.30 น\./);
    expect(say('en', 'reason.publish_at_past', { at })).toMatch(/28 May 2018.*00:30/);
  });

  test('a finding speaks with its own words', () => {
    expect(say('en', 'reason.finding', { message: 'duty.cio' })).toBe(say('en', 'duty.cio'));
  });

  test('a message that names itself comes to an end', () => {
    expect(say('en', 'reason.finding', { message: 'reason.finding' })).toBe('–');
  });

  test.each(['no.such', '__proto__', 'constructor', ''])(
    'the key "%s" without words gives a sentence',
    (key) => {
      expect(say('en', key)).toMatch(/^Something is wrong/);
      expect(say('th', key)).toMatch(/^พบข้อขัดข้อง/);
    },
  );

  test('a missing or inherited value is a dash, never a crash', () => {
    expect(say('en', 'reason.publish_at_far')).toContain('more than – days');
    expect(say('en', 'reason.appointment_expired', { duty: 'reporter', to: 'soon' })).toContain(
      'ended on soon',
    );
  });
});

import { requiredTicks } from '#server/domain/signoff/request/checklists';
import { ACTS } from '#server/domain/signoff/model';
import type { Act, SignoffFacts, Duty } from '#server/domain/signoff/model';
import { PUBLIC_REASONS } from '#server/domain/signoff/request/public-reason';
import { profileByName } from '#server/domain/signoff/profiles/by-name';
import type { ProfileName } from '#server/domain/signoff/profiles/by-name';
import { checkRequest, decisionOf } from '#server/domain/signoff/request/request';
import type { ActRequest } from '#server/domain/signoff/request/act-request';
import { decision, entry, NOW, officer } from './entry-fixture';

const strict = profileByName('strict');
const assessment = { benefits: 'ประชาชนทราบ', harms: 'ไม่มี', impacts: 'น้อย', mitigation: 'ชี้แจง' };
const ticks = (act: Act) => requiredTicks(act).map(({ key }) => key);
const check = (
  act: Act,
  request: ActRequest,
  facts: SignoffFacts = entry([]),
  profile = strict,
  duty: Duty = 'publisher',
) =>
  checkRequest(act, request, facts, profile, NOW, duty).map(({ code, field }) =>
    field ? `${code} ${field}` : code,
  );

describe('ticks', () => {
  test.each([
    ['WF-02', 'submit', ['accurate', 'complete', 'whole']],
    ['WF-04', 'approve', ['details_checked', 'changes_seen']],
    ['WF-06', 'publish', ['reread']],
    ['WF-06', 'schedule', ['reread']],
    ['MEAS-02', 'clear', ['effects_weighed']],
    ['URG-02', 'clear', ['suitable']],
    ['URG-03', 'weigh', ['effects_considered', 'later_effects_considered']],
    ['PROH-01', 'submit', ['no_overthrow']],
    ['PROH-02', 'submit', ['no_harm_to_state_security']],
    ['PROH-03', 'submit', ['no_harm_to_public_order']],
    ['PROH-01', 'approve', ['no_overthrow']],
    ['PROH-02', 'approve', ['no_harm_to_state_security']],
    ['PROH-03', 'approve', ['no_harm_to_public_order']],
  ] as const)('[%s] %s is refused without each of %j', (requirement, act, keys) => {
    for (const key of keys) {
      const checklist = ticks(act).filter((each) => each !== key);
      const reasons = checkRequest(
        act,
        { checklist, assessment, publishAt: undefined },
        entry([]),
        strict,
        NOW,
        'reporter',
      );
      expect(reasons).toContainEqual({
        code: 'tick_missing',
        field: `checklist.${key}`,
        requirement,
        params: { tick: key },
      });
    }
  });

  test.each(['submit', 'approve', 'publish'] as const)('%s: all ticked, nothing is missing', (act) => {
    expect(check(act, { checklist: ticks(act) })).toEqual([]);
  });

  test('no tick gets into a leaf that nobody was shown', () => {
    expect(check('publish', { checklist: ['reread', 'accurate', 'accurate'] })).toEqual([
      'tick_unknown checklist',
    ]);
    expect(check('withdraw', { checklist: ['x'] })).toEqual(['tick_unknown checklist']);
  });
});

describe('notes', () => {
  test.each(['return', 'unpublish'] as const)('%s needs a reason in words', (act) => {
    for (const note of [undefined, '', '   ', '-', '\u200b', '…']) {
      expect(check(act, note === undefined ? {} : { note })).toEqual(['note_missing note']);
    }
    expect(check(act, { note: 'ตัวเลขในตารางไม่ตรง' })).toEqual([]);
  });
  test('withdrawing needs none', () => expect(check('withdraw', {})).toEqual([]));
});

describe('why an urgent entry goes past those who clear', () => {
  const asked = (profile: ProfileName, more: Partial<SignoffFacts>, note?: string): string[] =>
    check(
      'submit',
      { checklist: ticks('submit'), ...(note !== undefined && { note }) },
      entry([], { importance: 'urgent', ...more }),
      profileByName(profile),
      'reporter',
    );
  const missing = ['urgent_reason_missing note'];

  test.each(['kanchanaburi', 'samut-sakhon', 'singburi'] as const)(
    '[URG-01] [URG-02] %s: urgent, without effect on the image, needs a sentence',
    (profile) => {
      for (const note of [undefined, '', ' \u200b', '-'])
        expect(asked(profile, { affectsProvinceImage: false }, note)).toEqual(missing);
      expect(asked(profile, { affectsProvinceImage: false }, 'น้ำท่วมถึงบ้านเรือนภายในสองชั่วโมง')).toEqual([]);
      // These wait for the clearance, or are nothing that could go around it.
      expect(asked(profile, { affectsProvinceImage: true })).toEqual([]);
      expect(asked(profile, { importance: 'important' })).toEqual([]);
      expect(asked(profile, { importance: 'normal' })).toEqual([]);
    },
  );

  test('none is asked where everything urgent is cleared, nor where nobody clears', () => {
    expect(asked('strict', {})).toEqual([]);
    expect(asked('phichit', {})).toEqual([]);
  });

  test('only of who submits: the others read it', () => {
    const facts = entry(['submit'], { importance: 'urgent' });
    const singburi = profileByName('singburi');
    expect(check('approve', { checklist: ticks('approve') }, facts, singburi, 'approver')).toEqual([]);
  });
});

describe('what the public is told of an entry that is taken down', () => {
  const note = 'ตามบันทึกของหน่วยงาน';
  const head = (publicReason: string): string[] =>
    check('unpublish', { note, publicReason }, entry([]), strict, 'approver');

  test.each(PUBLIC_REASONS)('a reason from the list is anybody’s who may take down: %s', (reasonCode) => {
    expect(check('unpublish', { note, reasonCode })).toEqual([]);
    expect(check('publish', { checklist: ['reread'], reasonCode })).toEqual([
      'public_reason_unexpected reasonCode',
    ]);
  });

  test('a sentence is the head’s alone', () => {
    const publicReason = 'มีคำสั่งให้ปรับปรุงใหม่ทั้งฉบับ';
    expect(head(publicReason)).toEqual([]);
    expect(check('unpublish', { note, publicReason })).toEqual(['public_reason_by_head publicReason']);
  });

  test.each([
    ['นำออกตามหนังสือที่ สน 0017/ว 1234 ลงวันที่ 10 ธันวาคม 2569', null],
    ['ปรับปรุงตาม พ.ร.บ. ฉบับที่ 2 (พ.ศ. 2561)', null],
    ['ดูที่ https://evil.example/form', 'link'],
    ['ดูที่ evil.com', 'link'],
    ['ดูที่ ｅｖｉｌ．ｃｏｍ', 'link'],
    ['ส่งถึง somchai@gmail', 'link'],
    ['<b>ด่วน</b>', 'link'],
    ['โทร 081-234-5678', 'number'],
    ['โทร ๐๘๑ ๒๓๔ ๕๖๗๘', 'number'],
    ['เลขที่ 1-2345-67890-12-1', 'number'],
    ['ราคา \u202e001 บาท', 'unseen'],
    ['บรรทัดหนึ่ง\nบรรทัดสอง', 'unseen'],
    ['ก\u200fข', 'unseen'],
    ['ก\u061cข', 'unseen'],
    ['ก\u2028ข', 'unseen'],
    ['ก\u001b[2Jข', 'unseen'],
    [' \u200b ', 'blank'],
    ['', 'blank'],
  ])('%j: %s', (sentence, fault) => {
    expect(head(sentence)).toEqual(fault === null ? [] : [`public_reason_${fault} publicReason`]);
  });

  test('everything that is wrong with it is said at once', () => {
    expect(check('unpublish', { note, publicReason: 'โทร 0812345678\nwww.evil' })).toEqual([
      'public_reason_by_head publicReason',
      'public_reason_unseen publicReason',
      'public_reason_link publicReason',
      'public_reason_number publicReason',
    ]);
  });
});

describe('the assessment', () => {
  const facts = entry(['submit', 'approve'], { importance: 'important' });
  test.each(['benefits', 'harms', 'impacts', 'mitigation'] as const)(
    '[MEAS-02:weighed] clearance without %s',
    (part) => {
      const request = { checklist: ticks('clear'), assessment: { ...assessment, [part]: ' ' } };
      expect(check('clear', request, facts)).toEqual([`assessment_missing assessment.${part}`]);
    },
  );
  test('[MEAS-02:weighed] clearance without any of it hears of all four at once', () => {
    expect(check('clear', { checklist: ticks('clear') }, facts)).toHaveLength(4);
    expect(check('clear', { checklist: ticks('clear'), assessment }, facts)).toEqual([]);
  });
  test('a blank of a template that remains is named, each once, and the rest may stand', () => {
    const written = {
      ...assessment,
      harms: 'อาจกระทบ [ระบุกลุ่มที่กระทบ] และ [ระบุกลุ่มที่กระทบ] ตามเอกสาร [1]',
      impacts: 'ภายใน [ระบุวัน] ที่ [ระบุแห่ง]',
    };
    const reasons = checkRequest(
      'clear',
      { checklist: ticks('clear'), assessment: written },
      facts,
      strict,
      NOW,
      'governor',
    );
    expect(reasons.map(({ code, field, params }) => [code, field, params?.['blank']])).toEqual([
      ['assessment_blank_left', 'assessment.harms', '[ระบุกลุ่มที่กระทบ]'],
      ['assessment_blank_left', 'assessment.impacts', '[ระบุวัน]'],
      ['assessment_blank_left', 'assessment.impacts', '[ระบุแห่ง]'],
    ]);
  });
  test('[URG-04] singburi: the agency’s head weighs an urgent item that touches the image', () => {
    const checklist = ticks('approve');
    const urgent = entry(['submit'], { importance: 'urgent', affectsProvinceImage: true });
    const singburi = profileByName('singburi');
    expect(check('approve', { checklist }, urgent, singburi)).toHaveLength(4);
    expect(check('approve', { checklist, assessment }, urgent, singburi)).toEqual([]);
    expect(check('approve', { checklist }, { ...urgent, affectsProvinceImage: false }, singburi)).toEqual([]);
    expect(check('approve', { checklist }, urgent, profileByName('samut-sakhon'))).toEqual([]);
  });
});

describe('the time of publication', () => {
  const checklist = ['reread'];
  test.each([
    [undefined, 'publish_at_missing'],
    ['', 'publish_at_unreadable'],
    ['พรุ่งนี้', 'publish_at_unreadable'],
    ['2018-06-31T09:00:00+07:00', 'publish_at_unreadable'],
    ['2018-05-29T09:00:00', 'publish_at_unreadable'],
    ['2018-05-29', 'publish_at_unreadable'],
    [NOW, 'publish_at_past'],
    ['2018-05-28T12:00:00+07:00', 'publish_at_past'],
    ['2561-05-29T09:00:00+07:00', 'publish_at_far'],
    ['2018-05-28T12:00:01+07:00', null],
    ['2018-05-29T02:00Z', null],
  ])('schedule at %s: %s', (publishAt, code) => {
    const request = publishAt === undefined ? { checklist } : { checklist, publishAt };
    expect(check('schedule', request)).toEqual(code ? [`${code} publishAt`] : []);
  });
  test('a time handed in with another act is not quietly dropped', () => {
    for (const act of ACTS.filter((each) => each !== 'schedule')) {
      expect(check(act, { publishAt: '2018-06-01T00:00:00Z' })).toContain('publish_at_unexpected publishAt');
    }
  });
});

describe('decisions', () => {
  const kanchanaburi = profileByName('kanchanaburi');
  test.each(['acknowledge', 'concur', 'approve'])(
    '[URG-05] kanchanaburi answers a report with %s',
    (named) => {
      expect(check('acknowledge', { decision: named }, entry([]), kanchanaburi)).toEqual([]);
      expect(decisionOf('acknowledge', { decision: named }, kanchanaburi)).toBe(named);
    },
  );
  test('[URG-06] samut-sakhon only acknowledges', () => {
    const profile = profileByName('samut-sakhon');
    expect(check('acknowledge', { decision: 'approve' }, entry([]), profile)).toEqual([
      'decision_not_allowed decision',
    ]);
    expect(decisionOf('acknowledge', { decision: 'approve' }, profile)).toBeNull();
  });
  test('[URG-02] an unnamed decision is the plain meaning of the act', () => {
    expect(decisionOf('clear', {}, profileByName('singburi'))).toBe('screen');
    expect(decisionOf('clear', {}, kanchanaburi)).toBe('approve');
    expect(decisionOf('acknowledge', {}, kanchanaburi)).toBe('acknowledge');
    expect(decisionOf('publish', {}, kanchanaburi)).toBeNull();
  });
  test('other acts carry none', () => {
    expect(check('withdraw', { decision: 'approve' })).toEqual(['decision_unexpected decision']);
  });
});

describe('all reasons at once', () => {
  test('a stranger who wrote the words and publishes them too early hears everything', () => {
    const blocks = (field: string, requirement: string | null) =>
      ({ level: 'blocks', field, requirement, message: `finding.${field}`, params: { most: 3 } }) as const;
    const warns = {
      level: 'warns',
      field: 'summary',
      requirement: null,
      message: 'finding.summary',
    } as const;
    const who = officer('writer');
    const facts = entry([], {
      importance: 'urgent',
      findings: [blocks('source', 'LAW-17'), warns, blocks('title', null)],
    });
    const { reasons, allowed } = decision('publish', { ...who, active: false }, facts, strict);
    expect(allowed).toBe(false);
    expect(reasons.map(({ code }) => code)).toEqual([
      'officer_inactive',
      'duty_missing',
      'author_not_joined',
      'not_submitted',
      'not_approved',
      'not_cleared',
      'not_acknowledged',
      'finding',
      'finding',
    ]);
    expect(reasons.filter(({ code }) => code === 'finding')).toEqual([
      {
        code: 'finding',
        field: 'source',
        requirement: 'LAW-17',
        params: { most: 3, message: 'finding.source' },
      },
      { code: 'finding', field: 'title', params: { most: 3, message: 'finding.title' } },
    ]);
  });

  test.each(['submit', 'approve', 'clear', 'publish', 'schedule'] as const)(
    'a blocking finding closes %s',
    (act) => {
      const findings = [
        { level: 'blocks', field: 'source', requirement: 'LAW-17', message: 'finding.x' },
      ] as const;
      const last = decision(
        act,
        officer('x'),
        entry([], { findings, importance: 'important' }),
        strict,
      ).reasons.at(-1);
      expect(last).toMatchObject({ code: 'finding', requirement: 'LAW-17' });
    },
  );

  test.each(['return', 'withdraw', 'unpublish', 'acknowledge'] as const)(
    'a finding never holds up %s',
    (act) => {
      const findings = [
        { level: 'blocks', field: 'source', requirement: 'LAW-17', message: 'finding.x' },
      ] as const;
      const { reasons } = decision(act, officer('x'), entry([], { findings }), strict);
      expect(reasons.map(({ code }) => code)).not.toContain('finding');
    },
  );
});

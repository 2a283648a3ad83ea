import { digestOf } from '#server/domain/signoff/decide';
import { reduceDossier } from '#server/domain/signoff/dossier/dossier';
import { fallDueReasons } from '#server/domain/signoff/dossier/fall-due';
import type { Act, SignoffFacts, SignoffState, Duty } from '#server/domain/signoff/model';
import { profileByName } from '#server/domain/signoff/profiles/by-name';
import { A, B, codes, entry, holder, NOW } from '../entry-fixture';
import type { Step } from '../entry-fixture';

const strict = profileByName('strict');
const onB = (act: Act): Step => ({ act, on: B });
const reduce = (facts: SignoffFacts, name: Parameters<typeof profileByName>[0] = 'strict', now = NOW) =>
  reduceDossier(facts, profileByName(name), now);

describe('state and whose turn it is', () => {
  type Row = readonly [
    SignoffState,
    string,
    readonly (Act | Step)[],
    readonly Duty[],
    Partial<SignoffFacts>?,
  ];
  const rows: readonly Row[] = [
    ['draft', 'nothing signed', [], ['reporter']],
    ['submitted', 'submitted', ['submit'], ['approver']],
    ['approved', 'approved', ['submit', 'approve'], ['publisher']],
    [
      'approved',
      'important',
      ['submit', 'approve'],
      ['governor', 'vice_governor', 'cio'],
      { importance: 'important' },
    ],
    ['cleared', 'cleared', ['submit', 'approve', 'clear'], ['publisher'], { importance: 'important' }],
    ['scheduled', 'scheduled', ['submit', 'approve', 'schedule'], []],
    ['published', 'published', ['submit', 'approve', 'publish'], []],
    ['unpublished', 'taken down', ['submit', 'approve', 'publish', 'unpublish'], []],
    ['returned', 'returned', ['submit', 'return'], ['reporter']],
    ['draft', 'returned, then edited', [onB('submit'), onB('return')], ['reporter']],
    ['draft', 'withdrawn', ['submit', 'withdraw'], ['reporter']],
    ['draft', 'submitted, then edited', [onB('submit')], ['reporter']],
    [
      'draft',
      'published, then edited',
      ['submit', 'approve', 'publish'].map((act) => onB(act as Act)),
      ['reporter'],
    ],
    [
      'published',
      'edited, submitted, edited back to what is public',
      ['submit', 'approve', 'publish', onB('submit')],
      [],
    ],
  ];
  test.each(rows.map((row) => [row[0], row[1], row] as const))('%s: %s', (state, _, row) => {
    const [, , steps, waitingFor, more] = row;
    expect(reduce(entry(steps, more))).toMatchObject({ state, waitingFor });
  });
});

describe('signatures count only in the round and on the words', () => {
  test('[WF-09] one changed character voids them all', () => {
    const steps = ['submit', 'approve', 'clear', 'acknowledge', 'schedule'] as const;
    const urgent = { importance: 'urgent' } as const;
    expect(Object.keys(reduce(entry(steps, urgent)).signatures)).toEqual([...steps]);
    const edited = reduce(entry(steps, { ...urgent, digest: B }));
    expect(edited).toMatchObject({ signatures: {}, state: 'draft', changedSinceSubmit: true });
    expect(codes('publish', holder('publisher'), entry(steps, { ...urgent, digest: B }), strict)).toContain(
      'changed_since_signed',
    );
  });

  test('[WF-09] saving without change voids nothing', () => {
    const before = entry(['submit', 'approve']);
    expect(reduce({ ...before, authors: [...before.authors, ...before.authors] })).toEqual(reduce(before));
  });

  test('[WF-09] words signed, left, and come back to after others were submitted must be signed again', () => {
    expect(reduce(entry(['submit', 'approve', onB('submit')])).signatures).toEqual({});
  });

  test.each(['publish', 'unpublish', 'return', 'withdraw'] as const)('%s ends the round', (act) => {
    const { signatures, round } = reduce(entry(['submit', 'approve', act]));
    expect({ signatures, round }).toEqual({ signatures: {}, round: [] });
  });

  test.each(['submit', 'approve', 'publish', 'schedule'] as const)(
    'unchanged public words: nothing to %s',
    (act) => {
      const who = holder(act === 'submit' ? 'reporter' : act === 'approve' ? 'approver' : 'publisher');
      expect(codes(act, who, entry(['submit', 'approve', 'publish']), strict)).toEqual(['already_public']);
    },
  );

  test('what is public stays known through a new review', () => {
    const steps = ['submit', 'approve', 'publish'] as const;
    const { published, state } = reduce(entry([...steps.map(onB), 'submit']));
    expect({ published, state }).toEqual({ published: { digest: B, index: 12 }, state: 'submitted' });
  });

  test('each act binds to the words it concerns', () => {
    const facts = entry(
      ['submit', 'approve', 'publish'].map((act) => onB(act as Act)),
      { importance: 'urgent' },
    );
    const dossier = reduce(facts, 'singburi');
    expect(['unpublish', 'acknowledge', 'submit'].map((act) => digestOf(act as Act, facts, dossier))).toEqual(
      [B, B, A],
    );
    expect(digestOf('unpublish', entry([]), reduce(entry([])))).toBeNull();
  });
});

describe('the acknowledgement’s clock', () => {
  const approvedAt = '2018-05-28T03:00:00.000Z';
  const urgent = entry(['submit', { act: 'approve', at: approvedAt }, 'publish'], { importance: 'urgent' });

  test('[URG-05] [URG-06] runs from the head’s approval, through publication, until it is overdue', () => {
    const pending = { digest: A, since: approvedAt, dueAt: '2018-05-29T03:00:00.000Z' };
    const at = (now: string) => reduce(urgent, 'kanchanaburi', now).needsAcknowledgement;
    expect(at('2018-05-29T03:00:00.000Z')).toEqual({ ...pending, overdue: false });
    expect(at('2018-05-29T03:00:00.001Z')).toEqual({ ...pending, overdue: true });
    expect(reduce(urgent, 'kanchanaburi').waitingFor).toEqual(['governor', 'vice_governor']);
  });

  test('[URG-06] an acknowledgement stops it, and so does taking the words down', () => {
    const stopped = (last: Act) =>
      reduce(entry(['submit', 'approve', 'publish', last], { importance: 'urgent' }), 'singburi')
        .needsAcknowledgement;
    expect(stopped('acknowledge')).toBeNull();
    expect(stopped('unpublish')).toBeNull();
  });

  test('[URG-06] words taken down and approved again are to be acknowledged again', () => {
    const once = ['submit', 'approve', 'acknowledge', 'publish'] as const;
    const again = entry([...once, 'unpublish', 'submit', 'approve', 'publish'], { importance: 'urgent' });
    expect(reduce(again, 'singburi').needsAcknowledgement?.digest).toBe(A);
    expect(reduce(entry(once, { importance: 'urgent' }), 'singburi').needsAcknowledgement).toBeNull();
  });

  test('[URG-06] an acknowledgement of earlier words is none of the new ones', () => {
    const steps: (Act | Step)[] = ['submit', 'approve', onB('acknowledge')];
    expect(reduce(entry(steps, { importance: 'urgent' }), 'singburi').needsAcknowledgement?.digest).toBe(A);
  });

  test('phichit reports the event; its entries run no clock', () => {
    expect(reduce(urgent, 'phichit').needsAcknowledgement).toBeNull();
  });
});

describe('a schedule falling due', () => {
  const due = '2018-05-29T01:00:00.000Z';
  const steps = ['submit', 'approve', 'schedule'] as const;
  const why = (facts: SignoffFacts, now = due) => fallDueReasons(facts, strict, now).map(({ code }) => code);

  test('publishes from its instant on, not before', () => {
    expect(why(entry(steps))).toEqual([]);
    expect(why(entry(steps), '2018-05-29T00:59:59.999Z')).toEqual(['schedule_not_due']);
  });

  test('the last of two schedules counts', () => {
    const later: Step = { act: 'schedule', publishAt: '2018-06-01T00:00:00.000Z' };
    expect(why(entry([...steps, later]))).toEqual(['schedule_not_due']);
  });

  test('an instant that cannot be read never comes', () => {
    expect(why(entry(['submit', 'approve', { act: 'schedule', publishAt: 'soon' }]))).toEqual([
      'schedule_not_due',
    ]);
  });

  test.each(['return', 'withdraw', 'unpublish', 'publish'] as const)('dies with %s', (act) => {
    expect(why(entry([...steps, act]))).toContain('schedule_missing');
  });

  test('[WF-09] dies with an edit', () => {
    expect(why(entry(steps, { digest: B }))).toEqual([
      'schedule_missing',
      'schedule_lapsed',
      'changed_since_signed',
      'not_approved',
    ]);
  });

  test('is held by a blocking finding', () => {
    const findings = [{ level: 'blocks', field: 'title', requirement: null, message: 'finding.x' }] as const;
    expect(why(entry(steps, { findings }))).toEqual(['finding']);
  });
});

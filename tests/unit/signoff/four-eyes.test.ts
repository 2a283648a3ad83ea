import type { Act, Duty } from '#server/domain/signoff/model';
import { profileByName, PROFILES, type ProfileName } from '#server/domain/signoff/profiles/by-name';
import type { PolicyProfile } from '#server/domain/signoff/profiles/profile';
import { appointment, B, codes, decision, entry, officer, person } from './entry-fixture';
import type { Step } from './entry-fixture';

const names = PROFILES.map(({ name }) => name);
const two = (...held: Duty[]) => officer('two', ...held);
const by = (act: Act, duty?: Duty): Step => ({ act, by: 'two', ...(duty ? { duty } : {}) });

describe('approver and reporter', () => {
  test.each(names)('[WF-05] %s: who submitted does not approve', (name) => {
    const facts = entry([by('submit')]);
    expect(codes('approve', two('reporter', 'approver'), facts, profileByName(name))).toEqual([
      'four_eyes_submitted',
    ]);
  });

  test.each(names)('[WF-05] %s: who saved the draft does not approve, whoever submitted it', (name) => {
    const facts = entry(['submit'], { authors: [person('two')] });
    expect(codes('approve', two('approver'), facts, profileByName(name))).toEqual(['four_eyes_wrote']);
  });

  test('[WF-05] who did both hears both', () => {
    const facts = entry([by('submit')], { authors: [person('two')] });
    expect(codes('approve', two('reporter', 'approver'), facts, profileByName('strict'))).toEqual([
      'four_eyes_submitted',
      'four_eyes_wrote',
    ]);
  });

  test('[WF-05] an acting head is under the same rule, and signs as acting', () => {
    const actingFor = { kind: 'acting_in_office', position: 'หัวหน้าสำนักงาน' } as const;
    const acting = officer('two', 'reporter', appointment('approver', { actingFor }));
    expect(codes('approve', acting, entry([by('submit')]), profileByName('strict'))).toEqual([
      'four_eyes_submitted',
    ]);
    const open = decision('approve', acting, entry(['submit']), profileByName('strict'));
    expect(open).toMatchObject({ allowed: true, duty: 'approver', appointment: { actingFor } });
  });

  test('[WF-05] one’s own office goes before acting for another', () => {
    const actingFor = { kind: 'on_behalf', position: 'หัวหน้าสำนักงาน' } as const;
    const both = officer(
      'two',
      appointment('approver', { id: 'acting', actingFor }),
      appointment('approver', { id: 'own' }),
    );
    expect(decision('approve', both, entry(['submit']), profileByName('strict')).appointment?.id).toBe('own');
  });

  test('[WF-05] an approval by the submitter does not count, wherever it came from', () => {
    const facts = entry([by('submit'), by('approve')]);
    expect(codes('publish', officer('p', 'publisher'), facts, profileByName('phichit'))).toEqual([
      'not_approved',
    ]);
  });

  test('an earlier round binds nobody: who submitted before the return may approve another’s submission', () => {
    const facts = entry([by('submit'), 'return', 'submit']);
    expect(decision('approve', two('reporter', 'approver'), facts, profileByName('strict')).allowed).toBe(
      true,
    );
  });

  test('[WF-09] an approver who edits loses the approval and, as an author, the right to give it again', () => {
    const edited = { digest: B, authors: [person('two')] };
    const steps: (Act | Step)[] = ['submit', by('approve'), { act: 'submit', on: B }];
    expect(codes('approve', two('approver'), entry(steps, edited), profileByName('strict'))).toEqual([
      'four_eyes_wrote',
    ]);
  });
});

describe('the publisher, where duties may be joined in one person', () => {
  const rows: readonly (readonly [ProfileName, asReporter: boolean, asApprover: boolean])[] = [
    ['strict', false, false],
    ['singburi', false, false],
    ['kanchanaburi', true, false],
    ['samut-sakhon', true, false],
    ['phichit', true, true],
  ];
  test.each(rows)('%s', (name, asReporter, asApprover) => {
    const profile = profileByName(name);
    for (const act of ['publish', 'schedule'] as const) {
      const submitted = entry([by('submit'), 'approve']);
      const wrote = entry(['submit', 'approve'], { authors: [person('two')] });
      const approved = entry(['submit', by('approve')]);
      const all = two('reporter', 'approver', 'publisher');
      expect(codes(act, all, submitted, profile)).toEqual(asReporter ? [] : ['duties_not_joined']);
      expect(codes(act, all, wrote, profile)).toEqual(asReporter ? [] : ['author_not_joined']);
      expect(codes(act, all, approved, profile)).toEqual(asApprover ? [] : ['duties_not_joined']);
    }
  });

  test('who cleared does not publish', () => {
    const facts = entry(['submit', 'approve', 'weigh', by('clear')], { importance: 'important' });
    for (const name of ['strict', 'kanchanaburi', 'samut-sakhon', 'singburi'] as const) {
      expect(codes('publish', two('governor', 'publisher'), facts, profileByName(name))).toEqual([
        'duties_not_joined',
      ]);
    }
  });
});

describe('the executive', () => {
  const facts = { importance: 'urgent', affectsProvinceImage: true } as const;
  const clearing = ['strict', 'kanchanaburi', 'samut-sakhon', 'singburi'] as const;
  const all = two('reporter', 'approver', 'governor');

  test.each(clearing)(
    '%s: clears and acknowledges neither what they submitted, wrote nor approved',
    (name) => {
      const profile = profileByName(name);
      for (const act of ['clear', 'acknowledge'] as const) {
        expect(codes(act, all, entry([by('submit'), 'approve', 'weigh'], facts), profile)).toEqual([
          'duties_not_joined',
        ]);
        expect(codes(act, all, entry(['submit', by('approve'), 'weigh'], facts), profile)).toEqual([
          'duties_not_joined',
        ]);
        const wrote = entry(['submit', 'approve', 'weigh'], { ...facts, authors: [person('two')] });
        expect(codes(act, all, wrote, profile)).toEqual(['author_not_joined']);
        expect(codes(act, all, entry(['submit', 'approve', 'weigh'], facts), profile)).toEqual([]);
      }
    },
  );

  test('who writes the next draft may still acknowledge the words already public', () => {
    const steps: Step[] = (['submit', 'approve', 'publish'] as const).map((act) => ({ act, on: B }));
    const edited = entry(steps, { ...facts, authors: [person('two')] });
    expect(codes('acknowledge', all, edited, profileByName('singburi'))).toEqual([]);
  });

  test('who cleared may acknowledge: both are the same office’s', () => {
    const cleared = entry(['submit', 'approve', by('clear')], facts);
    expect(codes('acknowledge', all, cleared, profileByName('strict'))).toEqual([]);
  });

  test('a profile may join head and executive, and never reporter and executive', () => {
    const base = profileByName('singburi');
    const profile: PolicyProfile = { ...base, joins: { ...base.joins, executiveMayAlsoBe: ['approver'] } };
    expect(codes('clear', all, entry(['submit', by('approve'), 'weigh'], facts), profile)).toEqual([]);
    expect(codes('clear', all, entry([by('submit'), 'approve', 'weigh'], facts), profile)).toEqual([
      'duties_not_joined',
    ]);
  });
});

import { ACTS, DUTIES } from '#server/domain/signoff/model';
import type { Act, SignoffFacts, Duty } from '#server/domain/signoff/model';
import { profileByName, PROFILES, UnknownProfileError } from '#server/domain/signoff/profiles/by-name';
import { PROFILE_NAMES } from '#server/domain/signoff/profiles/by-name';
import type { ProfileName } from '#server/domain/signoff/profiles/by-name';
import { A, appointment, B, codes, decision, entry, holder, officer, PROVINCE } from './entry-fixture';
import type { Step } from './entry-fixture';

const IMPORTANT = { importance: 'important' } as const;
const URGENT = { importance: 'urgent' } as const;
const URGENT_IMAGE = { importance: 'urgent', affectsProvinceImage: true } as const;
const IMAGE = { importance: 'normal', affectsProvinceImage: true } as const;

function openTo(act: Act, steps: readonly (Act | Step)[], name: string, more: Partial<SignoffFacts>): Duty[] {
  return DUTIES.filter(
    (duty) => decision(act, holder(duty), entry(steps, more), profileByName(name)).allowed,
  );
}

describe('who clears an approved entry, and whether publishing waits for it', () => {
  type Row = readonly [
    ProfileName,
    string,
    Partial<SignoffFacts>,
    clear: readonly Duty[],
    publishOpen: boolean,
  ];
  const rows: readonly Row[] = [
    ['strict', 'important', IMPORTANT, ['governor', 'vice_governor', 'cio'], false],
    ['strict', 'urgent', URGENT, ['governor', 'vice_governor', 'cio'], false],
    ['strict', 'touching the image', IMAGE, ['governor', 'vice_governor', 'cio'], false],
    ['kanchanaburi', 'important', IMPORTANT, ['governor', 'vice_governor'], false],
    ['kanchanaburi', 'urgent', URGENT, [], true],
    ['kanchanaburi', 'urgent and touching the image', URGENT_IMAGE, ['governor', 'vice_governor'], false],
    ['kanchanaburi', 'touching the image', IMAGE, [], true],
    ['samut-sakhon', 'important', IMPORTANT, ['governor', 'cio'], false],
    ['samut-sakhon', 'urgent', URGENT, [], true],
    ['samut-sakhon', 'urgent and touching the image', URGENT_IMAGE, ['governor', 'cio'], false],
    ['singburi', 'important', IMPORTANT, ['governor', 'cio'], false],
    ['singburi', 'urgent', URGENT, [], true],
    ['singburi', 'urgent and touching the image', URGENT_IMAGE, ['governor', 'cio'], false],
    ['phichit', 'important', IMPORTANT, [], true],
    ['phichit', 'urgent and touching the image', URGENT_IMAGE, [], true],
  ];
  test.each(rows)('[URG-01] [URG-02] %s: %s', (name, _, more, clear, publishOpen) => {
    const weighed = profileByName(name).urgent.weighedBy === 'provincial_office';
    const before: (Act | Step)[] = weighed ? ['submit', 'approve', 'weigh'] : ['submit', 'approve'];
    expect(openTo('clear', before, name, more)).toEqual(clear);
    expect(openTo('publish', ['submit', 'approve'], name, more)).toEqual(publishOpen ? ['publisher'] : []);
    expect(openTo('schedule', ['submit', 'approve'], name, more)).toEqual(publishOpen ? ['publisher'] : []);
    if (clear[0]) {
      const cleared: (Act | Step)[] = [...before, { act: 'clear', duty: clear[0] }, 'acknowledge'];
      expect(openTo('publish', cleared, name, more)).toEqual(['publisher']);
    }
  });

  test('[URG-01] a clearance by a duty the province does not name is none', () => {
    const steps: (Act | Step)[] = ['submit', 'approve', 'weigh', { act: 'clear', duty: 'cio' }];
    expect(openTo('publish', steps, 'kanchanaburi', IMPORTANT)).toEqual([]);
    expect(openTo('publish', steps, 'samut-sakhon', IMPORTANT)).toEqual(['publisher']);
  });
});

describe('to whom an urgent entry is reported', () => {
  const rows: readonly (readonly [ProfileName, readonly Duty[]])[] = [
    ['strict', ['governor', 'vice_governor', 'cio']],
    ['kanchanaburi', ['governor', 'vice_governor']],
    ['samut-sakhon', ['governor', 'cio']],
    ['singburi', ['governor', 'cio']],
    ['phichit', []],
  ];
  test.each(rows)('[URG-05] [URG-06] %s', (name, duties) => {
    expect(openTo('acknowledge', ['submit', 'approve'], name, URGENT)).toEqual(duties);
    expect(openTo('acknowledge', ['submit'], name, URGENT)).toEqual([]);
    expect(openTo('acknowledge', ['submit', 'approve'], name, IMPORTANT)).toEqual([]);
    const done: (Act | Step)[] = ['submit', 'approve', 'acknowledge'];
    expect(openTo('acknowledge', done, name, URGENT)).toEqual([]);
  });

  test.each(['kanchanaburi', 'samut-sakhon', 'singburi'] as const)(
    '[URG-06] %s: urgent news goes out under the head’s approval, the acknowledgement stays open after it',
    (name) => {
      const steps = ['submit', 'approve', 'publish'] as const;
      expect(openTo('acknowledge', steps, name, URGENT)).toEqual(profileByName(name).urgent.reportedTo);
      expect(openTo('acknowledge', [...steps, 'acknowledge'], name, URGENT)).toEqual([]);
    },
  );

  test('strict holds an urgent entry until it is acknowledged', () => {
    const facts = entry(['submit', 'approve', 'clear'], URGENT);
    expect(codes('publish', holder('publisher'), facts, profileByName('strict'))).toEqual([
      'not_acknowledged',
    ]);
  });

  test('softening the draft does not end the clock of what is public', () => {
    const steps: Step[] = ['submit', 'approve', 'publish'].map((act) => ({ act: act as Act, on: B }));
    const publishedAs = { importance: 'urgent', agencyPath: entry([]).agencyPath } as const;
    expect(openTo('acknowledge', steps, 'singburi', { importance: 'normal', publishedAs })).toEqual([
      'governor',
      'cio',
    ]);
  });
});

describe('who runs the site', () => {
  const provincial = officer('p', appointment('publisher', { agency: PROVINCE }));
  test.each(PROFILES.map(({ name }) => name))('[ORG-03] %s: a publisher of the provincial office', (name) => {
    const publish = decision('publish', provincial, entry(['submit', 'approve']), profileByName(name));
    const isOneSite = ['singburi', 'uthai-thani'].includes(name);
    expect(publish.allowed).toBe(isOneSite);
    expect(publish.appointment?.agency).toBe(isOneSite ? PROVINCE : undefined);
  });

  test('[ORG-04] singburi: head and reporter of the provincial office stay outside the agency’s entries', () => {
    const head = officer('h', appointment('approver', { agency: PROVINCE }));
    const reporter = officer('r', appointment('reporter', { agency: PROVINCE }));
    const profile = profileByName('singburi');
    expect(codes('approve', head, entry(['submit']), profile)).toEqual([
      'duty_missing',
      'appointment_elsewhere',
    ]);
    expect(codes('submit', reporter, entry([]), profile)).toEqual(['duty_missing', 'appointment_elsewhere']);
  });
});

describe('the profiles as data', () => {
  test.each(PROFILE_NAMES)('%s is found by its name', (name) => expect(profileByName(name).name).toBe(name));

  test.each(['', 'Strict', 'Uthai-Thani', '__proto__', 'toString'])(
    'no profile "%s": a typed error that lists them',
    (name) => {
      expect(() => profileByName(name)).toThrow(UnknownProfileError);
      expect(() => profileByName(name)).toThrow(
        /strict, kanchanaburi, samut-sakhon, phichit, singburi, uthai-thani/,
      );
    },
  );

  test('the monthly report is due on the 25th in samut-sakhon, first in May 2561', () => {
    expect(profileByName('samut-sakhon').monthlyReport).toMatchObject({
      dueDay: 25,
      firstDueOn: '2018-05-25',
    });
  });

  test('uthai-thani asks what strict asks, on one site of the province', () => {
    const { name, version, title, siteRunBy, ...rules } = profileByName('uthai-thani');
    expect({ name, version, siteRunBy }).toEqual({ name: 'uthai-thani', version: 1, siteRunBy: 'province' });
    expect(title.th).toContain('อุทัยธานี');
    expect(profileByName('strict')).toMatchObject(rules);
  });

  test('strict is never looser than another province', () => {
    for (const { joins, clearance, urgent, recommended } of PROFILES) {
      const base = profileByName('strict');
      expect(joins.publisherMayAlsoBe).toEqual(expect.arrayContaining([...base.joins.publisherMayAlsoBe]));
      expect(base.clearance?.duties).toEqual(expect.arrayContaining([...(clearance?.duties ?? [])]));
      expect(base.urgent.ackHours).toBeLessThanOrEqual(urgent.ackHours);
      expect(base.recommended === 'warn' && recommended === 'block').toBe(false);
    }
  });

  test('no profile opens an act to webmaster or auditor', () => {
    for (const { name } of PROFILES) {
      for (const steps of [
        [],
        ['submit'],
        ['submit', 'approve'],
        ['submit', 'approve', 'publish'],
      ] as Act[][]) {
        for (const act of ACTS) {
          const open = openTo(act, steps, name, { ...URGENT_IMAGE, digest: A });
          expect(open).not.toEqual(expect.arrayContaining(['webmaster']));
          expect(open).not.toEqual(expect.arrayContaining(['auditor']));
        }
      }
    }
  });
});

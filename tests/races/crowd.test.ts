import { gov } from '../harness/gov';
import { setTimeout as pause } from 'node:timers/promises';
import { signInCode } from '../harness/in-code';
import { as, type EntryRef } from '../harness/people';
import {
  actsOn,
  COURSES,
  digestNow,
  fire,
  lawBefore,
  prepare,
  publicTitle,
  ROUNDS,
  rounds,
  save,
  signUpTo,
  together,
  type Ground,
} from './contest';

const HOUR_MS = 3_600_000;

describe.each(COURSES)('many at once on $name', (course) => {
  let ground: Ground;
  let office: Ground['office'];
  let second: Ground['second'];

  beforeAll(async () => {
    ground = await prepare(course);
    ({ office, second } = ground);
  });
  afterAll(() => ground?.stop());

  test(`two languages of one law published at once: both, ${ROUNDS} rounds`, async () => {
    const { site, left, right } = ground;
    for (const round of rounds()) {
      const th = await lawBefore(site, office, 'submit');
      const en: EntryRef = { ...th, locale: 'en' };
      const translated = await save(left, office.reporter, en, {
        title: `Official Information Act ${round}`,
        slug: `law-en-${th.documentId}`,
        legislationType: 'act',
        legislationDate: '1997-09-02',
        importance: 'normal',
        agency: { connect: [{ documentId: office.agency.documentId }] },
        responsibleOfficer: { connect: [{ documentId: office.officer.documentId }] },
        source: { name: 'Government Gazette', citation: 'Vol. 114' },
      });
      expect(translated.status).toBe(200);
      for (const entry of [th, en]) await signUpTo(site, office, 'publish', entry);
      const [seenTh, seenEn] = [await digestNow(site, th), await digestNow(site, en)];
      const answers = await together(
        () => fire(left, office.publisher, 'publish', th, seenTh),
        () => fire(right, second.publisher, 'publish', en, seenEn),
      );
      expect(answers.map(({ status, body }) => [status, body.error?.message])).toEqual([
        [200, undefined],
        [200, undefined],
      ]);
      expect(await publicTitle(ground, en)).toBe(`Official Information Act ${round}`);
      expect(await publicTitle(ground, th)).toContain('พระราชบัญญัติ');
    }
  });

  test(`[WF-09] both languages edited while one is signed: everybody gets an answer, ${ROUNDS} rounds`, async () => {
    const { site, left, right } = ground;
    const th = await lawBefore(site, office, 'submit');
    const en: EntryRef = { ...th, locale: 'en' };
    await save(left, office.reporter, en, {
      title: 'Act',
      slug: `law-en-${th.documentId}`,
      importance: 'normal',
    });
    for (const round of rounds()) {
      const day = (offset: number): string => `2017-0${1 + (offset % 9)}-0${1 + (round % 9)}`;
      await save(left, office.reporter, th, { legislationDate: '2018-05-16', number: String(round) });
      const seen = await digestNow(site, th);
      const answers = await together(
        () => fire(left, office.reporter, 'submit', th, seen),
        () => save(right, office.reporter, en, { title: `Act ${round}`, legislationDate: day(round) }),
        () => save(left, second.reporter, th, { title: `กฎหมาย ${round}`, legislationDate: day(round + 3) }),
        () => save(right, second.reporter, en, { title: `Rule ${round}`, effectiveFrom: day(round + 5) }),
      );
      const strange = answers.filter(({ status }) => ![200, 409].includes(status));
      expect(strange.map(({ status, body }) => [status, body.error?.message])).toEqual([]);
      await actsOn(site, th);
    }
  });

  test(
    `everybody at once on one law: the ledger has no gap and the readers no hole, ${ROUNDS} rounds`,
    async () => {
      const { site, left, right } = ground;
      const entry = await lawBefore(site, office, 'publish');
      await signInCode(site.strapi, office.publisher.id, 'publish', entry);
      let stop = false;
      const seen = new Set<string>();
      const watch = async (http: typeof left): Promise<void> => {
        while (!stop) {
          const answer = await http.get(`/api/gov/laws/${entry.documentId}`).query({ locale: 'th' });
          seen.add(`${answer.status} ${answer.body.error?.message ?? ''}`);
          const bundle = await http.get(`/api/gov/provenance/${entry.documentId}`).query({ locale: 'th' });
          await pause(5);
          seen.add(`${bundle.status} ${bundle.body.error?.message ?? ''}`);
        }
      };
      const readers = [watch(left), watch(right)];
      const drifts: unknown[] = [];
      for (const round of rounds()) {
        await save(left, office.reporter, entry, { title: `ฉบับที่ ${round}` });
        await signUpTo(site, office, 'publish', entry);
        const digest = await digestNow(site, entry);
        const answers = await together(
          () => fire(left, office.publisher, 'publish', entry, digest),
          () => fire(right, second.publisher, 'publish', entry, digest),
          () => fire(right, second.approver, 'approve', entry, digest),
          () => fire(left, second.reporter, 'submit', entry, digest),
          () => left.get('/gov-publishing/desk').set(as(office.governor)),
          () => right.get('/gov-publishing/drift').set(as(office.governor)),
        );
        expect(answers.map(({ status }) => status).filter((status) => ![200, 422].includes(status))).toEqual(
          [],
        );
        drifts.push(...answers[5].body.data.findings);
        expect(answers.slice(0, 2).filter(({ status }) => status === 200)).toHaveLength(1);
        expect(await publicTitle(ground, entry)).toBe(`ฉบับที่ ${round}`);
      }
      stop = true;
      await Promise.all(readers);
      // What stays public while a new version comes is never missing for a moment.
      expect([...seen]).toEqual(['200 ']);
      // Nor does the drift report take an act that it ran into for something forged.
      expect(drifts).toEqual([]);
      const drift = await right.get('/gov-publishing/drift').set(as(office.governor));
      expect(drift.body.data.findings).toEqual([]);
    },
    900_000 + ROUNDS * 60_000,
  );

  // The last: the ledger refuses whose clock is behind its newest leaf, and this one goes ahead.
  test('a schedule that falls due on several servers publishes once', async () => {
    const { site } = ground;
    const { clock, schedules } = gov(site.strapi);
    const entry = await lawBefore(site, office, 'publish');
    const publishAt = new Date(Date.now() + HOUR_MS).toISOString();
    await signInCode(site.strapi, office.publisher.id, 'schedule', entry, undefined, { publishAt });
    clock.set(() => new Date(Date.now() + HOUR_MS + 1_000));
    await Promise.all([schedules.run(), schedules.run(), schedules.run()]);
    clock.set(undefined);
    const acts = await actsOn(site, entry);
    expect(acts.map(({ act }) => act)).toEqual(['submit', 'approve', 'schedule', 'publish']);
    expect(await publicTitle(ground, entry)).toContain('พระราชบัญญัติ');
  });
});

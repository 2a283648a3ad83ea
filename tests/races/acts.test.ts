import { setTimeout as pause } from 'node:timers/promises';
import { signInCode } from '../harness/in-code';
import {
  appoint,
  as,
  dossier,
  makeOffice,
  makePerson,
  type EntryRef,
  type Office,
  type Person,
} from '../harness/people';
import {
  actsOn,
  COURSES,
  digestNow,
  expectWords,
  fire,
  lawBefore,
  prepare,
  publicTitle,
  ROUNDS,
  save,
  signUpTo,
  statuses,
  together,
  type Ground,
} from './contest';

const rounds = Array.from({ length: ROUNDS }, (_, round) => round);

describe.each(COURSES)('races on $name', (course) => {
  let ground: Ground;
  let office: Office;
  let secondReporter: Person;
  let secondApprover: Person;
  let secondPublisher: Person;

  beforeAll(async () => {
    ground = await prepare(course);
    const { site } = ground;
    office = await makeOffice(site);
    secondReporter = await makePerson(site, 'Second Reporter');
    secondApprover = await makePerson(site, 'Second Approver');
    secondPublisher = await makePerson(site, 'Second Publisher');
    await appoint(site, secondReporter, 'reporter', office.agency);
    await appoint(site, secondApprover, 'approver', office.agency);
    await appoint(site, secondPublisher, 'publisher', office.agency);
  });
  afterAll(() => ground?.stop());

  const draftTitle = async ({ uid, documentId, locale }: EntryRef): Promise<string> =>
    (await ground.site.strapi.documents(uid).findOne({ documentId, locale })).title;
  const kinds = async (entry: EntryRef): Promise<string[]> =>
    (await actsOn(ground.site, entry)).map(({ act }) => act);

  test(`[WF-03] submit against submit: one submission, ${ROUNDS} rounds`, async () => {
    const { site, left, right } = ground;
    for (const _ of rounds) {
      const entry = await lawBefore(site, office, 'submit');
      const digest = await digestNow(site, entry);
      const answers = await together(
        () => fire(left, office.reporter, 'submit', entry, digest),
        () => fire(right, secondReporter, 'submit', entry, digest),
      );
      expect(statuses(answers)).toEqual([200, 422]);
      expectWords(
        answers.find(({ status }) => status === 422),
        422,
        'already_submitted',
      );
      expect(await kinds(entry)).toEqual(['submit']);
    }
  });

  test(`[WF-05] approve against approve: one approval, ${ROUNDS} rounds`, async () => {
    const { site, left, right } = ground;
    for (const _ of rounds) {
      const entry = await lawBefore(site, office, 'approve');
      const digest = await digestNow(site, entry);
      const answers = await together(
        () => fire(left, office.approver, 'approve', entry, digest),
        () => fire(right, secondApprover, 'approve', entry, digest),
      );
      expect(statuses(answers)).toEqual([200, 422]);
      expectWords(
        answers.find(({ status }) => status === 422),
        422,
        'already_approved',
      );
      expect(await kinds(entry)).toEqual(['submit', 'approve']);
    }
  });

  test(`[WF-09] edit against approve: what was approved is what was read, ${ROUNDS} rounds`, async () => {
    const { site, left, right } = ground;
    for (const round of rounds) {
      const entry = await lawBefore(site, office, 'approve');
      const seen = await digestNow(site, entry);
      const [approved, edited] = await together(
        () => fire(left, office.approver, 'approve', entry, seen),
        () => save(right, office.reporter, entry, { title: `ระเบียบฉบับแก้ไข ครั้งที่ ${round}` }),
      );
      expect(edited.status).toBe(200);
      if (approved.status !== 200) expectWords(approved, 409, 'content_changed');
      const acts = await actsOn(site, entry);
      for (const { digest } of acts) expect(digest).toBe(seen);
      expect(acts.map(({ act }) => act)).toEqual(
        approved.status === 200 ? ['submit', 'approve'] : ['submit'],
      );
      const after = await dossier(site, office.publisher, entry);
      expect(after.state).toBe('draft');
      expectWords(
        await fire(left, office.publisher, 'publish', entry, after.digest),
        422,
        'changed_since_signed',
      );
      expect(await publicTitle(ground, entry)).toBeNull();
    }
  });

  test(`[WF-05] an approver who edits while approving has not approved their own words, ${ROUNDS} rounds`, async () => {
    const { site, left, right } = ground;
    for (const round of rounds) {
      const entry = await lawBefore(site, office, 'approve');
      const seen = await digestNow(site, entry);
      const [, edited] = await together(
        () => fire(left, office.approver, 'approve', entry, seen),
        () => save(right, office.approver, entry, { title: `ถ้อยคำของหัวหน้า ${round}` }),
      );
      expect(edited.status).toBe(200);
      await signInCode(site.strapi, office.reporter.id, 'submit', entry);
      const own = await fire(left, office.approver, 'approve', entry, await digestNow(site, entry));
      expectWords(own, 422, 'four_eyes_wrote');
    }
  });

  test(`[WF-09] publish against edit: the public gets the signed words or none, ${ROUNDS} rounds`, async () => {
    const { site, left, right } = ground;
    for (const round of rounds) {
      const entry = await lawBefore(site, office, 'publish');
      const seen = await digestNow(site, entry);
      const title = await draftTitle(entry);
      const [published, edited] = await together(
        () => fire(left, office.publisher, 'publish', entry, seen),
        () =>
          save(right, office.reporter, entry, {
            title: `แก้ไขขณะเผยแพร่ ${round}`,
            source: { name: `ที่มา ${round}` },
          }),
      );
      expect(edited.status).toBe(200);
      if (published.status !== 200) expectWords(published, 409, 'content_changed');
      expect(await publicTitle(ground, entry)).toBe(published.status === 200 ? title : null);
      expect((await dossier(site, office.reporter, entry)).state).toBe('draft');
    }
  });

  test(`[WF-06] publish against publish: one publication, ${ROUNDS} rounds`, async () => {
    const { site, left, right } = ground;
    for (const _ of rounds) {
      const entry = await lawBefore(site, office, 'publish');
      const digest = await digestNow(site, entry);
      const title = await draftTitle(entry);
      const answers = await together(
        () => fire(left, office.publisher, 'publish', entry, digest),
        () => fire(right, secondPublisher, 'publish', entry, digest),
      );
      expect(statuses(answers)).toEqual([200, 422]);
      expectWords(
        answers.find(({ status }) => status === 422),
        422,
        'already_public',
      );
      expect(await kinds(entry)).toEqual(['submit', 'approve', 'publish']);
      expect(await publicTitle(ground, entry)).toBe(title);
    }
  });

  test(`[WF-06] publish against unpublish: one of them, never half of both, ${ROUNDS} rounds`, async () => {
    const { site, left, right } = ground;
    for (const round of rounds) {
      const entry = await lawBefore(site, office, 'publish');
      const first = await digestNow(site, entry);
      await signInCode(site.strapi, office.publisher.id, 'publish', entry);
      const newer = `ฉบับปรับปรุง ${round}`;
      await save(left, office.reporter, entry, { title: newer });
      await signUpTo(site, office, 'publish', entry);
      const second = await digestNow(site, entry);
      const [published, takenDown] = await together(
        () => fire(left, office.publisher, 'publish', entry, second),
        () => fire(right, secondApprover, 'unpublish', entry, first),
      );
      if (published.status === 200) expectWords(takenDown, 409, 'content_changed');
      else {
        expect(takenDown.status).toBe(200);
        expectWords(published, 422, 'not_submitted');
      }
      expect(await publicTitle(ground, entry)).toBe(published.status === 200 ? newer : null);
      expect((await kinds(entry)).at(-1)).toBe(published.status === 200 ? 'publish' : 'unpublish');
    }
  });

  test(`two languages of one law published at once: both, ${ROUNDS} rounds`, async () => {
    const { site, left, right } = ground;
    for (const round of rounds) {
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
        () => fire(right, secondPublisher, 'publish', en, seenEn),
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
    for (const round of rounds) {
      const day = (offset: number): string => `2017-0${1 + (offset % 9)}-0${1 + (round % 9)}`;
      await save(left, office.reporter, th, { legislationDate: '2018-05-16', number: String(round) });
      const seen = await digestNow(site, th);
      const answers = await together(
        () => fire(left, office.reporter, 'submit', th, seen),
        () => save(right, office.reporter, en, { title: `Act ${round}`, legislationDate: day(round) }),
        () => save(left, secondReporter, th, { title: `กฎหมาย ${round}`, legislationDate: day(round + 3) }),
        () => save(right, secondReporter, en, { title: `Rule ${round}`, effectiveFrom: day(round + 5) }),
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
      for (const round of rounds) {
        await save(left, office.reporter, entry, { title: `ฉบับที่ ${round}` });
        await signUpTo(site, office, 'publish', entry);
        const digest = await digestNow(site, entry);
        const answers = await together(
          () => fire(left, office.publisher, 'publish', entry, digest),
          () => fire(right, secondPublisher, 'publish', entry, digest),
          () => fire(right, secondApprover, 'approve', entry, digest),
          () => fire(left, secondReporter, 'submit', entry, digest),
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
    20_000 + ROUNDS * 5_000,
  );
});

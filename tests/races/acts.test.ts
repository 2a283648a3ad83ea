import { signInCode } from '../harness/in-code';
import { dossier, type EntryRef } from '../harness/people';
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
  rounds,
  save,
  signUpTo,
  statuses,
  together,
  type Ground,
} from './contest';

describe.each(COURSES)('races between two on $name', (course) => {
  let ground: Ground;
  let office: Ground['office'];
  let second: Ground['second'];

  beforeAll(async () => {
    ground = await prepare(course);
    ({ office, second } = ground);
  });
  afterAll(() => ground?.stop());

  const draftTitle = async ({ uid, documentId, locale }: EntryRef): Promise<string> =>
    (await ground.site.strapi.documents(uid).findOne({ documentId, locale })).title;
  const kinds = async (entry: EntryRef): Promise<string[]> =>
    (await actsOn(ground.site, entry)).map(({ act }) => act);

  test(`[WF-03] submit against submit: one submission, ${ROUNDS} rounds`, async () => {
    const { site, left, right } = ground;
    for (const _ of rounds()) {
      const entry = await lawBefore(site, office, 'submit');
      const digest = await digestNow(site, entry);
      const answers = await together(
        () => fire(left, office.reporter, 'submit', entry, digest),
        () => fire(right, second.reporter, 'submit', entry, digest),
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
    for (const _ of rounds()) {
      const entry = await lawBefore(site, office, 'approve');
      const digest = await digestNow(site, entry);
      const answers = await together(
        () => fire(left, office.approver, 'approve', entry, digest),
        () => fire(right, second.approver, 'approve', entry, digest),
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
    for (const round of rounds()) {
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
    for (const round of rounds()) {
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
    for (const round of rounds()) {
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
    for (const _ of rounds()) {
      const entry = await lawBefore(site, office, 'publish');
      const digest = await digestNow(site, entry);
      const title = await draftTitle(entry);
      const answers = await together(
        () => fire(left, office.publisher, 'publish', entry, digest),
        () => fire(right, second.publisher, 'publish', entry, digest),
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
    for (const round of rounds()) {
      const entry = await lawBefore(site, office, 'publish');
      const older = await digestNow(site, entry);
      await signInCode(site.strapi, office.publisher.id, 'publish', entry);
      const newer = `ฉบับปรับปรุง ${round}`;
      await save(left, office.reporter, entry, { title: newer });
      await signUpTo(site, office, 'publish', entry);
      const newest = await digestNow(site, entry);
      const [published, takenDown] = await together(
        () => fire(left, office.publisher, 'publish', entry, newest),
        () => fire(right, second.approver, 'unpublish', entry, older),
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
});

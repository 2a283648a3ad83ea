import { gov } from '../harness/gov';
import type { Office } from '../harness/people';
import { signInCode } from '../harness/in-code';
import { COURSES, lawBefore, prepare, ROUNDS, signUpTo, type Ground } from './contest';

describe.each(COURSES.filter(({ processes }) => processes === 1))(
  'the drift report at work on $name',
  (course) => {
    let ground: Ground;
    let office: Office;
    beforeAll(async () => {
      ground = await prepare(course);
      ({ office } = ground);
    });
    afterAll(() => ground?.stop());

    test('names nothing while laws are published and taken down', async () => {
      const { strapi } = ground.site;
      const { drift } = gov(strapi);
      const entry = await lawBefore(ground.site, office, 'publish');
      let working = true;
      const named: unknown[] = [];
      const watch = async (): Promise<void> => {
        while (working) named.push(...(await drift.report()).findings);
      };
      const watching = watch();
      for (let round = 0; round < ROUNDS * 5; round += 1) {
        await signInCode(strapi, office.publisher.id, 'publish', entry);
        await signInCode(strapi, office.approver.id, 'unpublish', entry);
        await signUpTo(ground.site, office, 'publish', entry);
      }
      working = false;
      await watching;
      expect(named).toEqual([]);
    });
  },
);

import { DATABASES } from '../harness/site';
import { expectNoSuchWay, expectRefusal, nameOf } from './check';
import { setStage, type Stage } from './stages/stage';
import { refusedTables } from './tables';
import { lookAt, type Seen } from './stages/watch';

describe.each(DATABASES)('doors on %s', (client) => {
  let stage: Stage;
  let before: Seen;
  beforeAll(async () => {
    stage = await setStage(client);
    before = await lookAt(stage);
  });
  afterAll(() => stage?.stop());

  describe.each(refusedTables)('$heading', ({ doors }) => {
    test.each(doors.map((door) => ({ name: nameOf(door), door })))('$name', async ({ door }) => {
      const { expect: expected } = door;
      const answer = await door.attempt(stage);
      const after = await lookAt(stage);
      const seenBefore = before;
      // An open door must not make the next ones look open too.
      before = after;
      if (expected.kind === 'refused') expectRefusal(answer, expected);
      else if (expected.kind === 'no-such-way') expectNoSuchWay(answer, expected);
      else
        expect({ status: answer.status, message: answer.message }).toEqual({
          status: (expected as any).status,
          message: '',
        });
      expect(after.publicApi).toEqual(seenBefore.publicApi);
      expect(after.strapi).toEqual(seenBefore.strapi);
      expect(after.bytes).toBe(seenBefore.bytes);
    });
  });
});

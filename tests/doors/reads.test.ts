import { DATABASES } from '../harness/site';
import { expectNoSuchWay, expectRefusal, nameOf } from './check';
import { SECRET, setStage, type Stage } from './stages/stage';
import { NOTE } from './stages/uids';
import { readTables } from './tables';

describe.each(DATABASES)('what drafts say stays in the office, on %s', (client) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(client);
    // A related draft, of a type that has no drafts: the shortest way out of the office.
    await stage.strapi
      .documents(NOTE)
      .create({ data: { text: 'ถึงร่าง', bulletin: stage.draft.documentId, law: stage.law.documentId } });
  });
  afterAll(() => stage?.stop());

  describe.each(readTables)('$heading', ({ doors }) => {
    test.each(doors.map((door) => ({ name: nameOf(door), door })))('$name', async ({ door }) => {
      const { expect: expected } = door;
      const answer = await door.attempt(stage);
      if (expected.kind === 'refused') expectRefusal(answer, expected);
      else if (expected.kind === 'no-such-way') expectNoSuchWay(answer, expected);
      else expect(answer.status).toBe(200);
      const heard = JSON.stringify(answer.body);
      expect(heard).not.toContain(SECRET);
      if (answer.status !== 200) return;
      expect(heard).not.toContain(stage.draft.documentId);
      expect(heard).not.toContain(stage.approved.documentId);
    });
  });
});

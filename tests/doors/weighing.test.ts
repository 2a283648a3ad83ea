import { DATABASES } from '../harness/site';
import { expectRefusal, nameOf } from './check';
import { weighingTable } from './tables';
import { setWeighingStage, type WeighingStage } from './stages/weighing-stage';

describe.each(DATABASES)(`${weighingTable.heading}, on %s`, (client) => {
  let stage: WeighingStage;
  beforeAll(async () => {
    stage = await setWeighingStage(client);
  });
  afterAll(() => stage?.stop());

  const leaves = async (): Promise<number> =>
    Number((await stage.site.strapi.db.connection('gov_ledger_leaves').count({ n: '*' }).first()).n);

  test.each(weighingTable.doors.map((door) => ({ name: nameOf(door), door })))('$name', async ({ door }) => {
    const before = await leaves();
    const answer = await door.attempt(stage);
    if (door.expect.kind !== 'refused') throw new Error('only refusals are in this table');
    expectRefusal(answer, door.expect);
    expect(await leaves()).toBe(before);
  });
});

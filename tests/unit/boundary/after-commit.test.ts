import { hearWhatFollowsCommits } from '#server/database/after-commit';
import type { Strapi } from '#server/strapi-boundary';

/** A database that calls what follows as Strapi's does: at once, without waiting for it. */
function database(): { strapi: any; logged: string[] } {
  const logged: string[] = [];
  const transaction = async (run?: (scope: object) => unknown): Promise<unknown> => {
    if (!run) return { get: () => 'open' };
    const following: (() => unknown)[] = [];
    const keep = (callback: () => unknown): void => void following.push(callback);
    const result = await run({ trx: 1, onCommit: keep, onRollback: keep });
    for (const follow of following) follow();
    return result;
  };
  return { strapi: { db: { transaction }, log: { error: (line: string) => logged.push(line) } }, logged };
}

test('what fails after a commit or a rollback is in the log, whether it fails at once or later; the result stands', async () => {
  const { strapi, logged } = database();
  hearWhatFollowsCommits(strapi as Strapi);
  const result = await strapi.db.transaction(({ trx, onCommit, onRollback }: any) => {
    onCommit(() => Promise.reject(new Error('later')));
    onCommit(() => {
      throw new Error('at once');
    });
    onRollback(() => Promise.reject(new Error('taken back')));
    return trx;
  });
  await new Promise(setImmediate);
  expect(result).toBe(1);
  expect(logged.sort()).toEqual([
    'gov-publishing: after a commit: Error: at once',
    'gov-publishing: after a commit: Error: later',
    'gov-publishing: after a rollback: Error: taken back',
  ]);
  expect((await strapi.db.transaction()).get()).toBe('open');
});

test('it is taken back', () => {
  const { strapi } = database();
  const before = strapi.db.transaction;
  hearWhatFollowsCommits(strapi as Strapi)();
  expect(strapi.db.transaction).toBe(before);
});

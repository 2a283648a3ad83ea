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

const followed = async (
  strapi: any,
  callback: () => unknown,
  when: 'onCommit' | 'onRollback',
): Promise<unknown> => {
  const result = await strapi.db.transaction((scope: any) => {
    scope[when](callback);
    return scope.trx;
  });
  await new Promise(setImmediate);
  return result;
};

test.each([
  ['onCommit', 'commit'],
  ['onRollback', 'rollback'],
] as const)('what fails later, %s, is in the log with its place; the result stands', async (scope, when) => {
  const { strapi, logged } = database();
  hearWhatFollowsCommits(strapi as Strapi);
  expect(await followed(strapi, () => Promise.reject(new TypeError('later')), scope)).toBe(1);
  expect(logged).toEqual([
    expect.stringMatching(
      new RegExp(`^gov-publishing: after a ${when}: TypeError: later\n    at .*after-commit`),
    ),
  ]);
  expect((await strapi.db.transaction()).get()).toBe('open');
});

test('a query that fails is told without what it wrote', async () => {
  const { strapi, logged } = database();
  hearWhatFollowsCommits(strapi as Strapi);
  const error = new Error(
    "insert into history values ('a draft - of two parts') - Connection terminated unexpectedly",
  );
  await followed(strapi, () => Promise.reject(error), 'onCommit');
  expect(logged[0]).toContain('Error: Connection terminated unexpectedly');
  expect(logged[0]).not.toContain('draft');
});

test('a fault that is thrown at once reaches the caller of the transaction, a lost database does not', async () => {
  const { strapi, logged } = database();
  hearWhatFollowsCommits(strapi as Strapi);
  const throwing = (message: string) => () => {
    throw new Error(message);
  };
  await expect(followed(strapi, throwing('a fault'), 'onCommit')).rejects.toThrow('a fault');
  expect(logged).toEqual([]);
  expect(await followed(strapi, throwing('Connection terminated unexpectedly'), 'onCommit')).toBe(1);
  expect(logged).toHaveLength(1);
});

test('it is taken back', () => {
  const { strapi } = database();
  const before = strapi.db.transaction;
  hearWhatFollowsCommits(strapi as Strapi)();
  expect(strapi.db.transaction).toBe(before);
});

import type { Strapi } from '../strapi-boundary';

interface Scope {
  onCommit(callback: () => unknown): void;
  onRollback(callback: () => unknown): void;
}
type Run = (scope: Scope) => unknown;

/** Strapi's database, as far as everybody's transactions go through it. */
interface Transactions {
  transaction(run?: Run): Promise<unknown>;
}

/**
 * Strapi calls what is to follow a commit without waiting for it: the event of a saved document first reads the whole of it
 * again, and the history of the Content Manager writes. Where the database goes away in that moment nobody hears of the
 * failure, and Node ends the process. Here it is heard: the save is done, and the log says what did not follow it.
 *
 * @returns takes it back
 */
export function hearWhatFollowsCommits(strapi: Strapi): () => void {
  const database = strapi.db as unknown as Transactions;
  const { transaction } = database;
  const heard = (callback: () => unknown, when: string) => async (): Promise<void> => {
    try {
      await callback();
    } catch (error) {
      strapi.log.error(`gov-publishing: after a ${when}: ${String(error)}`);
    }
  };
  database.transaction = (run) =>
    run === undefined
      ? transaction.call(database)
      : transaction.call(database, (scope) =>
          run({
            ...scope,
            onCommit: (callback) => scope.onCommit(heard(callback, 'commit')),
            onRollback: (callback) => scope.onRollback(heard(callback, 'rollback')),
          }),
        );
  return () => void (database.transaction = transaction);
}

import { faultText } from '../faults';
import type { Strapi } from '../strapi-boundary';
import { isOutOfReach } from '../unavailable';

interface Committing {
  onCommit(callback: () => unknown): void;
  onRollback(callback: () => unknown): void;
}
type Run = (scope: Committing) => unknown;

/** Strapi's database, as far as everybody's transactions go through it. */
interface Transactions {
  transaction(run?: Run): Promise<unknown>;
}

/**
 * Strapi calls what is to follow a commit without waiting for it: the event of a saved document first reads the whole of it
 * again, and the history of the Content Manager writes. Where the database goes away in that moment nobody hears of the
 * failure, and Node ends the process. Here it is heard: the save is done, and the log says that something did not follow
 * it, and where that was. A fault that is thrown at once goes its way to the caller of the transaction.
 *
 * @returns takes it back
 */
export function hearWhatFollowsCommits(strapi: Strapi): () => void {
  const database = strapi.db as unknown as Transactions;
  const { transaction } = database;
  const tell = (error: unknown, when: string): void =>
    void strapi.log.error(`gov-publishing: after a ${when}: ${withPlaces(error)}`);
  const heard = (callback: () => unknown, when: string) => (): unknown => {
    try {
      const following = callback();
      return following instanceof Promise
        ? following.catch((error: unknown) => tell(error, when))
        : following;
    } catch (error) {
      // What is thrown at once reaches the caller of the transaction; only a lost database is not their fault.
      if (!isOutOfReach(error)) throw error;
      tell(error, when);
      return undefined;
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

function withPlaces(error: unknown): string {
  if (!(error instanceof Error)) return faultText(error);
  const places = error.stack?.slice(error.stack.indexOf('\n    at ')) ?? '';
  return `${error.name}: ${faultText(error)}${places}`;
}

import type { Strapi } from '../strapi-boundary';

type Emit = (name: string, ...told: unknown[]) => Promise<void>;

interface OpenTransaction {
  readonly trx: { isCompleted?(): boolean };
  onCommit(callback: () => unknown): void;
}

/** Strapi's database and its centre of events, as far as an event of a write goes through them. */
interface Events {
  readonly eventHub: { emit: Emit };
  readonly db: {
    inTransaction(): boolean;
    transaction(run: (open: OpenTransaction) => boolean): Promise<boolean>;
  };
}

/**
 * Strapi tells of saved documents after the commit, but of accounts, roles and files at once: a webhook would hear of an account
 * that is taken back with all else that an import wrote. Here every event of a running transaction waits for its commit, and
 * what is taken back is told to nobody.
 *
 * @returns takes it back
 */
export function holdEventsUntilCommit(strapi: Strapi): () => void {
  const { eventHub, db } = strapi as unknown as Events;
  const { emit } = eventHub;
  eventHub.emit = async (name, ...told) => {
    const isHeld =
      db.inTransaction() &&
      (await db.transaction(({ trx, onCommit }) => {
        // Work that goes on after the end of its transaction still carries it.
        if (trx.isCompleted?.() === true) return false;
        onCommit(() => emit(name, ...told));
        return true;
      }));
    if (!isHeld) await emit(name, ...told);
  };
  return () => void (eventHub.emit = emit);
}

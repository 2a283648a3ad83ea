import { dialectOf } from '../../database/dialect';
import type { Appended, AppendObserver } from '../../ledger/append-observer';
import type { Connection, Transaction } from '../../strapi-boundary';
import type { Generations } from './generations';

/** A NOTIFY carries at most 8,000 bytes; an act on more entries than fit says that anything may have changed. */
const MAX_MESSAGE_LENGTH = 7_000;

export const CHANNEL = 'gov_publishing ';

/**
 * Hears what every act changes, here and on other servers, and invalidates what was read before it. Acts are applied in
 * the ledger's own order: `seen` says up to which size of the ledger nothing is missing.
 */
export class PublicChanges implements AppendObserver {
  /** Null until the ledger's size is known: then nothing that was cached can be believed. */
  private seenSize: number | null = null;
  private committedSize = 0;

  constructor(private readonly generations: Generations) {}

  /** Size of the ledger up to which every act has been heard of. */
  get seen(): number {
    return this.seenSize ?? 0;
  }

  /** Size of the ledger after the newest act that this server committed. */
  get committedHere(): number {
    return this.committedSize;
  }

  /** Tells the other servers; it is sent when, and only if, the transaction commits. */
  async appending(trx: Transaction, appended: Appended): Promise<void> {
    const whole = JSON.stringify(appended);
    const message =
      Buffer.byteLength(whole) <= MAX_MESSAGE_LENGTH ? whole : JSON.stringify({ ...appended, visible: null });
    await tell(trx, message);
  }

  committed(appended: Appended): void {
    this.committedSize = Math.max(this.committedSize, appended.size);
    this.apply(appended);
  }

  /** Takes in an act that was committed, here or elsewhere. One that is known already changes nothing. */
  apply({ from, size, visible }: Appended): void {
    const seen = this.seenSize;
    if (seen !== null && size <= seen) return;
    // Something between was not heard of. It is not looked up: what was changed is then everything.
    if (visible === null || seen === null || from > seen) this.generations.everythingChanged();
    this.generations.changed(visible ?? []);
    // Where there is no other server, the acts of this one arrive in their order.
    this.seenSize = size;
  }

  /** Takes in the size that the ledger has: what was not heard of by now is no longer waited for. */
  caughtUp(size: number): void {
    if (this.seenSize !== null && size <= this.seenSize) return;
    this.generations.everythingChanged();
    this.seenSize = size;
  }
}

/** Tells all servers; inside a transaction, when it commits. */
export async function tell(connection: Connection, message: string): Promise<void> {
  await dialectOf(connection).broadcast?.send(connection, CHANNEL, message);
}

/** What a server says whose drift report found damage. */
export const DAMAGE = 'damage';

/** @returns what another server said it did or found, or null where it cannot be read */
export function readMessage(text: string | undefined): Appended | typeof DAMAGE | null {
  if (text === DAMAGE) return DAMAGE;
  try {
    const said = JSON.parse(text ?? '') as Partial<Appended>;
    if (!Number.isInteger(said.from) || !Number.isInteger(said.size)) return null;
    const visible = Array.isArray(said.visible) ? said.visible : null;
    return { from: Number(said.from), size: Number(said.size), visible };
  } catch {
    return null;
  }
}

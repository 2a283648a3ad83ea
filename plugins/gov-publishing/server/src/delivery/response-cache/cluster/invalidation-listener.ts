import { randomUUID } from 'node:crypto';
import type { Broadcast, Listening } from '../../../database/dialect/broadcast';
import { FRONT_TABLES } from '../tables';
import { LEDGER_TABLES } from '../../../ledger/tables';
import type { Connection, Strapi } from '../../../strapi-boundary';
import { BEAT_MS, CacheLease, LEASE_MS } from './cache-lease';
import { CHANNEL, DAMAGE, readMessage, type PublicChanges } from '../public-changes';

/** Pause before a lost connection is made anew, in milliseconds. */
const RECONNECT_MS = 500;

/**
 * Keeps one of several servers on a database up to date: hears what the others do, and renews the lease
 * under which this one may answer from its cache. A renewal goes over the very connection that listens, and brings back
 * the ledger's size: a server that cannot hear does not renew, and what was missed is noticed.
 */
export class InvalidationListener {
  readonly id = randomUUID();
  private readonly lease = new CacheLease();
  private listening: Listening | null = null;
  private beat: NodeJS.Timeout | null = null;
  private renewing: Promise<void> | null = null;
  private renewAgain = false;
  private stopped = false;

  constructor(
    private readonly strapi: Strapi,
    private readonly broadcast: Broadcast,
    private readonly changes: PublicChanges,
    /** Called when another server found that something is not what it was verified to be. */
    private readonly damaged: () => void,
  ) {}

  /** @param now monotonic milliseconds */
  hears(now: number): boolean {
    return this.lease.holds(now);
  }

  /** Begins to listen. A server that cannot yet does so later, and reads from the database until then. */
  async start(): Promise<void> {
    await this.connect();
    this.beat = setInterval(() => void this.renew(), BEAT_MS);
    this.beat.unref();
  }

  /** Ends it in good order: nobody waits for this server any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.beat) clearInterval(this.beat);
    this.lease.lost();
    const { listening } = this;
    this.listening = null;
    if (!listening) return;
    await this.renewing;
    await listening.run(this.row().delete()).catch(() => undefined);
    await listening.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    if (this.stopped || this.listening) return;
    let listening: Listening | null = null;
    try {
      listening = await this.broadcast.listen(this.strapi.db.connection, CHANNEL, {
        message: (text) => this.heard(text),
        lost: () => this.lost(listening),
      });
      this.listening = listening;
      // The first is to be counted on, the second to be let in.
      await this.renew();
      await this.renew();
    } catch (error) {
      this.strapi.log.warn(
        `gov-publishing: other servers cannot be heard, answering from the database: ${String(error)}`,
      );
      this.reconnectLater();
    }
  }

  private lost(listening: Listening | null): void {
    if (listening === null || this.listening !== listening) return;
    this.listening = null;
    this.reconnectLater();
  }

  private reconnectLater(): void {
    if (this.stopped) return;
    setTimeout(() => void this.connect(), RECONNECT_MS).unref();
  }

  private heard(payload: string | undefined): void {
    const act = readMessage(payload);
    if (!act) return;
    if (act === DAMAGE) return this.damaged();
    const before = this.changes.seen;
    this.changes.apply(act);
    // The server that acted is waiting for this confirmation.
    if (this.changes.seen > before) void this.renew();
  }

  /** Renews the lease; a call while one is under way makes it go round once more. */
  private async renew(): Promise<void> {
    if (this.renewing) {
      this.renewAgain = true;
      return this.renewing;
    }
    this.renewing = this.renewNow().finally(() => (this.renewing = null));
    await this.renewing;
    if (!this.renewAgain) return;
    this.renewAgain = false;
    await this.renew();
  }

  private async renewNow(): Promise<void> {
    const { listening } = this;
    if (!listening) return;
    const [sentAt, wallSentAt] = [performance.now(), Date.now()];
    const { connection } = this.strapi.db;
    const { seen } = this.changes;
    const size = connection.raw('(SELECT COALESCE(MAX(size), 0) FROM ??) AS size', [
      LEDGER_TABLES.checkpoints,
    ]);
    const renewal = listening.run(
      this.row()
        .update({ beat: connection.raw('beat + 1'), seen })
        .returning([size]),
    );
    try {
      let [row] = await inTime(renewal);
      if (!row) {
        // Not known (any more): nobody has been waiting for this server, and it may have missed anything.
        this.lease.lost();
        const entry = connection(FRONT_TABLES.servers)
          .insert({ id: this.id, seen: this.changes.seen, beat: 0 })
          .returning([size]);
        [row] = await inTime(listening.run(entry));
        this.renewAgain = true;
      }
      const before = this.changes.seen;
      this.changes.caughtUp(Number(row?.['size'] ?? 0));
      this.lease.confirmed(sentAt, performance.now(), wallSentAt);
      if (this.changes.seen > before) this.renewAgain = true;
    } catch {
      // A connection that does not answer in time is as good as none.
      this.lost(listening);
      void listening.end().catch(() => undefined);
    }
  }

  private row(): ReturnType<Connection> {
    return this.strapi.db.connection(FRONT_TABLES.servers).where({ id: this.id });
  }
}

/** @throws Error where the answer takes longer than the lease lasts */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), LEASE_MS);
    timer.unref();
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    answer.catch(() => undefined);
  }
}

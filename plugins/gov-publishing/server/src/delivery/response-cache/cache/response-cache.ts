import type { Generations } from '../generations';
import type { PublicVersion } from '../public-version';
import { SegmentedLru } from './segmented-lru';

/** Longer addresses are answered and forgotten: nobody links to them. */
const MAX_KEY_LENGTH = 2_048;

/** Shares of the cache. A flood of queries can never take what belongs to the addresses. */
const FOR_ADDRESSES = 0.75;

/**
 * An address has one spelling: what could be written in a thousand ways (capitals, %-signs, other parameters) counts
 * as a query, however it answers.
 */
const ADDRESS = /^(?:\/[a-z0-9][a-z0-9._~-]*)+(?:\?locale=(?:th|en))?$/;

/** A read that has begun, and what was true before it. */
export interface PendingRead {
  readonly key: string;
  /** `Generations.now()` before the read. */
  readonly since: number;
  /** Monotonic milliseconds before the read. */
  readonly readAt: number;
  /** Ends the read; a request that waits for the same answer gets it, or null and has to read for itself. */
  end(version: PublicVersion | null): void;
}

/**
 * Finished answers by raw URL. A version is given out only while nothing it was made from has changed since before it
 * was read; what was read while something changed is never kept.
 */
export class ResponseCache {
  private readonly addresses: SegmentedLru<PublicVersion>;
  private readonly queries: SegmentedLru<PublicVersion>;
  private readonly pendingReads = new Map<string, { since: number; result: Promise<PublicVersion | null> }>();

  /**
   * @param bytes for everything that is kept here
   * @param recheckMilliseconds after which a version is read anew, changed or not
   * @param clock the time of day: what begins or ends at an hour does so in what is kept, too
   */
  constructor(
    private readonly generations: Generations,
    bytes: number,
    private readonly recheckMilliseconds: number,
    private readonly clock: () => Date = () => new Date(),
  ) {
    this.addresses = new SegmentedLru(Math.floor(bytes * FOR_ADDRESSES));
    this.queries = new SegmentedLru(Math.floor(bytes * (1 - FOR_ADDRESSES)));
  }

  /** In bytes. */
  get bytes(): number {
    return this.addresses.bytes + this.queries.bytes;
  }

  get size(): number {
    return this.addresses.size + this.queries.size;
  }

  /**
   * @param now monotonic milliseconds
   * @returns the version of this address, as long as it is what the signed store says
   */
  lookUp(key: string, now: number): PublicVersion | undefined {
    if (key.length > MAX_KEY_LENGTH) return undefined;
    const version = this.poolOf(key).get(key);
    return version && this.isTrue(version, now) ? version : undefined;
  }

  /**
   * Begins a read. Called before anything is read.
   *
   * @param now monotonic milliseconds
   */
  begin(key: string, now: number): PendingRead {
    const since = this.generations.now();
    let settle: (version: PublicVersion | null) => void = () => undefined;
    const result = new Promise<PublicVersion | null>((resolve) => (settle = resolve));
    const pending = { since, result };
    // A read that began before the last change is of no use to a request that comes now: the newest is the one to join.
    this.pendingReads.set(key, pending);
    return {
      key,
      since,
      readAt: now,
      end: (version) => {
        if (this.pendingReads.get(key) === pending) this.pendingReads.delete(key);
        settle(version && this.isTrue(version, version.readAt) ? version : null);
      },
    };
  }

  /**
   * Waits for a read of the same address that is under way.
   *
   * @returns its answer if nothing it was made from changed since before it was read, else null; undefined where none is under way
   */
  join(key: string): Promise<PublicVersion | null> | undefined {
    return this.pendingReads.get(key)?.result;
  }

  /** Keeps what was read, unless something it was made from changed in the meantime. */
  keep(version: PublicVersion): boolean {
    if (version.key.length > MAX_KEY_LENGTH || !this.isTrue(version, version.readAt)) return false;
    this.poolOf(version.key).set(version.key, version);
    return true;
  }

  /** A version has grown by a compressed variant. */
  reweigh(version: PublicVersion): void {
    this.poolOf(version.key).reweigh(version.key, version);
  }

  private isTrue({ generation, since, readAt, until }: PublicVersion, now: number): boolean {
    if (until !== null && this.clock().getTime() >= until) return false;
    return this.generations.holds(generation, since) && now - readAt < this.recheckMilliseconds;
  }

  private poolOf(key: string): SegmentedLru<PublicVersion> {
    return ADDRESS.test(key) ? this.addresses : this.queries;
  }
}

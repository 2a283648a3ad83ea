import { pathOf, serverAddress } from '../server-address';
import type { GovernedTypes } from '../../entries/governed-types';
import { readablePathsOf } from '../../routes/readable-paths';
import type { GovConfig } from '../../config';
import { dialectOf } from '../../database/dialect';
import type { Strapi } from '../../strapi-boundary';
import { Compressor } from './cache/compressor';
import { EncodingChoice } from './cache/encoding-choice';
import { MaxStaleness } from './max-staleness';
import { ResponseCache } from './cache/response-cache';
import { Generations } from './generations';
import { waitForServers } from './cluster/wait-for-servers';
import { DAMAGE, PublicChanges, tell } from './public-changes';
import { PublicResponder } from './public-responder';
import { InvalidationListener } from './cluster/invalidation-listener';
import { VersionSender } from './version-sender';

const MEGABYTE = 1_048_576;

/** Shares of `delivery.cacheMegabytes`. */
const FOR_ANSWERS = 0.7;

/** The public cache and what sends from it, made once per Strapi instance. */
export class ResponseCaching {
  readonly generations = new Generations();
  /** To be told of every act. */
  readonly changes = new PublicChanges(this.generations);
  readonly cache: ResponseCache | null;
  readonly responder: PublicResponder;
  /** Bytes for verified publications; 0: none is cached. */
  readonly bytesForPublications: number;
  private readonly listener: InvalidationListener | null;
  private readonly forgetters: (() => void)[] = [];

  constructor(
    private readonly strapi: Strapi,
    config: Pick<GovConfig, 'publicPrefix' | 'delivery' | 'site'>,
    types: Pick<GovernedTypes, 'namesInAddresses'>,
    now: () => Date,
  ) {
    const { publicPrefix, delivery } = config;
    const bytes = delivery.cacheMegabytes * MEGABYTE;
    const { generations, changes } = this;
    const cache =
      bytes > 0
        ? new ResponseCache(generations, bytes * FOR_ANSWERS, delivery.recheckSeconds * 1_000, now)
        : null;
    this.cache = cache;
    this.bytesForPublications = bytes * (1 - FOR_ANSWERS);
    const { broadcast } = dialectOf(strapi.db.connection);
    this.listener =
      cache && broadcast ? new InvalidationListener(strapi, broadcast, changes, () => this.forget()) : null;
    const bound = new MaxStaleness(strapi, generations, delivery.maxAgeSeconds, now);
    const sender = new VersionSender({
      choice: new EncodingChoice(),
      compressor: new Compressor(),
      cacheControl: ({ until }) => bound.cacheControl(until),
      grown: (version) => cache?.reweigh(version),
    });
    this.responder = new PublicResponder({
      prefix: publicPrefix,
      readable: readablePathsOf(config, types, pathOf(serverAddress(strapi))),
      generations,
      cache,
      sender,
      hears: (at) => this.listener?.hears(at) ?? true,
      learn: () => bound.learn(),
    });
  }

  /** Called when the plugin's tables are there. */
  async start(): Promise<void> {
    await this.listener?.start();
  }

  async stop(): Promise<void> {
    await this.listener?.stop();
  }

  /** @param forget is called when what was verified may no longer be believed */
  alsoForgets(forget: () => void): void {
    this.forgetters.push(forget);
  }

  /**
   * A drift report found damage: what is cached is honest, but no longer what the ledger and the store hold. It is
   * not served on, by no server.
   */
  foundDamage(): void {
    this.forget();
    tell(this.strapi.db.connection, DAMAGE).catch((error: unknown) =>
      this.strapi.log.warn(`gov-publishing: other servers could not be told of the damage: ${String(error)}`),
    );
  }

  private forget(): void {
    for (const forget of this.forgetters) forget();
    this.generations.everythingChanged();
  }

  /** Waits until no server answers what was public before the newest act of this one. */
  async waitForPeers(): Promise<void> {
    await waitForServers(this.strapi, this.listener?.id ?? null, this.changes.committedHere);
  }
}

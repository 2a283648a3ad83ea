import { DOSSIER_TABLES } from '../../signoff/dossier/tables';
import type { Strapi } from '../../strapi-boundary';
import type { Generations } from './generations';

/** Others may keep the answer, and have to ask every time: a 304 costs next to nothing. */
const ASK_EVERY_TIME = 'no-cache';

/**
 * Says how long others may answer without asking: at most what the configuration allows, and never beyond the next
 * change that is already on record.
 */
export class MaxStaleness {
  /** The next scheduled change (epoch milliseconds, null: none), and up to when that is known. */
  private next: { readonly at: number | null; readonly since: number } | null = null;
  private pendingRead: Promise<void> | null = null;

  constructor(
    private readonly strapi: Strapi,
    private readonly generations: Generations,
    private readonly maxAgeSeconds: number,
    private readonly now: () => Date,
  ) {}

  /** Sees to it that the next scheduled change is known. Called where there is time: when an answer is made. */
  async learn(): Promise<void> {
    if (this.maxAgeSeconds === 0 || this.isKnown()) return;
    this.pendingRead ??= this.read().finally(() => (this.pendingRead = null));
    await this.pendingRead;
  }

  /**
   * @param until from when on the answer would be another, though nobody signs anything (epoch milliseconds); null: never
   * @returns the value of Cache-Control, now
   */
  cacheControl(until: number | null = null): string {
    if (this.maxAgeSeconds === 0) return ASK_EVERY_TIME;
    if (!this.next || !this.isKnown()) {
      void this.learn().catch(() => undefined);
      return ASK_EVERY_TIME;
    }
    const at = Math.min(this.next.at ?? Infinity, until ?? Infinity);
    const left = Math.floor((at - this.now().getTime()) / 1_000);
    const seconds = Math.min(this.maxAgeSeconds, left);
    return seconds <= 0 ? ASK_EVERY_TIME : `public, max-age=${seconds}, must-revalidate`;
  }

  private isKnown(): boolean {
    return this.next !== null && this.generations.holds(this.generations.of('ledger'), this.next.since);
  }

  private async read(): Promise<void> {
    const since = this.generations.now();
    const row = (await this.strapi.db
      .connection(DOSSIER_TABLES.dossiers)
      .where({ state: 'scheduled' })
      .min({ at: 'publish_at' })
      .first()) as { at: string | null } | undefined;
    const at = row?.at ? Date.parse(row.at) : null;
    // A time that cannot be read is taken for now: no promise is made beyond it.
    this.next = { at: at !== null && Number.isNaN(at) ? 0 : at, since };
  }
}

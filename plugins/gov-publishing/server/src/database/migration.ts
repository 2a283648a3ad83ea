import type { Connection } from '../strapi-boundary';

/**
 * One step by which the plugin's own tables change. Once released it is never edited: there are databases on which it ran.
 * Rows of the ledger are never touched by one; what is derived from them may be made anew.
 */
export interface Migration {
  /** 1, 2, 3 …, without gaps. */
  readonly version: number;
  readonly name: string;
  /** Runs inside the one transaction of all steps that are missing. */
  readonly up: (trx: Connection) => Promise<void>;
}

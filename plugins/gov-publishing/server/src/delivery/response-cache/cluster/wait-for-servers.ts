import { setTimeout as pause } from 'node:timers/promises';
import { dialectOf } from '../../../database/dialect';
import { FRONT_TABLES } from '../tables';
import type { Strapi } from '../../../strapi-boundary';
import { LEASE_MS } from './cache-lease';

/** What is waited beyond the lease: clocks of two machines do not run equally fast. */
const MARGIN_MS = 250;

interface ServerRow {
  readonly id: string;
  readonly beat: string | number;
}

/**
 * Waits until no server answers from its cache what an act has changed: each has heard of it, or its lease is over. An
 * act answers 200 only after that. A server that hangs, or lost its connection, costs one lease and is then forgotten.
 *
 * @param ownId of this server, which has heard of it at the commit; null where it keeps nothing in memory
 * @param size of the ledger with the act
 */
export async function waitForServers(strapi: Strapi, ownId: string | null, size: number): Promise<void> {
  const connection = strapi.db.connection;
  if (dialectOf(connection).broadcast === null || size === 0) return;
  const late = async (): Promise<ServerRow[]> =>
    (await connection(FRONT_TABLES.servers)
      .whereNot({ id: ownId ?? '' })
      .andWhere('seen', '<', size)
      .select('id', 'beat')) as ServerRow[];
  try {
    const counted = await late();
    const until = performance.now() + LEASE_MS + MARGIN_MS;
    let waiting = counted;
    for (let wait = 2; waiting.length > 0 && performance.now() < until; wait = Math.min(wait * 2, 50)) {
      await pause(wait);
      waiting = await late();
    }
    const beats = new Map(counted.map(({ id, beat }) => [id, String(beat)]));
    for (const { id, beat } of waiting) if (beats.get(id) === String(beat)) forget(strapi, id, beat);
  } catch (error) {
    // The act is done and cannot be taken back. A server that may answer from its cache stops when the lease is over.
    strapi.log.warn(`gov-publishing: other servers could not be asked: ${String(error)}`);
    await pause(LEASE_MS + MARGIN_MS);
  }
}

/**
 * Without a sign of life since the act: the server's lease is over, and the next act need not wait for it. Should it
 * come back, it finds its row gone and begins anew. Nobody waits for this: the act is answered whether it succeeds or not.
 */
function forget(strapi: Strapi, id: string, beat: string | number): void {
  strapi.db
    .connection(FRONT_TABLES.servers)
    .where({ id, beat })
    .delete()
    .catch((error: unknown) =>
      strapi.log.warn(`gov-publishing: a server that went away stays on the list: ${String(error)}`),
    );
}

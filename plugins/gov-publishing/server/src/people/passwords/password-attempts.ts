import type { PersonId } from '../../domain/brands';
import type { GovConfig } from '../../config';
import { dialectOf } from '../../database/dialect';
import { TooManyAttemptsError } from '../../errors';
import { PEOPLE_TABLES } from '../tables';
import { currentConnection, type Connection, type Strapi } from '../../strapi-boundary';

/**
 * Guesses at one account from outside of its sessions and known devices, from all addresses together, in windows' worth
 * of one address.
 */
const ALL_ADDRESSES = 4;
/** Stands in the place of an address. No address begins so. */
const DEVICE = 'device:';

/** From where a password is tried. */
export interface Source {
  /** The client's address; empty where no request is served, or what is told is no address. */
  readonly address: string;
  /** The browser, where this account's password was given in it before: it has a budget of its own. */
  readonly device: string | null;
  /** Whether it is tried in a session of that account: acts and the own profile, not the login. */
  readonly inSession: boolean;
}

interface Attempt {
  readonly id: number;
  readonly at: number | string;
  readonly address: string;
  readonly in_session: boolean | number;
}

/**
 * Counts the tries at each account's password, whichever route checks it: one counter, at the password itself. Kept
 * in a table, so that several servers count together.
 */
export class PasswordAttempts {
  constructor(
    private readonly strapi: Strapi,
    private readonly limit: GovConfig['password'],
    private readonly now: () => Date,
  ) {}

  /**
   * Counts a try BEFORE the password is looked at: a hundred guesses sent at once are a hundred tries, not a
   * hundred first ones. Call it outside of any transaction: a refused act must not undo the count.
   *
   * @param check whether the password fits; where it does, the tries that counted against this one are forgiven
   * @throws TooManyAttemptsError, and then `check` is not run
   */
  async counted(personId: PersonId, source: Source, check: () => Promise<boolean>): Promise<boolean> {
    const attempt = await this.register(personId, source);
    if (!(await check())) return false;
    // Only attempts up to this one are forgiven: a guess that runs at the same time stays counted.
    const connection = await currentConnection(this.strapi);
    await connection(PEOPLE_TABLES.attempts)
      .where({ person_id: personId })
      .andWhere('id', '<=', attempt)
      .andWhere((of) => {
        void of.where({ address: placeOf(source) });
        if (source.inSession) void of.orWhere({ in_session: true });
      })
      .delete();
    return true;
  }

  private async register(personId: PersonId, source: Source): Promise<number> {
    const now = this.now().getTime();
    const windowStart = now - this.limit.windowMinutes * 60_000;
    const connection = await currentConnection(this.strapi);
    const counted = await connection.transaction((trx) =>
      this.count(trx as unknown as Connection, personId, source, now, windowStart),
    );
    if ('id' in counted) return counted.id;
    const seconds = Math.max(1, Math.ceil((counted.freeAgain - now) / 1000));
    throw new TooManyAttemptsError(
      [{ code: 'password.too_many', field: 'password', requirement: 'WF-07', params: { seconds } }],
      // The code lets Strapi's login hand on the refusal; it would answer 501 to any other.
      { retryAfter: seconds, code: 'LOGIN_NOT_ALLOWED' },
    );
  }

  /** @returns the id of this attempt, or the time (epoch, ms) at which the next one will be let through */
  private async count(
    trx: Connection,
    personId: PersonId,
    source: Source,
    now: number,
    windowStart: number,
  ): Promise<{ id: number } | { freeAgain: number }> {
    // Guesses of one person stand in line: two that do not see each other would both count as the last one allowed.
    await dialectOf(trx).lock(trx, 'password attempts', Number(personId));
    await trx(PEOPLE_TABLES.attempts).where('at', '<', windowStart).delete();
    const earlier = (await trx(PEOPLE_TABLES.attempts)
      .where({ person_id: personId })
      .orderBy('at')
      .select('id', 'at', 'address', 'in_session')) as Attempt[];
    const { attempts, windowMinutes } = this.limit;
    const free = [
      freeFrom(
        earlier.filter((each) => countsAgainst(each, source)),
        attempts,
      ),
      ...(source.inSession || source.device !== null
        ? []
        : [freeFrom(earlier.filter(isStrange), attempts * ALL_ADDRESSES)]),
    ].filter((at) => at !== null);
    if (free.length > 0) return { freeAgain: Math.max(...free) + windowMinutes * 60_000 };
    const row = { person_id: personId, at: now, address: placeOf(source), in_session: source.inSession };
    const rows = (await trx(PEOPLE_TABLES.attempts).insert(row, ['id'])) as ({ id: number } | number)[];
    return { id: typeof rows[0] === 'object' ? rows[0].id : Number(rows[0]) };
  }
}

/**
 * Tries from one place count together on every route. Those in sessions of the account count together wherever
 * they come from; a stranger's at the login count against nobody elsewhere, or he could keep an officer from signing.
 */
function countsAgainst({ address, in_session }: Attempt, source: Source): boolean {
  return address === placeOf(source) || (source.inSession && Boolean(in_session));
}

/** A known device is one place, wherever it is, and no part of the network that it is in. */
function placeOf({ address, device }: Source): string {
  return device === null ? address : `${DEVICE}${device}`;
}

function isStrange({ address, in_session }: Attempt): boolean {
  return !in_session && !address.startsWith(DEVICE);
}

/** @returns when the oldest try was made that still stands in the way; null where another one is let through */
function freeFrom(earlier: readonly Attempt[], allowed: number): number | null {
  const oldest = earlier[earlier.length - allowed];
  return oldest ? Number(oldest.at) : null;
}

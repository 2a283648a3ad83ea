import type { PersonId } from '../domain/brands';
import type { GovConfig } from '../config';
import { DutyError, ProofError, TooManyAttemptsError } from '../errors';
import { TABLES } from '../ledger/tables';
import { isPostgres, type Strapi, type Transaction } from '../strapi-boundary';
import type { Officers, Person } from './officers';

/** Strapi's own password check; the service has no public type. */
interface AdminAuth {
  validatePassword(password: string, hash: string): Promise<boolean>;
}

/** First half of the PostgreSQL advisory lock on a person's attempts; the second is the person. */
const ATTEMPTS_LOCK = 7_041;

/** Fresh proof that the signer is there: the account's password, given again with each act (WF-07). */
export class PasswordProof {
  constructor(
    private readonly strapi: Strapi,
    private readonly officers: Officers,
    private readonly limit: GovConfig['password'],
    private readonly now: () => Date,
  ) {}

  /**
   * Checks the password. Call it outside of any transaction: a refused act must not undo the count.
   *
   * @throws ProofError where it does not fit; TooManyAttemptsError after too many wrong ones in the window; DutyError
   *   where it fits an account that is blocked
   */
  async check(personId: PersonId, password: string): Promise<Person> {
    const attempt = await this.register(personId);
    const person = await this.officers.person(personId);
    const fits = person !== null && (await this.fits(password, person.passwordHash));
    if (!fits) throw new ProofError([{ code: 'password.wrong', field: 'password', requirement: 'WF-07' }]);
    if (!person.active) throw new DutyError([{ code: 'officer_inactive' }]);
    // Only attempts up to this one are forgiven: a guess that runs at the same time stays counted.
    await this.strapi.db
      .connection(TABLES.attempts)
      .where({ person_id: personId })
      .andWhere('id', '<=', attempt)
      .delete();
    return person;
  }

  /**
   * Counts the attempt BEFORE looking at the password: a hundred guesses sent at once are a hundred attempts,
   * not a hundred first ones.
   */
  private async register(personId: PersonId): Promise<number> {
    const now = this.now().getTime();
    const windowStart = now - this.limit.windowMinutes * 60_000;
    const counted = await this.strapi.db.connection.transaction((trx) =>
      this.count(trx, personId, now, windowStart),
    );
    if ('id' in counted) return counted.id;
    const seconds = Math.max(1, Math.ceil((counted.freeAgain - now) / 1000));
    throw new TooManyAttemptsError(
      [{ code: 'password.too_many', field: 'password', requirement: 'WF-07', params: { seconds } }],
      { retryAfter: seconds },
    );
  }

  /** @returns the id of this attempt, or the time (epoch, ms) at which the next one will be let through */
  private async count(
    trx: Transaction,
    personId: PersonId,
    now: number,
    windowStart: number,
  ): Promise<{ id: number } | { freeAgain: number }> {
    // Guesses of one person stand in line: two that do not see each other would both count as the last one allowed.
    if (isPostgres(trx))
      await trx.raw('SELECT pg_advisory_xact_lock(?, ?)', [ATTEMPTS_LOCK, Number(personId)]);
    await trx(TABLES.attempts).where('at', '<', windowStart).delete();
    const earlier = (await trx(TABLES.attempts)
      .where({ person_id: personId })
      .orderBy('at')
      .select('at')) as {
      at: number | string;
    }[];
    const { attempts, windowMinutes } = this.limit;
    const oldestThatCounts = earlier[earlier.length - attempts];
    if (oldestThatCounts) return { freeAgain: Number(oldestThatCounts.at) + windowMinutes * 60_000 };
    const rows = (await trx(TABLES.attempts).insert({ person_id: personId, at: now }, ['id'])) as (
      { id: number } | number
    )[];
    return { id: typeof rows[0] === 'object' ? rows[0].id : Number(rows[0]) };
  }

  private async fits(password: string, hash: string | null): Promise<boolean> {
    // An account of single sign-on has no password; it cannot sign until it has one.
    if (hash === null) return false;
    const auth = this.strapi.service('admin::auth' as never) as unknown as AdminAuth;
    return auth.validatePassword(password, hash);
  }
}

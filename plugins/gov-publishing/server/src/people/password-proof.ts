import type { PersonId } from '../domain/brands';
import type { GovConfig } from '../config';
import { ProofError, TooManyAttemptsError } from '../errors';
import { TABLES } from '../ledger/tables';
import type { Strapi } from '../strapi-boundary';
import type { Officers, Person } from './officers';

/** Strapi's own password check; the service has no public type. */
interface AdminAuth {
  validatePassword(password: string, hash: string): Promise<boolean>;
}

/** Fresh proof that the signer is there: the account's password, given again with each act (WF-07). */
export class PasswordProof {
  constructor(
    private readonly strapi: Strapi,
    private readonly officers: Officers,
    private readonly limit: GovConfig['password'],
    private readonly now: () => Date
  ) {}

  /**
   * Checks the password. Call it outside of any transaction: a refused act must not undo the count.
   *
   * @throws ProofError where it does not fit; TooManyAttemptsError after too many wrong ones in the window
   */
  async check(personId: PersonId, password: string): Promise<Person> {
    const attempt = await this.register(personId);
    const person = await this.officers.person(personId);
    const fits = person?.active === true && (await this.fits(password, person.passwordHash));
    if (!person || !fits) throw new ProofError([{ code: 'password.wrong', field: 'password', requirement: 'WF-07' }]);
    // Only attempts up to this one are forgiven: a guess that runs at the same time stays counted.
    await this.strapi.db.connection(TABLES.attempts).where({ person_id: personId }).andWhere('id', '<=', attempt).delete();
    return person;
  }

  /**
   * Counts the attempt BEFORE looking at the password: a hundred guesses sent at once are a hundred attempts,
   * not a hundred first ones.
   */
  private async register(personId: PersonId): Promise<number> {
    const now = this.now().getTime();
    const windowStart = now - this.limit.windowMinutes * 60_000;
    const attempts = this.strapi.db.connection;
    await attempts(TABLES.attempts).where('at', '<', windowStart).delete();
    const inserted = (await attempts(TABLES.attempts).insert({ person_id: personId, at: now }, ['id'])) as (
      | { id: number }
      | number
    )[];
    const first = inserted[0];
    const id = typeof first === 'object' ? first.id : Number(first);
    const earlier = (await attempts(TABLES.attempts)
      .where({ person_id: personId })
      .andWhere('at', '>=', windowStart)
      .andWhere('id', '<', id)
      .orderBy('at')
      .select('at')) as { at: number | string }[];
    if (earlier.length >= this.limit.attempts) {
      await attempts(TABLES.attempts).where({ id }).delete();
      const oldest = Number(earlier[earlier.length - this.limit.attempts]?.at ?? now);
      const seconds = Math.max(1, Math.ceil((oldest - windowStart) / 1000));
      throw new TooManyAttemptsError(
        [{ code: 'password.too_many', field: 'password', requirement: 'WF-07', params: { seconds } }],
        { retryAfter: seconds }
      );
    }
    return id;
  }

  private async fits(password: string, hash: string | null): Promise<boolean> {
    // An account of single sign-on has no password; it cannot sign until it has one.
    if (hash === null) return false;
    const auth = this.strapi.service('admin::auth' as never) as unknown as AdminAuth;
    return auth.validatePassword(password, hash);
  }
}

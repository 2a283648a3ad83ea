import type { PersonId } from '../../domain/brands';
import { DutyError, ProofError } from '../../errors';
import type { Officers, Person } from '../officers';
import type { PasswordChecks } from './password-checks';

/** Fresh proof that the signer is there: the account's password, given again with each act (WF-07). */
export class PasswordProof {
  constructor(
    private readonly officers: Officers,
    private readonly checks: PasswordChecks,
  ) {}

  /**
   * Checks the password. Call it outside of any transaction: a refused act must not undo the count.
   *
   * @throws ProofError where it does not fit; TooManyAttemptsError after too many wrong ones in the window; DutyError
   *   where it fits an account that is blocked
   */
  async check(personId: PersonId, password: string): Promise<Person> {
    const person = await this.officers.person(personId);
    if (!(await this.checks.inSession(personId, password, person?.passwordHash ?? null)) || !person)
      throw new ProofError([{ code: 'password.wrong', field: 'password', requirement: 'WF-07' }]);
    if (!person.active) throw new DutyError([{ code: 'officer_inactive' }]);
    return person;
  }
}

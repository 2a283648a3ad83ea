import type { z } from 'zod';
import type { PersonId } from '../../domain/brands';
import { DutyError, ProofError } from '../../errors';
import type { Officers } from '../roster/officers';
import type { PasswordChecks } from '../passwords/password-checks';
import type { passwordGiven } from './contract';
import type { ProofMethod, ProvenPerson } from './proof-method';

type PasswordGiven = z.infer<typeof passwordGiven>;

/** The account's password, given again. */
export class PasswordProof implements ProofMethod<PasswordGiven> {
  readonly method = 'password';

  constructor(
    private readonly officers: Officers,
    private readonly checks: PasswordChecks,
  ) {}

  async check(personId: PersonId, { password }: PasswordGiven, field: string): Promise<ProvenPerson> {
    const person = await this.officers.person(personId);
    if (!(await this.checks.inSession(personId, password, person?.passwordHash ?? null)) || !person)
      throw new ProofError([{ code: 'password.wrong', field, requirement: 'WF-07' }]);
    if (!person.active) throw new DutyError([{ code: 'officer_inactive' }]);
    return { ...person, proof: { method: this.method } };
  }
}

import type { Digest, PersonId } from '../../domain/brands';
import { valueDigest } from '@gov-publishing/provenance';
import type { LedgerReader } from '../../ledger/ledger-reader';
import { currentConnection, type Strapi } from '../../strapi-boundary';
import { AppointmentLeaves } from './appointment-leaves';

/** What an account is known by: the name that its signatures carry, and where a new password would be sent. */
export interface KnownBy {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
}

/**
 * @param salt of the leaf that carries the digest
 * @returns what binds a confirmation to the account as it was, without giving away who it is
 */
export function accountDigest({ personId, name, email }: KnownBy, salt: string): Digest {
  return valueDigest({ email, name, personId, salt });
}

/**
 * Compares what an account is called with what was confirmed. Strapi lets an administrator call any account as they
 * like, by several routes and by SQL: what counts is the name itself, not whether a change was noticed.
 */
export class AccountBinding {
  private readonly leaves: AppointmentLeaves;

  constructor(
    private readonly strapi: Strapi,
    reader: LedgerReader,
  ) {
    this.leaves = new AppointmentLeaves(reader);
  }

  /** @returns those who are called otherwise than when somebody confirmed them last; who never was is not among them */
  async changed(accounts: readonly KnownBy[]): Promise<Set<PersonId>> {
    const connection = await currentConnection(this.strapi);
    const persons = accounts.map(({ personId }) => personId);
    const leaves = await this.leaves.about(connection, persons, ['confirm_appointment']);
    const changed = accounts.filter((account) => {
      const last = leaves.get(account.personId)?.at(-1);
      if (last?.leaf.kind !== 'appointment') return false;
      return last.leaf.account !== accountDigest(account, last.salt);
    });
    return new Set(changed.map(({ personId }) => personId));
  }
}

import type { Digest, PersonId } from '../../domain/brands';
import { type PeopleLeaf, valueDigest } from '@gov-publishing/provenance';
import type { RecordedLeaf } from './appointment-leaves';

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
 * Compares what accounts are called with what was confirmed. Strapi lets an administrator call any account as they
 * like, by several routes and by SQL: what counts is the name itself, not whether a change was noticed.
 *
 * @param leaves about each person, ascending, all confirmations among them
 * @returns those who are called otherwise than when somebody confirmed them last; who never was is not among them
 */
export function changedAccounts(
  accounts: readonly KnownBy[],
  leaves: ReadonlyMap<PersonId, readonly RecordedLeaf<PeopleLeaf>[]>,
): Set<PersonId> {
  const changed = accounts.filter((account) => {
    const last = leaves.get(account.personId)?.findLast(({ leaf }) => leaf.act === 'confirm_appointment');
    if (last?.leaf.kind !== 'appointment') return false;
    return last.leaf.account !== accountDigest(account, last.salt);
  });
  return new Set(changed.map(({ personId }) => personId));
}

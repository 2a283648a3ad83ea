import type { Digest, PersonId } from '../../domain/brands';
import { type PeopleAct, type PeopleLeaf, valueDigest } from '@gov-publishing/provenance';
import type { LedgerReader } from '../../ledger/ledger-reader';
import { currentConnection, type Strapi } from '../../strapi-boundary';
import { AppointmentLeaves, type RecordedLeaf } from '../confirming/appointment-leaves';

/**
 * What the ledger says of the password that an account has now. `vouched`: a second person confirmed that its owner
 * set it. `waiting`: nobody has yet. `not_own`: somebody else set it, or it was changed past the system.
 */
type CredentialStatus = 'vouched' | 'waiting' | 'not_own';

/** Status of a password, and the leaf that vouches for it. */
interface Credential {
  readonly status: CredentialStatus;
  readonly vouchedBy: number | null;
}

/** An account as its password is looked at. */
interface Account {
  readonly personId: PersonId;
  /** Null for an account without a password. */
  readonly passwordHash: string | null;
}

const ACTS: readonly PeopleAct[] = ['confirm_appointment', 'set_password', 'reset_password'];

/**
 * @param hash of the password as it is stored
 * @param salt of the leaf that carries the digest
 * @returns what binds a leaf to the password, without giving away even its hash
 */
export function credentialDigest(hash: string, personId: PersonId, salt: string): Digest {
  return valueDigest({ hash, personId, salt });
}

/**
 * Compares the password that an account has with what is on record. Strapi tells of most ways by which a password is
 * changed, and raw SQL of none: what counts is the stored hash itself, not whether a change was noticed.
 */
export class Credentials {
  private readonly leaves: AppointmentLeaves;

  constructor(
    private readonly strapi: Strapi,
    reader: LedgerReader,
  ) {
    this.leaves = new AppointmentLeaves(reader);
  }

  /** @returns what is on record of each account's present password */
  async of(accounts: readonly Account[]): Promise<Map<PersonId, Credential>> {
    return this.judged(accounts, await this.leavesOf(accounts));
  }

  /** @returns every confirmation and password on record about each account's person, ascending */
  async leavesOf(accounts: readonly Account[]): Promise<Map<PersonId, RecordedLeaf<PeopleLeaf>[]>> {
    const connection = await currentConnection(this.strapi);
    const persons = accounts.map(({ personId }) => personId);
    return this.leaves.about(connection, persons, ACTS);
  }

  /** As `of`, by leaves that were read already. */
  judged(
    accounts: readonly Account[],
    leaves: ReadonlyMap<PersonId, readonly RecordedLeaf<PeopleLeaf>[]>,
  ): Map<PersonId, Credential> {
    return new Map(
      accounts.map((each) => [each.personId, credentialOf(each, leaves.get(each.personId) ?? [])]),
    );
  }
}

function credentialOf(
  { personId, passwordHash }: Account,
  leaves: readonly RecordedLeaf<PeopleLeaf>[],
): Credential {
  const binds = ({ leaf, salt }: RecordedLeaf<PeopleLeaf>): boolean =>
    passwordHash !== null && leaf.credential === credentialDigest(passwordHash, personId, salt);
  const vouching = leaves.filter(({ leaf }) => vouches(leaf)).at(-1);
  if (vouching && binds(vouching)) return { status: 'vouched', vouchedBy: vouching.index };
  const last = leaves.at(-1);
  const isOwn = last === undefined || (last.leaf.act === 'set_password' && binds(last));
  return { status: isOwn ? 'waiting' : 'not_own', vouchedBy: null };
}

/** A password that was set with the vouched one given again needs nobody to vouch for it anew. */
function vouches({ act, confirms }: PeopleLeaf): boolean {
  return act === 'confirm_appointment' || (act === 'set_password' && confirms !== undefined);
}

import { isIP } from 'node:net';
import type { PersonId } from '../../domain/brands';
import { asRow, queryOf, type Strapi } from '../../strapi-boundary';
import type { KnownDevices } from './known-devices';
import type { PasswordAttempts, Source } from './password-attempts';
import type { ProvenNow } from './proven-now';

/** Strapi's own checks of a password; the service has no public type. */
interface AdminAuth {
  validatePassword(password: string, hash: string): Promise<boolean>;
  checkCredentials(given: { email: string; password: string }): Promise<unknown[]>;
}

/**
 * Every check of an account's password: those of acts, and Strapi's own at the login and on the profile. All of them
 * are counted together, so that no route is an oracle beside the limited ones.
 */
export class PasswordChecks {
  private readonly own: AdminAuth;

  constructor(
    private readonly strapi: Strapi,
    private readonly attempts: PasswordAttempts,
    private readonly proven: ProvenNow,
    private readonly devices: KnownDevices,
  ) {
    const auth = this.service();
    // Strapi's own functions, kept from before they are replaced: they must not count a second time.
    this.own = { validatePassword: auth.validatePassword, checkCredentials: auth.checkCredentials };
  }

  /**
   * @param hash as stored; an account of single sign-on has none, and cannot sign until it has
   * @returns whether the password fits the account of the person in the session
   */
  async inSession(personId: PersonId, password: string, hash: string | null): Promise<boolean> {
    return this.counted(
      personId,
      hash,
      true,
      async () => hash !== null && this.own.validatePassword(password, hash),
    );
  }

  /** Counts Strapi's own checks, too. @returns what undoes it: Strapi's service outlives an instance in its process */
  install(): () => void {
    const auth = this.service();
    auth.validatePassword = (password, hash) => this.profile(password, hash);
    auth.checkCredentials = (given) => this.login(given);
    return () => void Object.assign(auth, this.own);
  }

  private async login(given: { email: string; password: string }): Promise<unknown[]> {
    const row = await queryOf(this.strapi, 'admin::user').findOne({
      where: { email: given.email },
      select: ['id', 'password'],
    });
    // Without an account there is no password; Strapi's limit on logins stands before this.
    if (!row) return this.own.checkCredentials(given);
    let result: unknown[] = [];
    const hash = typeof row['password'] === 'string' ? row['password'] : null;
    await this.counted(String(row['id']) as PersonId, hash, false, async () => {
      result = await this.own.checkCredentials(given);
      return Boolean(result[1]);
    });
    return result;
  }

  private async profile(password: string, hash: string): Promise<boolean> {
    const { id, password: own } = asRow(asRow(this.strapi.requestContext.get()?.state)['user']);
    if (own !== hash || id === undefined) return this.own.validatePassword(password, hash);
    const personId = String(id) as PersonId;
    const fits = await this.inSession(personId, password, hash);
    if (fits) this.proven.remember(personId);
    return fits;
  }

  private async counted(
    personId: PersonId,
    hash: string | null,
    inSession: boolean,
    check: () => Promise<boolean>,
  ): Promise<boolean> {
    const ip = asRow(asRow(this.strapi.requestContext.get())['request'])['ip'];
    const source: Source = {
      // Behind a proxy the client may have written something else there.
      address: typeof ip === 'string' && isIP(ip) !== 0 ? ip : '',
      device: this.devices.current(personId, hash),
      inSession,
    };
    const fits = await this.attempts.counted(personId, source, check);
    if (fits && hash !== null) this.devices.remember(personId, hash);
    return fits;
  }

  private service(): AdminAuth {
    return this.strapi.service('admin::auth' as never) as unknown as AdminAuth;
  }
}

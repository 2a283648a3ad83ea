import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PersonId } from '../../domain/brands';
import type { HttpContext, Strapi } from '../../strapi-boundary';

const DAY_MS = 86_400_000;
/** How long a device is known after the password was last given on it. */
const KNOWN_DAYS = 180;
/**
 * Where passwords are asked for. Nowhere else does the cookie go: an officer who reads the public site would be told from
 * citizens by it, and an answer to a request with a cookie is not kept for others.
 */
const ASKING = ['/admin', '/gov-publishing'] as const;
/** `<device>.<when, epoch in ms>.<seal>` */
const FORM = /^([\w-]{22})\.(\d{1,15})\.([\w-]{43})$/;

/**
 * Knows the browsers in which an account's password was given before, by a cookie that this server sealed: the "device
 * cookie" of OWASP. Guesses by strangers then close the login to strangers, and not to the officer.
 *
 * It opens nothing by itself: it says by which budget of tries a password is looked at. Another password makes it void,
 * so that nobody collects devices who knew the old one.
 */
export class KnownDevices {
  private readonly paths: readonly string[];

  constructor(
    private readonly strapi: Strapi,
    private readonly now: () => Date,
  ) {
    // Behind a proxy that takes a prefix away, the browser asks with the prefix.
    const { pathname } = new URL(strapi.config.get('server.absoluteUrl', 'http://localhost') as string);
    this.paths = ASKING.map((path) => `${pathname.replace(/\/+$/, '')}${path}`);
  }

  /** @returns the device from which the request comes, where this account's present password was given on it before */
  current(personId: PersonId, passwordHash: string | null): string | null {
    const found = FORM.exec(this.context()?.cookies.get(nameFor(personId), { signed: false }) ?? '');
    if (!found || passwordHash === null) return null;
    const [, device = '', at = '', seal = ''] = found;
    const age = this.now().getTime() - Number(at);
    if (age > KNOWN_DAYS * DAY_MS) return null;
    const isOurs = this.keys().some((key) =>
      timingSafeEqual(
        Buffer.from(seal, 'base64url'),
        Buffer.from(sealOf(key, personId, passwordHash, device, at), 'base64url'),
      ),
    );
    return isOurs ? device : null;
  }

  /** Notes the device of the running request. Call it when the account's password was given and fits. */
  remember(personId: PersonId, passwordHash: string): void {
    const context = this.context();
    const [key] = this.keys();
    if (!context || key === undefined) return;
    const device = this.current(personId, passwordHash) ?? randomBytes(16).toString('base64url');
    const at = String(this.now().getTime());
    const value = `${device}.${at}.${sealOf(key, personId, passwordHash, device, at)}`;
    for (const [index, path] of this.paths.entries())
      context.cookies.set(nameFor(personId), value, {
        httpOnly: true,
        sameSite: 'strict',
        path,
        secure: context.secure,
        // The first takes the place of what was set before in this request; the others stand beside it.
        overwrite: index === 0,
        signed: false,
        maxAge: KNOWN_DAYS * DAY_MS,
      });
  }

  private context(): HttpContext | undefined {
    return this.strapi.requestContext.get() as HttpContext | undefined;
  }

  private keys(): string[] {
    const keys = this.strapi.config.get('server.app.keys', []) as unknown;
    return [keys].flat().filter((key): key is string => typeof key === 'string' && key !== '');
  }
}

/** One for each account: officers share computers. */
function nameFor(personId: PersonId): string {
  return `gov_device_${personId}`;
}

function sealOf(key: string, personId: PersonId, passwordHash: string, device: string, at: string): string {
  const sealed = JSON.stringify(['gov-publishing device', personId, passwordHash, device, at]);
  return createHmac('sha256', key).update(sealed).digest('base64url');
}

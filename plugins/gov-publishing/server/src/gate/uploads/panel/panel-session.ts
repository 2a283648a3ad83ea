import type { PersonId } from '../../../domain/brands';
import { asRow, queryOf, type HttpContext, type Strapi } from '../../../strapi-boundary';
import { UPLOADS } from '../uploads-address';

/** Carries the panel's session to the files, and to nothing else. */
const COOKIE = 'gov_uploads';
const BEARER = /^Bearer ([^\s]+)$/i;

/** What Strapi's session manager says of an access token. */
interface Sessions {
  validateAccessToken(
    token: string,
  ): { isValid: true; payload: { userId: string; sessionId: string } } | { isValid: false };
  isSessionActive(sessionId: string): Promise<boolean>;
}

/**
 * Lets a browser show the library's pictures. The panel keeps its access token in a script's hands and sends it in a
 * header; for a picture the browser sends cookies only. So every answer to the panel sets the token of its request as a
 * cookie that goes to the files' addresses alone, from the same site alone, and that no script can read. It ends with
 * the token, and with the session.
 */
export class PanelSession {
  private readonly path: string;

  constructor(private readonly strapi: Strapi) {
    // Behind a proxy that takes a prefix away, the browser asks with the prefix.
    const { pathname } = new URL(strapi.config.get('server.absoluteUrl', 'http://localhost') as string);
    this.path = `${pathname.replace(/\/+$/, '')}${UPLOADS}`;
  }

  /** Call it when a request has been answered: who sent it is known by then. */
  keep(ctx: HttpContext): void {
    const state = asRow(ctx.state);
    const isSession =
      asRow(asRow(state['auth'])['strategy'])['name'] === 'admin' &&
      asRow(state['session'])['id'] !== undefined;
    const token = BEARER.exec(ctx.get('Authorization'))?.[1];
    // An answer that is streamed (files fetched from addresses) has sent its head already.
    if (!isSession || token === undefined || ctx.headerSent) return;
    ctx.cookies.set(COOKIE, token, {
      httpOnly: true,
      sameSite: 'strict',
      path: this.path,
      secure: ctx.secure,
      overwrite: true,
      signed: false,
    });
  }

  /** @returns the person whose session of the panel asks, or null */
  async person(ctx: HttpContext): Promise<PersonId | null> {
    const token = BEARER.exec(ctx.get('Authorization'))?.[1] ?? ctx.cookies.get(COOKIE, { signed: false });
    if (token === undefined || token === '') return null;
    const sessions = (this.strapi.sessionManager as unknown as (origin: string) => Sessions)('admin');
    const found = sessions.validateAccessToken(token);
    if (!found.isValid || !(await sessions.isSessionActive(found.payload.sessionId))) return null;
    const user = await queryOf(this.strapi, 'admin::user').findOne({
      where: { id: Number(found.payload.userId) },
      select: ['id', 'isActive', 'blocked'],
    });
    return user?.['isActive'] === true && user['blocked'] !== true ? (String(user['id']) as PersonId) : null;
  }
}

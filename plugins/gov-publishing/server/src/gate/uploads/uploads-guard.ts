import { extname } from 'node:path';
import { explain } from '../../errors';
import type { AgencyScopes } from '../../people/scope/agency-scopes';
import { asRow, queryOf, type HttpContext, type Strapi } from '../../strapi-boundary';
import { allowedByExtension } from './incoming/allowed-types';
import type { FileReach } from './library/file-reach';
import type { PanelSession } from './panel/panel-session';
import { UPLOADS, uploadsAddress } from './uploads-address';

type Middleware = (ctx: HttpContext, next: () => Promise<unknown>) => Promise<void>;

/** Seconds for which a browser may show a picture again without asking. */
const KEPT = 60;

/**
 * Stands before the folder of uploads. Strapi shows it to everybody, drafts' attachments included; here it needs a
 * session of the panel, and the file has to be open to the person. The public gets files from `/api/gov/files`.
 *
 * What is answered cannot run: an older upload, or bytes put there by hand, would otherwise be a page of the panel's own
 * origin, where passwords are typed.
 */
export class UploadsGuard {
  constructor(
    private readonly strapi: Strapi,
    private readonly session: PanelSession,
    private readonly reach: FileReach,
    private readonly scopes: AgencyScopes,
  ) {}

  /** @returns a Koa middleware, to stand outside of all others */
  middleware(): Middleware {
    return async (ctx, next) => {
      const address = uploadsAddress(ctx.path);
      if (address === null) {
        await next();
        this.session.keep(ctx);
        return;
      }
      const refusal = await this.refusal(ctx, address);
      if (refusal) refuse(ctx, ...refusal);
      else await next();
      makeInert(ctx, address);
    };
  }

  /** Without a session nobody learns whether there is such a file; with one, not whether it is somebody else's. */
  private async refusal(ctx: HttpContext, address: string): Promise<[number, string] | null> {
    const personId = await this.session.person(ctx);
    if (personId === null) return [401, 'file.session_required'];
    const id = await this.fileAt(address);
    if (id === null) return [404, 'file.not_found'];
    const open = await this.reach.open(await this.scopes.of(personId), 'read', [id]);
    return open.has(String(id)) ? null : [404, 'file.not_found'];
  }

  /** The file behind an address, or behind that of one of its smaller pictures (`small_<hash>.<ext>`). */
  private async fileAt(address: string): Promise<unknown> {
    const name = address.slice(UPLOADS.length + 1);
    const parts = name.slice(0, name.length - extname(name).length).split('_');
    const hashes = parts.map((_, position) => parts.slice(position).join('_'));
    const rows = await queryOf(this.strapi, 'plugin::upload.file').findMany({
      where: { hash: { $in: hashes } },
      select: ['id', 'url', 'formats'],
    });
    const row = rows.find(({ url, formats }) =>
      [url, ...Object.values(asRow(formats)).map((format) => asRow(format)['url'])].includes(address),
    );
    return row?.['id'] ?? null;
  }
}

function refuse(ctx: HttpContext, status: number, code: string): void {
  const reason = explain({ code });
  const message = `${reason.message.th} (${reason.message.en})`;
  ctx.status = status;
  ctx.body = { data: null, error: { status, name: 'FileError', message, details: { reasons: [reason] } } };
}

/** Pictures are shown all the same: neither the disposition nor the sandbox concerns what a page embeds as a picture. */
function makeInert(ctx: HttpContext, address: string): void {
  const isFile = ctx.status < 300;
  if (isFile) {
    const allowed = allowedByExtension(extname(address).slice(1));
    // An older upload was looked into by nobody: as XML it could still be a page.
    const isKnown = allowed !== undefined && allowed.text !== 'xml';
    ctx.set('Content-Type', isKnown ? allowed.mime : 'application/octet-stream');
    ctx.set('Content-Disposition', 'attachment');
  }
  ctx.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('X-Frame-Options', 'DENY');
  ctx.set('Cross-Origin-Resource-Policy', 'same-site');
  ctx.set('Cache-Control', isFile ? `private, max-age=${KEPT}` : 'no-store');
  // No page elsewhere reads them with an officer's cookie, whatever the site's CORS allows for its API.
  for (const name of ['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials']) ctx.remove(name);
}

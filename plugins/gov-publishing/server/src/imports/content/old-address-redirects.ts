import { asksAsWordpress } from '../../domain/wordpress-queries';
import type { Addresses } from '../../delivery/page-address';
import { askedAddressOf } from '../../delivery/response-cache/asked-address';
import type { SignedStore } from '../../delivery/store/signed-store';
import type { GovernedTypes } from '../../entries/governed-types';
import type { HttpContext, Strapi } from '../../strapi-boundary';
import type { ImportedEntries } from './imported-entries';
import { oldAddressKey } from './old-address';

/** Services of this server, whose own 404 is an answer. */
const OURS = ['/admin', '/api', '/uploads', '/content-manager', '/gov-publishing', '/.well-known'];
/** What programs ask every server for, and nobody kept an entry under. */
const ASKED_OF_ANYONE = /^\/(?:robots\.txt|favicon\.ico|sitemap[^/]*\.xml)$/;

/**
 * Leads who comes by an address of the office's old site to the entry that came from there: once it is published, and not
 * before. What a draft was called is nobody's to find out, so until then the answer is that of any address that is not there.
 */
export class OldAddressRedirects {
  private hasFailed = false;

  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly imported: ImportedEntries,
    private readonly store: SignedStore,
    private readonly addresses: Pick<Addresses, 'page'>,
  ) {}

  middleware(): (ctx: HttpContext, next: () => Promise<void>) => Promise<void> {
    return async (ctx, next) => {
      const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
      const asked = askedAddressOf(ctx.req);
      const [path = '', query = ''] = asked.split('?');
      // WordPress names entries at the front page, which is there whatever it is asked for.
      const atHome =
        isRead && path === '/' && asksAsWordpress(new URLSearchParams(query))
          ? await this.target(asked)
          : null;
      if (atHome !== null) return lead(ctx, atHome);
      await next();
      if (ctx.status !== 404 || !isRead || this.isOurs(path)) return;
      const target = await this.target(asked);
      if (target !== null) lead(ctx, target);
    };
  }

  private target(address: string): Promise<string | null> {
    return this.find(address).catch((error: unknown) => this.failed(error));
  }

  private async find(address: string): Promise<string | null> {
    const oldAddress = oldAddressKey(address);
    for (const key of oldAddress === null ? [] : await this.imported.claiming(oldAddress)) {
      const type = this.types.get(key.uid);
      if (!type) continue;
      const published = await this.store.digestsOf(type.uid, key.documentId);
      if (published.has(key.locale)) return this.addresses.page(type, key);
    }
    return null;
  }

  /** There is no page either way. Said once: who asks for what is not there may ask often. */
  private failed(error: unknown): null {
    if (!this.hasFailed)
      this.strapi.log.error(`gov-publishing: old addresses cannot be looked up: ${String(error)}`);
    this.hasFailed = true;
    return null;
  }

  private isOurs(written: string): boolean {
    const admin = this.strapi.config.get('admin.path', '/admin') as string;
    const path = plainPath(written);
    return (
      ASKED_OF_ANYONE.test(path) ||
      [...OURS, admin].some((each) => path === each || path.startsWith(`${each}/`))
    );
  }
}

function lead(ctx: HttpContext, target: string): void {
  ctx.status = 301;
  ctx.redirect(target);
  ctx.status = 301;
  // It may be taken down, or published elsewhere: nobody keeps it for ever.
  ctx.set('Cache-Control', 'public, max-age=300');
}

/** @returns a path as old addresses are compared */
function plainPath(path: string): string {
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import serve from 'koa-static';

/** Strapi keeps the uploads under `public`, too. It answers for them itself; no way through the site leads there. */
const NOT_OURS = 'uploads';
/** `/site/%2e%2e/uploads/…`: koa-static decodes a path, and takes what is left within the folder for good. */
const GOES_UP = /(?:\.|%2e){2}/i;
/** As long as Strapi lets its own public files be kept. Milliseconds. */
const KEPT = 60_000;

/**
 * Shows the public site at `/`, where Strapi sends everybody to the admin panel. Always out of the repository:
 * `PUBLIC_DIR` says where uploads are kept, and a folder elsewhere (the demo's, a volume) has no site in it.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const folder = join(strapi.dirs.app.root, 'public');
  const names = new Set(readdirSync(folder).filter((name) => name !== NOT_OURS && !name.startsWith('.')));
  const site = serve(folder, { index: 'index.html', maxage: KEPT });
  return async (ctx, next) => {
    const [, first = ''] = ctx.path.split('/');
    const isOurs = (ctx.path === '/' || names.has(first)) && !GOES_UP.test(ctx.path);
    await (isOurs ? site(ctx, next) : next());
  };
};

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
/** Where the plugin keeps the pages; from there it leads on to the address that people read. */
const PAGES = '/api/gov/read';

/**
 * Shows the files of `public/` beside the plugin's own pages, which are the site. Always out of the repository:
 * `PUBLIC_DIR` says where uploads are kept, and a folder elsewhere (the demo's, a volume) has no site in it.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const folder = join(strapi.dirs.app.root, 'public');
  const names = new Set(readdirSync(folder).filter((name) => name !== NOT_OURS && !name.startsWith('.')));
  const site = serve(folder, { index: false, maxage: KEPT });
  return async (ctx, next) => {
    const earlier = pageOf(ctx.path, new URLSearchParams(ctx.querystring));
    if (earlier !== null) {
      ctx.status = 301;
      return void ctx.redirect(earlier);
    }
    const [, first = ''] = ctx.path.split('/');
    const isOurs = names.has(first) && !GOES_UP.test(ctx.path);
    await (isOurs ? site(ctx, next) : next());
    // Strapi sends who comes to `/` to the admin panel, where the plugin has no page of what was asked (`/?p=12`).
    if (ctx.path === '/' && ctx.querystring !== '' && ctx.status === 302) ctx.redirect('/');
  };
};

/** The pages that this site had before its pages had addresses that people can read. @returns null for any other path */
function pageOf(path: string, asked: URLSearchParams): string | null {
  const [, name] = /^\/(index|section|entry|search|sitemap)\.html$/.exec(path) ?? [];
  if (name === undefined) return null;
  const take = (parameter: string): string | null => {
    const value = asked.get(parameter);
    asked.delete(parameter);
    return value;
  };
  const parts = [name === 'sitemap' ? 'sitemap-nodes' : take('type'), take('id')];
  const below = parts.flatMap((part) => (part === null ? [] : [`/${encodeURIComponent(part)}`])).join('');
  if (name === 'search' && !asked.has('q')) asked.set('q', '');
  return `${PAGES}${below}?${asked.toString()}`;
}

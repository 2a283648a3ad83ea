import { controllerOf } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import { notFound } from '../not-found';
import type { AssetFile } from './asset-files';
import { coloursFile } from './colours';

/** Seconds. A new release of the plugin reaches readers within it. */
const KEPT = 3_600;

/** Serves what the HTML pages are shown with, in any host app. */
export function assetsController(
  files: () => ReadonlyMap<string, AssetFile>,
): Record<string, (ctx: HttpContext) => Promise<void>> {
  return controllerOf(files, { asset });
}

async function asset(files: ReadonlyMap<string, AssetFile>, ctx: HttpContext): Promise<void> {
  const name = String(ctx.params.name);
  const file = files.get(name) ?? coloursFile(name);
  if (!file) throw notFound(ctx);
  ctx.set('ETag', file.etag);
  ctx.set('Cache-Control', `public, max-age=${KEPT}`);
  ctx.set('X-Content-Type-Options', 'nosniff');
  // The icon is an SVG: shown, it may load and run nothing.
  ctx.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  ctx.type = file.type;
  ctx.status = 200;
  if (ctx.fresh) ctx.status = 304;
  else ctx.body = file.bytes;
  return Promise.resolve();
}

import { addressIn } from '../../routes/addresses';
import type { GovernedTypes } from '../../entries/governed-types';
import { controllerOf, type Handlers } from '../../http-answer';
import type { HttpContext, Strapi } from '../../strapi-boundary';
import type { PublicFiles } from '../files/public-files';
import type { SizedPictures } from '../files/sized-pictures';
import { publicItem, type PublicAddresses } from './public-item';
import { parsePublicQuery } from '../query/public-query';
import { askedLocale } from './asked-locale';
import type { PublicLists } from './public-lists';
import type { PublicReader } from './public-reader';
import { pageLinks } from './page-links';
import { paginationOf } from './pagination';
import { named, notFound } from '../not-found';
import { answerMoved, answerPublic } from '../public-answer';
import { parametersOf } from '../query/query-parameters';
import { siteMapTree } from './site-map-tree';

export interface PublicServices {
  readonly strapi: Strapi;
  readonly types: GovernedTypes;
  readonly reader: PublicReader;
  readonly lists: PublicLists;
  readonly files: PublicFiles;
  readonly pictures: SizedPictures;
  readonly addresses: PublicAddresses;
}

/** The public API: no session, nothing but what was signed. */
export function publicController(services: () => PublicServices): Handlers {
  return controllerOf(services, { list, search, entry, siteMap, file, picture });
}

async function list({ types, lists, addresses }: PublicServices, ctx: HttpContext): Promise<void> {
  const type = types.byPlural(String(ctx.params.plural));
  if (!type) throw notFound(ctx);
  const found = await lists.list(type, parametersOf(ctx));
  const { items, window, total, nextCursor } = found;
  const links = pageLinks(
    addressIn(addresses.prefix, 'list', { plural: type.plural }),
    ctx.querystring,
    found,
  );
  if (links) ctx.set('Link', links);
  const body = { data: items, meta: { pagination: paginationOf(window, total, nextCursor) } };
  answerPublic(ctx, body, undefined, { uid: type.uid }, found.until);
}

async function search({ lists }: PublicServices, ctx: HttpContext): Promise<void> {
  const { items, window, total } = await lists.search(parametersOf(ctx));
  answerPublic(ctx, { data: items, meta: { pagination: paginationOf(window, total) } });
}

async function entry({ types, reader, addresses }: PublicServices, ctx: HttpContext): Promise<void> {
  const type = types.byPlural(String(ctx.params.plural));
  const documentId = named(ctx, ctx.params.documentId);
  const found = type && (await reader.entry(type, documentId, parametersOf(ctx)));
  if (!found) throw notFound(ctx);
  if ('movedTo' in found)
    return answerMoved(
      ctx,
      addressIn(addresses.prefix, 'entry', { plural: type.plural, documentId: found.movedTo }),
    );
  // Found by anything but its id, another document may take its place.
  const scope = { uid: type.uid, ...(found.item['documentId'] === documentId && { documentId }) };
  const { locale } = found;
  if (locale) ctx.set('Content-Language', locale.served);
  answerPublic(ctx, { data: found.item, meta: locale ? { locale } : {} }, undefined, scope);
}

async function siteMap(
  { strapi, types, reader, addresses }: PublicServices,
  ctx: HttpContext,
): Promise<void> {
  const type = types.siteMap();
  const fields = type?.definition.siteMap;
  if (!type || !fields) throw notFound(ctx);
  const locale = await askedLocale(strapi, type, parsePublicQuery(parametersOf(ctx), {}, ['locale']));
  const nodes = (await reader.all(type, locale)).map((verified) => ({
    verified,
    item: publicItem(strapi, type, verified, addresses, null),
  }));
  answerPublic(ctx, { data: siteMapTree(nodes, fields), meta: { locale } }, undefined, { uid: type.uid });
}

async function file({ files }: PublicServices, ctx: HttpContext): Promise<void> {
  if (!(await files.send(ctx, String(ctx.params.sha256)))) throw notFound(ctx);
}

async function picture({ pictures }: PublicServices, ctx: HttpContext): Promise<void> {
  const { sha256, size } = ctx.params;
  if (!(await pictures.send(ctx, String(sha256), String(size)))) throw notFound(ctx);
}

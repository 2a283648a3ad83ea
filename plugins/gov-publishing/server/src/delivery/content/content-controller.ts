import type { GovernedTypes } from '../../entries/governed-types';
import { NotFoundError } from '../../errors';
import { controllerOf } from '../../http-answer';
import type { LedgerReader } from '../../ledger/ledger-reader';
import type { HttpContext, Strapi } from '../../strapi-boundary';
import type { Provenance } from '../proof/provenance';
import type { PublicFiles } from '../files/public-files';
import { publicItem, type PublicAddresses } from './public-item';
import { parsePublicQuery } from '../query/public-query';
import type { Window } from '../query/query-window';
import { askedLocale } from './asked-locale';
import type { PublicLists } from './public-lists';
import type { PublicReader } from './public-reader';
import { pageLinks } from './page-links';
import { answerMoved, answerPublic } from '../public-answer';
import { parametersOf } from '../query/query-parameters';
import { sitemapTree } from './sitemap-tree';

export interface PublicParts {
  readonly strapi: Strapi;
  readonly types: GovernedTypes;
  readonly reader: PublicReader;
  readonly lists: PublicLists;
  readonly provenance: Provenance;
  readonly files: PublicFiles;
  readonly ledger: LedgerReader;
  readonly addresses: PublicAddresses;
}

type Handler = (ctx: HttpContext) => Promise<void>;

/** The public API: no session, nothing but what was signed. */
export function publicController(parts: () => PublicParts): Record<string, Handler> {
  return controllerOf(parts, { list, search, entry, sitemap, provenance, checkpoint, file });
}

async function list({ types, lists, addresses }: PublicParts, ctx: HttpContext): Promise<void> {
  const type = types.byPlural(String(ctx.params.plural));
  if (!type) throw notFound(ctx);
  const found = await lists.list(type, parametersOf(ctx));
  const { items, window, total, nextCursor } = found;
  const links = pageLinks(`${addresses.prefix}/${type.plural}`, ctx.querystring, found);
  if (links) ctx.set('Link', links);
  const body = { data: items, meta: { pagination: paginationOf(window, total, nextCursor) } };
  answerPublic(ctx, body, undefined, { uid: type.uid });
}

async function search({ lists }: PublicParts, ctx: HttpContext): Promise<void> {
  const { items, window, total } = await lists.search(parametersOf(ctx));
  answerPublic(ctx, { data: items, meta: { pagination: paginationOf(window, total) } });
}

async function entry({ types, reader, addresses }: PublicParts, ctx: HttpContext): Promise<void> {
  const type = types.byPlural(String(ctx.params.plural));
  const documentId = documentIdOf(ctx);
  const found = type && (await reader.entry(type, documentId, parametersOf(ctx)));
  if (!found) throw notFound(ctx);
  if ('movedTo' in found)
    return answerMoved(ctx, `${addresses.prefix}/${type.plural}/${encodeURIComponent(found.movedTo)}`);
  // Found by anything but its id, another document may take its place.
  const scope = { uid: type.uid, ...(found.item['documentId'] === documentId && { documentId }) };
  const { locale } = found;
  if (locale) ctx.set('Content-Language', locale.served);
  answerPublic(ctx, { data: found.item, meta: locale ? { locale } : {} }, undefined, scope);
}

async function sitemap({ strapi, types, reader, addresses }: PublicParts, ctx: HttpContext): Promise<void> {
  const type = types.siteMap();
  const fields = type?.definition.siteMap;
  if (!type || !fields) throw notFound(ctx);
  const locale = await askedLocale(strapi, type, parsePublicQuery(parametersOf(ctx), {}, ['locale']));
  const nodes = (await reader.all(type, locale)).map((verified) => ({
    verified,
    item: publicItem(strapi, type, verified, addresses, null),
  }));
  answerPublic(ctx, { data: sitemapTree(nodes, fields), meta: { locale } }, undefined, { uid: type.uid });
}

async function provenance({ reader, provenance: proofs }: PublicParts, ctx: HttpContext): Promise<void> {
  const { locale } = parsePublicQuery(parametersOf(ctx), {}, ['locale']);
  const found = await reader.ofDocument(documentIdOf(ctx), locale);
  // Without a locale: the site's own language where the entry has it.
  const chosen = found.find(({ publication }) => publication.key.locale === 'th') ?? found[0];
  const bundle = chosen && (await proofs.bundle(chosen));
  if (!bundle) throw notFound(ctx);
  answerPublic(ctx, bundle);
}

async function checkpoint({ strapi, ledger }: PublicParts, ctx: HttpContext): Promise<void> {
  const head = await ledger.head(strapi.db.connection);
  if (!head) throw notFound(ctx);
  answerPublic(ctx, head.note, 'text/plain; charset=utf-8');
}

async function file({ files }: PublicParts, ctx: HttpContext): Promise<void> {
  if (!(await files.send(ctx, String(ctx.params.sha256)))) throw notFound(ctx);
}

/** @returns `pagination` as Strapi's own REST API shows it, in the way it was asked for */
function paginationOf(
  { by, start, limit, cursor }: Window,
  total: number | null,
  nextCursor: string | null = null,
): object {
  if (by === 'cursor') return { cursor, limit, nextCursor, ...(total !== null && { total }) };
  if (by === 'start') return { start, limit, ...(total !== null && { total }) };
  const pages = total !== null && { pageCount: Math.ceil(total / limit), total };
  return { page: start / limit + 1, pageSize: limit, ...pages };
}

/** PostgreSQL fails on a text with a NUL in it; no document has such an id. */
function documentIdOf(ctx: HttpContext): string {
  const documentId = String(ctx.params.documentId);
  if (documentId.includes('\0')) throw notFound(ctx);
  return documentId;
}

function notFound(ctx: HttpContext): NotFoundError {
  return new NotFoundError([{ code: 'public.not_found', params: { path: ctx.path.slice(0, 200) } }]);
}

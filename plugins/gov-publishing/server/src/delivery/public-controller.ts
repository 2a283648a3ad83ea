import type { GovernedTypes } from '../entries/governed-types';
import { SITEMAP_NODE_UID } from '../content-types/uids';
import { textDigest } from '../domain/ledger/canonical-text';
import { NotFoundError } from '../errors';
import { controllerOf } from '../http-answer';
import type { LedgerReader } from '../ledger/ledger-reader';
import type { HttpContext, Strapi } from '../strapi-boundary';
import type { Provenance } from './provenance';
import type { PublicFiles } from './public-files';
import { publicItem, type PublicAddresses } from './public-item';
import { parsePublicQuery, type Window } from './public-query';
import type { PublicReader } from './public-reader';
import { parametersOf } from './query-parameters';
import { sitemapTree } from './sitemap-tree';

export interface PublicParts {
  readonly strapi: Strapi;
  readonly types: GovernedTypes;
  readonly reader: PublicReader;
  readonly provenance: Provenance;
  readonly files: PublicFiles;
  readonly ledger: LedgerReader;
  readonly addresses: PublicAddresses;
}

type Handler = (ctx: HttpContext) => Promise<void>;

/** The public API: no session, nothing but what was signed. */
export function publicController(parts: () => PublicParts): Record<string, Handler> {
  return controllerOf(parts, { list, entry, sitemap, provenance, checkpoint, file });
}

async function list({ types, reader }: PublicParts, ctx: HttpContext): Promise<void> {
  const type = types.byPlural(String(ctx.params.plural));
  if (!type) throw notFound(ctx);
  const { items, window, total } = await reader.list(type, parametersOf(ctx));
  const body = { data: items, meta: { pagination: paginationOf(window, total) } };
  answerWeakly(ctx, body);
}

async function entry({ types, reader }: PublicParts, ctx: HttpContext): Promise<void> {
  const type = types.byPlural(String(ctx.params.plural));
  const documentId = documentIdOf(ctx);
  const found = type && (await reader.entry(type, documentId, parametersOf(ctx)));
  if (!found) throw notFound(ctx);
  answer(ctx, { data: found.item, meta: {} }, `"${found.digest}"`);
}

async function sitemap({ strapi, types, reader, addresses }: PublicParts, ctx: HttpContext): Promise<void> {
  const type = types.get(SITEMAP_NODE_UID);
  if (!type) throw notFound(ctx);
  const locale = await reader.localeOf(type, parsePublicQuery(parametersOf(ctx), {}, ['locale']));
  const nodes = (await reader.all(type, locale)).map((verified) => ({
    verified,
    item: publicItem(strapi, type, verified, addresses, null),
  }));
  answerWeakly(ctx, { data: sitemapTree(nodes), meta: { locale } });
}

async function provenance({ reader, provenance: proofs }: PublicParts, ctx: HttpContext): Promise<void> {
  const { locale } = parsePublicQuery(parametersOf(ctx), {}, ['locale']);
  const found = await reader.ofDocument(documentIdOf(ctx), locale);
  // Without a locale: the site's own language where the entry has it.
  const chosen = found.find(({ publication }) => publication.key.locale === 'th') ?? found[0];
  const bundle = chosen && (await proofs.bundle(chosen));
  if (!bundle) throw notFound(ctx);
  ctx.set('Cache-Control', 'no-cache');
  ctx.body = bundle;
}

async function checkpoint({ strapi, ledger }: PublicParts, ctx: HttpContext): Promise<void> {
  const head = await ledger.head(strapi.db.connection);
  if (!head) throw notFound(ctx);
  ctx.set('Cache-Control', 'no-cache');
  ctx.type = 'text/plain; charset=utf-8';
  ctx.body = head.note;
}

async function file({ files }: PublicParts, ctx: HttpContext): Promise<void> {
  if (!(await files.send(ctx, String(ctx.params.sha256)))) throw notFound(ctx);
}

/** Answers with an ETag; a client that has it gets 304 and no body. */
function answer(ctx: HttpContext, body: object, etag: string): void {
  ctx.set('Cache-Control', 'no-cache');
  ctx.set('ETag', etag);
  ctx.status = 200;
  if (ctx.fresh) ctx.status = 304;
  else ctx.body = body;
}

/** An answer made of many entries: its ETag stands for all of it, the last one on the page and the total included. */
function answerWeakly(ctx: HttpContext, body: object): void {
  answer(ctx, body, `W/"${textDigest(JSON.stringify(body))}"`);
}

/** @returns `pagination` as Strapi's own REST API shows it, in the way it was asked for */
function paginationOf({ by, start, limit }: Window, total: number | null): object {
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

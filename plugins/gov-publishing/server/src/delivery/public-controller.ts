import type { GovernedTypes } from '../entries/governed-types';
import { SITEMAP_NODE_UID } from '../content-types/uids';
import { MalformedError, NotFoundError } from '../errors';
import { answering } from '../http-answer';
import type { LedgerReader } from '../ledger/ledger-reader';
import { asRow, type HttpContext, type Strapi } from '../strapi-boundary';
import type { Provenance } from './provenance';
import type { PublicFiles } from './public-files';
import { publicItem, type PublicAddresses } from './public-item';
import { parsePublicQuery } from './public-query';
import type { PublicReader } from './public-reader';
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
  const handlers: Record<string, (parts: PublicParts, ctx: HttpContext) => Promise<void>> = {
    list,
    entry,
    sitemap,
    provenance,
    checkpoint,
    file,
  };
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, answering((ctx) => handler(parts(), ctx))])
  );
}

async function list({ types, reader }: PublicParts, ctx: HttpContext): Promise<void> {
  const type = types.byPlural(String(ctx.params.plural));
  if (!type) throw notFound(ctx);
  const { items, digests, page, pageSize, total } = await reader.list(type, asRow(ctx.query));
  const pagination = { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
  const body = { data: items, meta: { pagination } };
  answer(ctx, body, `W/"${[...digests.map((digest) => digest.slice(0, 16)), page, total].join('-').slice(-480)}"`);
}

async function entry({ types, reader }: PublicParts, ctx: HttpContext): Promise<void> {
  const type = types.byPlural(String(ctx.params.plural));
  const query = asRow(ctx.query);
  for (const parameter of ['filters', 'sort', 'pagination']) {
    if (parameter in query) {
      const params = { field: parameter, allowed: 'locale, fields' };
      throw new MalformedError([{ code: 'query.unknown_parameter', field: parameter, params }]);
    }
  }
  const found = type && (await reader.entry(type, String(ctx.params.documentId), query));
  if (!found) throw notFound(ctx);
  answer(ctx, { data: found.item, meta: {} }, `"${found.digest}"`);
}

async function sitemap({ strapi, types, reader, addresses }: PublicParts, ctx: HttpContext): Promise<void> {
  const type = types.get(SITEMAP_NODE_UID);
  if (!type) throw notFound(ctx);
  const query = asRow(ctx.query);
  const unknown = Object.keys(query).filter((name) => name !== 'locale');
  if (unknown.length > 0) {
    throw new MalformedError(
      unknown.map((name) => ({ code: 'query.unknown_parameter', field: name, params: { field: name, allowed: 'locale' } }))
    );
  }
  const locale = await reader.localeOf(type, parsePublicQuery(query, {}, []));
  const nodes = (await reader.all(type, locale)).map((verified) => ({
    verified,
    item: publicItem(strapi, type, verified, addresses, null),
  }));
  answer(ctx, { data: sitemapTree(nodes), meta: { locale } }, null);
}

async function provenance({ reader, provenance: proofs }: PublicParts, ctx: HttpContext): Promise<void> {
  const { locale } = parsePublicQuery(asRow(ctx.query), {}, []);
  const found = await reader.ofDocument(String(ctx.params.documentId), locale);
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
  await files.send(ctx, String(ctx.params.sha256));
  if (ctx.status === 404) throw notFound(ctx);
}

/** Answers with an ETag; a client that has it gets 304 and no body. */
function answer(ctx: HttpContext, body: object, etag: string | null): void {
  ctx.set('Cache-Control', 'no-cache');
  ctx.status = 200;
  if (etag) ctx.set('ETag', etag);
  if (etag && ctx.fresh) ctx.status = 304;
  else ctx.body = body;
}

function notFound(ctx: HttpContext): NotFoundError {
  return new NotFoundError([{ code: 'public.not_found', params: { path: ctx.path.slice(0, 200) } }]);
}

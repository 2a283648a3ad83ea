import type { Readable } from 'node:stream';
import type { GovernedType } from '../../entries/governed-types';
import { NotFoundError } from '../../errors';
import { controllerOf } from '../../http-answer';
import { asRow, type HttpContext } from '../../strapi-boundary';
import type { PublicationFacts } from '../content/publication-facts';
import { answerMoved, answerPublic } from '../public-answer';
import { parametersOf } from '../query/query-parameters';
import { parsePublicQuery } from '../query/public-query';
import { entranceOf } from './entrance';
import { cataloguedTypes } from './catalog/catalogued-types';
import { dcatCatalog } from './catalog/dcat-catalog';
import { EXPORT_FORMATS, type ExportEnding } from './exports/export-formats';
import type { ExportRow } from './exports/export-cells';
import { exportTable, type ExportTable } from './exports/export-tables';
import { calendar } from './feeds/calendar';
import { FEED_TYPES, syndicated, type FeedFormat } from './feeds/syndication';
import { MOST_ADDRESSES, type FormsSource } from './forms-source';
import { entryLinkedData, listLinkedData } from './linked-data/entry-linked-data';
import { siteMap, siteMapIndex } from './sitemap-xml/site-map';

type Handler = (ctx: HttpContext) => Promise<void>;
const LINKED_DATA = 'application/ld+json; charset=utf-8';
const XML = 'application/xml; charset=utf-8';

/** The public content in the forms that machines read. No session, nothing but what was signed. */
export function formsController(source: () => FormsSource): Record<string, Handler> {
  return controllerOf(source, {
    entrance,
    feed,
    exported,
    linkedData,
    linkedList,
    catalog,
    siteMapParts,
    siteMapPart,
  });
}

async function entrance(source: FormsSource, ctx: HttpContext): Promise<void> {
  parsePublicQuery(parametersOf(ctx), {}, []);
  answerPublic(ctx, entranceOf(source));
}

async function feed(source: FormsSource, ctx: HttpContext): Promise<void> {
  const { type, ending } = fileOf(source, ctx);
  if (ending !== 'ics' && !Object.hasOwn(FEED_TYPES, ending)) throw notFound(ctx);
  const { locale, entries } =
    ending === 'ics'
      ? await source.dated(type, parametersOf(ctx))
      : await source.newest(type, parametersOf(ctx));
  const { site, section } = source.trail(type, locale);
  const agency = oneAgency(ctx, entries);
  const title = [section, agency, site].filter((part) => part !== null).join(' – ');
  if (ending === 'ics') {
    return answerPublic(ctx, calendar(title, entries, source.addresses), 'text/calendar; charset=utf-8', {
      uid: type.uid,
    });
  }
  const format = ending as FeedFormat;
  const asked = new URLSearchParams(ctx.querystring);
  if (type.localized) asked.set('locale', locale);
  const question = asked.size > 0 ? `?${asked.toString()}` : '';
  const address = `${source.addresses.api}/feeds/${type.plural}.${format}${question}`;
  const head = { title, description: title, locale, address };
  answerPublic(ctx, syndicated(format, head, entries, source.addresses), FEED_TYPES[format], {
    uid: type.uid,
  });
}

async function exported(source: FormsSource, ctx: HttpContext): Promise<void> {
  const { table, ending } = tableOf(source, ctx);
  if (!Object.hasOwn(EXPORT_FORMATS, ending)) throw notFound(ctx);
  const { mime, write } = EXPORT_FORMATS[ending as ExportEnding];
  const { entries } = await source.all(table.type, parametersOf(ctx));
  async function* rows(): AsyncGenerator<ExportRow> {
    for await (const entry of entries) yield* table.rows(entry, source.addresses);
  }
  const body = await write({ name: table.name, columns: table.columns, rows: rows() });
  stream(ctx, body, mime);
  ctx.set('Content-Disposition', `attachment; filename="${table.name}.${ending}"`);
}

async function linkedData(source: FormsSource, ctx: HttpContext): Promise<void> {
  const type = source.types.byPlural(String(ctx.params.plural));
  const asked = withoutNull(ctx, ctx.params.documentId);
  const facts = type && (await source.entry(type, asked, parametersOf(ctx)));
  if (!type || !facts) throw notFound(ctx);
  if ('movedTo' in facts) {
    const { pathname } = new URL(source.addresses.api);
    return answerMoved(ctx, `${pathname}/json-ld/${type.plural}/${encodeURIComponent(facts.movedTo)}`);
  }
  const data = entryLinkedData(facts, source.trail(type, facts.key.locale), source.addresses);
  // Found by anything but its id, another document may take its place.
  const scope = { uid: type.uid, ...(facts.key.documentId === asked && { documentId: asked }) };
  answerPublic(ctx, JSON.stringify(data), LINKED_DATA, scope);
}

/** A list as one thing: what search engines want of a list of questions, with their answers. */
async function linkedList(source: FormsSource, ctx: HttpContext): Promise<void> {
  const type = source.types.byPlural(String(ctx.params.plural));
  if (!type?.definition.linkedList) throw notFound(ctx);
  const { entries } = await source.newest(type, parametersOf(ctx));
  const data = listLinkedData(type, entries, source.addresses);
  answerPublic(ctx, JSON.stringify(data), LINKED_DATA, { uid: type.uid });
}

async function catalog(source: FormsSource, ctx: HttpContext): Promise<void> {
  parsePublicQuery(parametersOf(ctx), {}, []);
  const types = cataloguedTypes(source, await source.extents());
  answerPublic(ctx, JSON.stringify(dcatCatalog(types, source.config, source.addresses)), LINKED_DATA);
}

async function siteMapParts(source: FormsSource, ctx: HttpContext): Promise<void> {
  const parts = (await source.extents()).flatMap(({ type, locale, total }) =>
    Array.from(
      { length: Math.ceil(total / MOST_ADDRESSES) },
      (_, part) => `${type.plural}.${locale}.${part + 1}.xml`,
    ),
  );
  stream(ctx, siteMapIndex(parts.map((part) => `${source.addresses.api}/sitemaps/${part}`)), XML);
}

/** One part of the site map: so many addresses of a type in a locale, e.g. `laws.th.1.xml`. */
async function siteMapPart(source: FormsSource, ctx: HttpContext): Promise<void> {
  const [plural = '', locale = '', number = '', ending] = withoutNull(ctx, ctx.params.file).split('.');
  const type = source.types.byPlural(plural);
  const part = /^[1-9]\d{0,4}$/.test(number) ? Number(number) : null;
  const pages = type && part !== null && ending === 'xml' ? await source.pages(type, locale, part) : null;
  if (!pages) throw notFound(ctx);
  stream(ctx, siteMap(pages, source.addresses), XML);
}

/** What the feed of one agency is told apart by from the feed of all; null where several were asked for. */
function oneAgency(ctx: HttpContext, entries: readonly PublicationFacts[]): string | null {
  if (!('agency' in asRow(asRow(parametersOf(ctx)).filters))) return null;
  const [first] = entries;
  return first?.agency && entries.every(({ agency }) => agency?.code === first.agency?.code)
    ? first.agency.name
    : null;
}

/** `laws.csv` → the entries of the type; `basic-infos.projects.csv` → the rows that they have of one kind. */
function tableOf(source: FormsSource, ctx: HttpContext): { table: ExportTable; ending: string } {
  const [plural = '', ...rest] = String(ctx.params.file).split('.');
  const ending = rest.pop() ?? '';
  const type = source.types.byPlural(plural);
  const table = type && exportTable(source.strapi, type, rest.join('.'));
  if (!table) throw notFound(ctx);
  return { table, ending };
}

/** `news-articles.rss` → the type and the ending. */
function fileOf({ types }: FormsSource, ctx: HttpContext): { type: GovernedType; ending: string } {
  const name = String(ctx.params.file);
  const dot = name.lastIndexOf('.');
  const type = types.byPlural(name.slice(0, dot));
  if (!type || dot < 1) throw notFound(ctx);
  return { type, ending: name.slice(dot + 1) };
}

function stream(ctx: HttpContext, body: Readable | Buffer, mime: string): void {
  ctx.set('Cache-Control', 'no-cache');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.status = 200;
  ctx.type = mime;
  ctx.body = body;
  // Koa leaves the connection open when a stream fails half-way: the reader would wait for ever for the rest.
  if (!Buffer.isBuffer(body)) body.once('error', () => ctx.res.destroy());
}

/** PostgreSQL fails on a text with a NUL in it; nothing has such a name. */
function withoutNull(ctx: HttpContext, parameter: unknown): string {
  const text = String(parameter);
  if (text.includes('\0')) throw notFound(ctx);
  return text;
}

function notFound(ctx: HttpContext): NotFoundError {
  return new NotFoundError([{ code: 'public.not_found', params: { path: ctx.path.slice(0, 200) } }]);
}

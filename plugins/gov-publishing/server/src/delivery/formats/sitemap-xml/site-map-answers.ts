import type { HttpContext } from '../../../strapi-boundary';
import { named, notFound } from '../../not-found';
import { answerStream } from '../../stream-answer';
import { MOST_ADDRESSES, type FormatsSource } from '../formats-source';
import { siteMap, siteMapIndex } from './site-map';

const XML = 'application/xml; charset=utf-8';

/** Which parts there are. */
export async function siteMapParts(source: FormatsSource, ctx: HttpContext): Promise<void> {
  const parts = (await source.extents()).flatMap(({ type, locale, total }) =>
    Array.from(
      { length: Math.ceil(total / MOST_ADDRESSES) },
      (_, part) => `${type.plural}.${locale}.${part + 1}.xml`,
    ),
  );
  answerStream(ctx, siteMapIndex(parts.map((part) => source.addresses.of('siteMap', { file: part }))), XML);
}

/** One part of the site map: so many addresses of a type in a locale, e.g. `laws.th.1.xml`. */
export async function siteMapPart(source: FormatsSource, ctx: HttpContext): Promise<void> {
  const [plural = '', locale = '', number = '', ending] = named(ctx, ctx.params.file).split('.');
  const type = source.types.byPlural(plural);
  const part = /^[1-9]\d{0,4}$/.test(number) ? Number(number) : null;
  const pages = type && part !== null && ending === 'xml' ? await source.pages(type, locale, part) : null;
  if (!pages) throw notFound(ctx);
  answerStream(ctx, siteMap(pages, source.addresses), XML);
}

import { addressIn } from '../../../routes/addresses';
import type { HttpContext } from '../../../strapi-boundary';
import { named, notFound } from '../../not-found';
import { answerStream } from '../../stream-answer';
import { MAX_ADDRESSES, type FormatsSource } from '../formats-source';
import { sitemapXml, sitemapXmlIndex, sitemapXmlOf } from './sitemap-xml';

/** No type is called so: it is the first part of an address. */
const OIA_PART = 'oia';
const READ_IN = 'th';

/** Where a site of its own shows the entries, its pages are what people are to find. */
function readHere({ config }: FormatsSource): boolean {
  return !config.site.entryPage;
}

const XML = 'application/xml; charset=utf-8';

/** Which parts there are. */
export async function sitemapXmlIndexAnswer(source: FormatsSource, ctx: HttpContext): Promise<void> {
  const parts = (await source.extents()).flatMap(({ type, locale, total }) =>
    Array.from(
      { length: Math.ceil(total / MAX_ADDRESSES) },
      (_, part) => `${type.plural}.${locale}.${part + 1}.xml`,
    ),
  );
  if (readHere(source)) parts.push(`${OIA_PART}.${READ_IN}.1.xml`);
  answerStream(
    ctx,
    sitemapXmlIndex(parts.map((part) => source.addresses.of('siteMap', { file: part }))),
    XML,
  );
}

/** One part of sitemap.xml: so many addresses of a type in a locale, e.g. `laws.th.1.xml`. */
export async function sitemapXmlAnswer(source: FormatsSource, ctx: HttpContext): Promise<void> {
  const [plural = '', locale = '', number = '', ending] = named(ctx, ctx.params.file).split('.');
  if (plural === OIA_PART && locale === READ_IN && number === '1' && ending === 'xml' && readHere(source))
    return answerStream(
      ctx,
      sitemapXmlOf([source.addresses.onSite(addressIn(source.addresses.path, 'readOia', {}, { locale }))]),
      XML,
    );
  const type = source.types.byPlural(plural);
  const part = /^[1-9]\d{0,4}$/.test(number) ? Number(number) : null;
  const pages = type && part !== null && ending === 'xml' ? await source.pages(type, locale, part) : null;
  if (!pages) throw notFound(ctx);
  answerStream(ctx, sitemapXml(pages, source.addresses), XML);
}

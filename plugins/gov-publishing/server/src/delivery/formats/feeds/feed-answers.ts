import type { GovernedType } from '../../../entries/governed-types';
import { asRow, type HttpContext } from '../../../strapi-boundary';
import type { PublicationFacts } from '../../content/publication-facts';
import { notFound } from '../../not-found';
import { answerPublic } from '../../public-answer';
import { parametersOf } from '../../query/query-parameters';
import type { FormatsSource } from '../formats-source';
import { calendar } from './calendar';
import { FEED_TYPES, syndicated, type FeedFormat } from './syndication';

/** The newest of a type, or its days as a calendar. */
export async function feed(source: FormatsSource, ctx: HttpContext): Promise<void> {
  const { type, ending } = fileOf(source, ctx);
  if (ending !== 'ics' && !Object.hasOwn(FEED_TYPES, ending)) throw notFound(ctx);
  const { locale, entries, until } =
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
  const queryString = asked.size > 0 ? `?${asked.toString()}` : '';
  const address = `${source.addresses.of('feed', { file: `${type.plural}.${format}` })}${queryString}`;
  const head = { title, description: title, locale, address };
  const text = syndicated(format, head, entries, source.addresses, source.types);
  answerPublic(ctx, text, FEED_TYPES[format], { uid: type.uid }, until);
}

/** What the feed of one agency is told apart by from the feed of all; null where several were asked for. */
function oneAgency(ctx: HttpContext, entries: readonly PublicationFacts[]): string | null {
  const { filters, agency } = asRow(parametersOf(ctx));
  if (agency === undefined && !('agency' in asRow(filters))) return null;
  const [first] = entries;
  return first?.agency && entries.every(({ agency }) => agency?.code === first.agency?.code)
    ? first.agency.name
    : null;
}

/** `news-articles.rss` → the type and the ending. */
function fileOf({ types }: FormatsSource, ctx: HttpContext): { type: GovernedType; ending: string } {
  const name = String(ctx.params.file);
  const dot = name.lastIndexOf('.');
  const type = types.byPlural(name.slice(0, dot));
  if (!type || dot < 1) throw notFound(ctx);
  return { type, ending: name.slice(dot + 1) };
}

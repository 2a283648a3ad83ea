import { controllerOf, type Handlers } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import { notFound } from '../not-found';
import { answerMoved } from '../public-answer';
import { html } from './frame/html';
import { HtmlPage } from './html-page';
import { wayToOia } from './oia/way-to-oia';
import { readable } from './page-refusal';
import type { PageSource } from './page-source';
import { askedIn, PAGE_SIZE } from './asked-page';
import { home } from './home/home-page';
import { calendarPage } from './calendar/calendar-page';
import { wayToCalendar } from './calendar/way-to-calendar';
import { oiaPage, oiaSectionPage } from './oia/oia-pages';

/** The signed content as plain pages: complete without a script, for readers, printers and old telephones. */
export function pagesController(source: () => PageSource): Handlers {
  return controllerOf(source, {
    home: readable(home),
    section: readable(section),
    entry: readable(entry),
    calendar: readable(calendarPage),
    oia: readable(oiaPage),
    oiaSection: readable(oiaSectionPage),
  });
}

async function section(source: PageSource, ctx: HttpContext): Promise<void> {
  const { query, around } = await askedIn(source, ctx);
  const type = source.formats.types.byPlural(String(ctx.params.plural));
  if (!type) throw notFound(ctx);
  const page = new HtmlPage(source, ctx, query, around);
  const name = source.formats.trail(type, query.locale).section;
  const { siteMap } = type.definition;
  if (siteMap) {
    const tree = await page.tree(type, siteMap);
    return page.send(page.words.say('page.site_map'), html`${tree} ${wayToOia(page)}`, null);
  }
  const { entries, more } = await source.section(type, query, PAGE_SIZE);
  if (entries.length === 0 && query.page > 1) throw notFound(ctx);
  const agency = query.agency === undefined ? null : await source.agency(query.agency, query.locale);
  if (query.agency !== undefined && !agency) throw notFound(ctx);
  page.send(
    name,
    html`<h1>${name}</h1>
      ${agency?.name && html`<p class="lead"><a href="${page.addresses.agency(agency.code)}">${agency.name}</a></p>`}
      ${wayToCalendar(page, type, query.agency)} ${page.list(entries)} ${page.turn(type, more)}
      ${page.formats(type)}`,
    type,
  );
}

async function entry(source: PageSource, ctx: HttpContext): Promise<void> {
  const { query, around } = await askedIn(source, ctx);
  const type = source.formats.types.byPlural(String(ctx.params.plural));
  const idOrSlug = String(ctx.params.documentId);
  if (!type || idOrSlug.includes('\0')) throw notFound(ctx);
  const facts = await source.entry(type, idOrSlug, query.locale);
  if (!facts) throw notFound(ctx);
  const page = new HtmlPage(source, ctx, query, around);
  if ('movedTo' in facts) return answerMoved(ctx, page.addresses.entryOf(type, facts.movedTo));
  const { slug } = facts;
  if (source.formats.addresses.areReadable && slug !== null && slug !== idOrSlug)
    return answerMoved(ctx, page.addresses.entryOf(type, slug));
  const { section: name } = source.formats.trail(type, query.locale);
  const data = await source.dataOf(facts);
  page.send(
    facts.title,
    html`<nav class="breadcrumb" aria-label="${page.words.say('page.breadcrumb')}">
        <a href="${page.addresses.home()}">${page.words.say('page.home')}</a> ›
        <a href="${page.addresses.section(type)}">${name}</a>
      </nav>
      ${type.localized && facts.key.locale !== query.locale && page.inAnotherLanguage(facts.key.locale)}
      ${page.article(facts, data)}`,
    type,
    { isWhole: data.isWhole, facts },
  );
}

import { bangkokToday } from '../../../domain/thai/dates/bangkok-day';
import {
  beginningOf,
  calendarMonth,
  endOf,
  monthOf,
  type CalendarMonth,
} from '../../../domain/thai/dates/calendar-month';
import type { HttpContext } from '../../../strapi-boundary';
import { notFound } from '../../not-found';
import { askedIn } from '../asked-page';
import { html, type Html } from '../frame/html';
import { HtmlPage } from '../html-page';
import type { PageSource } from '../page-source';
import { eventsOfMonth, typesWithEvents, type EventsOfMonth } from './events-of-month';
import { longEvents, monthGrid } from './month-grid';

/** A month of the calendar of activities, of all agencies or of one (NEWS-06). */
export async function calendarPage(source: PageSource, ctx: HttpContext): Promise<void> {
  const { query, around } = await askedIn(source, ctx, ['locale', 'agency', 'month']);
  const today = bangkokToday(source.formats.now());
  const month = calendarMonth(query.month ?? monthOf(today));
  const page = new HtmlPage(source, ctx, query, around);
  const agency = query.agency === undefined ? null : await source.agency(query.agency, query.locale);
  if (query.agency !== undefined && !agency) throw notFound(ctx);
  const found = await eventsOfMonth(source, query, month);
  const { words, addresses } = page;
  const title = `${words.say('page.calendar')} ${words.month(month.from)}`;
  page.send(
    title,
    html`<nav class="breadcrumb" aria-label="${words.say('page.breadcrumb')}">
        <a href="${addresses.home()}">${words.say('page.home')}</a>
      </nav>
      <h1>${title}</h1>
      ${agency?.name && html`<p class="lead"><a href="${addresses.agency(agency.code)}">${agency.name}</a></p>`}
      ${found.events.length === 0 && html`<p class="empty">${words.say('page.calendar.empty')}</p>`}
      ${longEvents(found.events, page)} ${monthGrid(month, found.events, today, page)}
      ${found.more.map(
        (type) =>
          html`<p>${words.say('page.calendar.more')}</p>
            ${page.wayToAll(type)}`,
      )}
      ${turn(found, month, monthOf(today), page, query.agency)} ${subscription(source, page, query.locale)}`,
    null,
    { until: changesAt(month, today) },
  );
}

/** @returns when the page is another though nobody signs anything: it marks today, and leads to the month that is */
function changesAt({ from, next }: CalendarMonth, today: string): Date {
  if (from <= today && today < next) return endOf(today);
  return beginningOf(calendarMonth(monthOf(today)).next);
}

/** Months in which nothing begins are passed over: who turns pages comes to an end, and so does a robot. */
function turn(
  { before, after }: EventsOfMonth,
  month: CalendarMonth,
  thisMonth: string,
  { words, addresses }: HtmlPage,
  agency: string | undefined,
): Html | false {
  if (before === null && after === null && month.name === thisMonth) return false;
  const way = (to: string, rel: 'prev' | 'next'): Html =>
    html`<a rel="${rel}" href="${addresses.calendar(agency, to)}">${words.month(`${to}-01`)}</a>`;
  const isNear = before === thisMonth || after === thisMonth || month.name === thisMonth;
  return html`<nav class="turn" aria-label="${words.say('page.calendar.months')}">
    ${before !== null && way(before, 'prev')}
    ${!isNear && html`<a href="${addresses.calendar(agency)}">${words.say('page.calendar.now')}</a>`}
    ${after !== null && way(after, 'next')}
  </nav>`;
}

/** The same days for the reader's own calendar. */
function subscription(source: PageSource, { words }: HtmlPage, locale: string): Html {
  return html`<p class="forms">
    ${words.say('page.calendar.keep')}:
    ${typesWithEvents(source).map(({ type }) => {
      const asked = type.localized ? { locale } : {};
      const address = source.formats.addresses.of('feed', { file: `${type.plural}.ics` }, asked);
      return html`<a href="${address}">iCalendar</a> `;
    })}
  </p>`;
}

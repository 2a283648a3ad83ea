import { daysBetween, weeksOf, type CalendarMonth } from '../../../domain/thai/dates/calendar-month';
import { html, type Html } from '../frame/html';
import type { HtmlPage } from '../html-page';
import type { EventShown } from './events-of-month';

/** Days on which what goes on for several days stands in the grid; what takes longer stands above it, once. */
const DAYS_IN_GRID = 7;

/** @returns a month as a table of its weeks; on a narrow screen the style makes a list of the days on which something is */
export function monthGrid(
  month: CalendarMonth,
  events: readonly EventShown[],
  today: string,
  page: HtmlPage,
): Html {
  const { words } = page;
  const cell = (day: string | null): Html => {
    if (day === null) return html`<td class="no-day"></td>`;
    const on = events.filter((each) => !isLong(each) && each.from <= day && day <= each.to);
    const classes = [on.length === 0 && 'nothing', day === today && 'today'].filter(Boolean).join(' ');
    return html`<td ${classes !== '' && html`class="${classes}"`}>
      <time datetime="${day}" ${day === today && html`aria-current="date"`}
        ><span class="weekday unseen"
          >${words.say('page.calendar.weekday', { weekday: words.weekday(day) })} </span
        >${words.dayOfMonth(day)}</time
      >
      ${
        on.length > 0 &&
        html`<ul>
          ${on.map((each) => eventLine(each, day, page))}
        </ul>`
      }
    </td>`;
  };
  const weeks = weeksOf(month);
  const whole = weeks.find((week) => !week.includes(null)) ?? [];
  return html`<table class="month">
    <caption class="unseen">
      ${words.month(month.from)}
    </caption>
    <thead>
      <tr>
        ${whole.map((day) => html`<th scope="col">${words.weekday(day ?? '')}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (week) =>
          html`<tr>
            ${week.map(cell)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** @returns what goes on for longer than a grid can show day by day; nothing where there is none */
export function longEvents(events: readonly EventShown[], page: HtmlPage): Html | false {
  const long = events.filter(isLong);
  if (long.length === 0) return false;
  return html`<section class="front">
    <h2>${page.words.say('page.calendar.long')}</h2>
    <ul class="entries">
      ${long.map(
        ({ facts, event }) =>
          html`<li>
            <a href="${page.addresses.entry(facts)}">${facts.title}</a>
            <p class="meta">${page.words.period(event.start, event.end)}</p>
            <p class="meta">${event.place}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}

function isLong({ from, to }: EventShown): boolean {
  return daysBetween(from, to) > DAYS_IN_GRID;
}

/** The hour where it begins on that day. */
function eventLine({ facts, event, from }: EventShown, day: string, page: HtmlPage): Html {
  return html`<li>
    ${from === day && html`<span class="hour">${page.words.hour(event.start)}</span>`}
    <a href="${page.addresses.entry(facts)}">${facts.title}</a>
    ${event.place !== null && html`<small>${event.place}</small>`}
  </li>`;
}

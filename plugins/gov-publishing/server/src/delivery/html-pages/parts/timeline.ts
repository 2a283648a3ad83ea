import type { PagePart } from '../../../content-types/page';
import { timeIn } from '../../../content-types/model/item-values';
import type { JsonObject } from '../../../domain/content/snapshot';
import { isRow } from '../../../domain/schema/value-fields';
import { html, type Html } from '../frame/html';
import type { PartContext } from './part-context';
import { day } from './shown-value';

interface Moment {
  readonly label: string;
  readonly time: string;
}

/** @returns what happened to an entry in its order; of one day alone, that day. Nothing where none is known */
export function timeline(
  { days, within }: Extract<PagePart, { part: 'timeline' }>,
  context: PartContext,
): Html | false {
  const moments = [
    ...days.flatMap((field) => own(field, context)),
    ...within.flatMap((path) => inner(path, context)),
  ];
  if (moments.length === 0) return false;
  // Of one day that two things happened on, the one that the type names first stays first.
  const inOrder = moments.sort((a, b) => (a.time < b.time ? -1 : Number(a.time > b.time)));
  return html`<section class="timeline">
    <h2>${context.words.say('page.timeline')}</h2>
    <ol>
      ${inOrder.map(({ label, time }) => html`<li>${day(time, context.words)} <span>${label}</span></li>`)}
    </ol>
  </section>`;
}

function own(field: string, { facts: { item }, holder, words }: PartContext): Moment[] {
  const time = timeIn(item, field);
  return time === null ? [] : [{ label: words.label(holder.name, field), time: time.slice(0, 10) }];
}

/** @param path of a day in a component: `gazette.date` */
function inner(path: string, { facts: { item }, holder, words }: PartContext): Moment[] {
  const [field = '', name = ''] = path.split('.');
  const row = item[field];
  const time = isRow(row) ? timeIn(row as JsonObject, name) : null;
  if (time === null) return [];
  return [{ label: words.label(holder.name, field), time: time.slice(0, 10) }];
}

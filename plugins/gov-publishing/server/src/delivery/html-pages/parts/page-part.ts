import { isZone } from '../../../domain/schema/attribute';
import type { PagePart } from '../../../content-types/page';
import { addressIn, textIn } from '../../../content-types/model/item-values';
import { eventOf } from '../../../content-types/definition/calendar';
import { bangkokInstant } from '../../../domain/thai/dates/bangkok-instant';
import { html, type Html } from '../frame/html';
import { groupPart, rowGroups } from './components/component-parts';
import { factList, fieldFacts, type Fact } from './facts';
import { fileIn, picture } from './media';
import { duration } from './durations';
import type { PartContext, PartRow } from './part-context';
import { moment } from './shown-value';
import { update } from './data/update';
import { lines, rich } from './texts';
import { timeline } from './timeline';

/** @returns a part of an entry's page; nothing where none of its fields has a value */
export function pagePart(part: PagePart, context: PartContext): Html | false {
  switch (part.part) {
    case 'lead':
      return paragraph(part.field, context);
    case 'notice':
      return notice(part.field, context);
    case 'text':
      return text(part, context);
    case 'figure':
      return figure(part, context);
    case 'link':
      return button(part.field, context);
    case 'update':
      return update(part.field, context);
    case 'event':
      return event(part, context);
    case 'duration':
      return durations(part, context);
    case 'facts':
      return facts(part.fields, context);
    case 'timeline':
      return timeline(part, context);
    case 'rows':
      return rows(part.field, context);
  }
}

function paragraph(field: string, { facts: { item } }: PartContext): Html | false {
  const words = textIn(item, field);
  return words !== null && html`<p class="lead">${lines(words)}</p>`;
}

function notice(field: string, { facts: { item }, words }: PartContext): Html | false {
  const why = textIn(item, field);
  return (
    why !== null &&
    html`<p class="notice"><strong>${words.say('page.not_applicable')}</strong> ${lines(why)}</p>`
  );
}

function text({ field, headed }: Extract<PagePart, { part: 'text' }>, context: PartContext): Html | false {
  const { facts, words, holder } = context;
  const written = textIn(facts.item, field);
  if (written === null) return false;
  if (headed !== true) return rich(written, context);
  return html`<section>
    <h2>${words.label(holder.name, field)}</h2>
    ${rich(written, context)}
  </section>`;
}

function figure(
  { field, alt }: Extract<PagePart, { part: 'figure' }>,
  { facts: { item } }: PartContext,
): Html | false {
  const file = fileIn(item[field]);
  return file !== null && html`<figure class="cover">${picture(file, textIn(item, alt))}</figure>`;
}

function button(field: string, { facts: { item }, words }: PartContext): Html | false {
  const address = addressIn(item, field);
  return (
    address !== null &&
    html`<p><a class="button" href="${address}" rel="noopener">${words.say('page.opens')}</a></p>`
  );
}

function event(
  { start, end, place }: Extract<PagePart, { part: 'event' }>,
  { facts, words, holder }: PartContext,
): Html | false {
  const found = eventOf({ kind: 'event', start, end, place }, facts.item);
  if (!found) return false;
  const when = words.period(found.start, found.end === found.start ? null : found.end);
  return factList([
    [words.say('page.event'), html`<time datetime="${bangkokInstant(found.start)}">${when}</time>`],
    [words.label(holder.name, place), found.place],
  ]);
}

/** How long it takes by the steps, and what is guaranteed: two things, and a reader plans by the second. */
function durations(
  { field, value, unit }: Extract<PagePart, { part: 'duration' }>,
  { facts: { item }, words, holder }: PartContext,
): Html | false {
  const steps = Array.isArray(item[field]) ? (item[field] as readonly PartRow[]) : [];
  const guaranteed = { durationValue: item[value] ?? null, durationUnit: item[unit] ?? null };
  return factList([
    [words.say('page.total_time'), duration(steps, words)],
    [words.label(holder.name, value), duration([guaranteed], words)],
  ]);
}

/** The dates of publication are no fields: the ledger gives them. */
function facts(fields: readonly string[], context: PartContext): Html | false {
  const { holder, words } = context;
  const { item, datePosted, dateModified } = context.facts;
  const published: Readonly<Record<string, Fact>> = {
    datePosted: [words.say('page.posted'), moment(datePosted.toISOString(), words)],
    dateModified: [words.say('page.modified'), moment(dateModified.toISOString(), words)],
  };
  return factList(
    fields.flatMap(
      (name) => [published[name] ?? fieldFacts(holder, [name], item, context)[0] ?? []] as Fact[],
    ),
  );
}

function rows(field: string, context: PartContext): Html | false {
  const {
    facts: { item },
    holder,
    words,
  } = context;
  const attribute = holder.attributes[field];
  const groups = attribute ? rowGroups(attribute, item[field]) : [];
  if (groups.length === 0) return false;
  return html`${groups.map((group) => {
    const name =
      attribute && isZone(attribute) ? words.label(nameOf(group.uid)) : words.label(holder.name, field);
    return html`<section class="${nameOf(group.uid)}">
      <h2>${name}</h2>
      ${groupPart(group, context)}
    </section>`;
  })}`;
}

function nameOf(uid: string): string {
  return uid.slice(uid.lastIndexOf('.') + 1);
}

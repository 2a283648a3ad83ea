import { holdsComponents, type SchemaAttribute } from '../../../domain/schema/attribute';
import { meaningOf } from '../../../content-types/model/field-format';
import type { Json } from '../../../domain/content/snapshot';
import { asRow } from '../../../strapi-boundary';
import { addressIn, timeIn } from '../../../content-types/model/item-values';
import { bangkokInstant } from '../../../domain/thai/dates/bangkok-instant';
import { html, type Html } from '../frame/html';
import { download, fileIn } from './media';
import type { Holder, PartContext } from './part-context';
import { lines, reachable, rich, textOf } from './texts';

/**
 * @param name of the field in its holder
 * @returns a value as a reader wants it, by what its field is: a choice in words, a day in the reader's calendar, a link;
 *   null where there is nothing to show
 */
export function shownValue(
  holder: Holder,
  name: string,
  value: Json | undefined,
  context: PartContext,
): Html | null {
  const attribute = holder.attributes[name];
  if (attribute === undefined || value === undefined || value === null) return null;
  if (attribute.type === 'relation') return related(attribute, value, context);
  if (holdsComponents(attribute)) return context.nested(attribute, value, context);
  if (attribute.type === 'media') return files(value, context);
  if (typeof value === 'boolean') return html`${context.words.say(value ? 'page.yes' : 'page.no')}`;
  if (typeof value === 'number') return numeric(attribute, value, context);
  const text = textOf(value);
  return text === null ? null : textual(holder, name, attribute, text, context);
}

function textual(
  holder: Holder,
  name: string,
  attribute: SchemaAttribute,
  text: string,
  context: PartContext,
): Html {
  const { words } = context;
  const { format } = meaningOf(attribute);
  const time = timeIn({ text }, 'text');
  if (attribute.type === 'enumeration') return html`${words.choice(holder.name, name, text)}`;
  if (attribute.type === 'date' && time !== null) return day(time, words);
  if (attribute.type === 'datetime' && time !== null) return moment(time, words);
  if (attribute.type === 'richtext') return rich(text, context);
  if (attribute.type === 'email') return reachable(text);
  if (format === 'url' || format === 'url-or-path') return link(text, text) ?? html`${text}`;
  return lines(text);
}

/** @returns a day, with the form that programs read */
export function day(iso: string, words: PartContext['words']): Html {
  return html`<time datetime="${iso.slice(0, 10)}">${words.day(iso)}</time>`;
}

/** @returns an instant with its hour in Bangkok */
export function moment(iso: string, words: PartContext['words']): Html {
  return html`<time datetime="${bangkokInstant(iso)}">${words.moment(iso)}</time>`;
}

/** @returns a year of the Buddhist Era */
export function fiscalYear(year: number, words: PartContext['words']): Html {
  return html`<data value="${year}">${words.fiscalYear(year)}</data>`;
}

/** @returns a way to another site; null for an address that is not safe to lead to */
export function link(address: string, label: string): Html | null {
  const path = /^\/(?![/\\])/.test(address) ? address : addressIn({ address }, 'address');
  return path === null ? null : html`<a href="${path}" rel="noopener">${label}</a>`;
}

function numeric(attribute: SchemaAttribute, value: number, { words }: PartContext): Html {
  if (meaningOf(attribute).format === 'fiscal-year-be') return fiscalYear(value, words);
  return html`${words.number(value)}`;
}

function files(value: Json, { words }: PartContext): Html | null {
  const all = (Array.isArray(value) ? value : [value]).flatMap((each: Json) => fileIn(each) ?? []);
  return all.length === 0 ? null : list(all.map((file) => download(file, null, words)));
}

/** What things are called that have no pages. */
const LABELS = ['name', 'title', 'position'];

/** Related entries by the name they had when this was signed; where their type has pages, the way to them. */
function related({ target }: SchemaAttribute, value: Json, context: PartContext): Html | null {
  const { addresses, types, facts, holder } = context;
  const all = (Array.isArray(value) ? value : [value]) as readonly Json[];
  const type = target === undefined ? undefined : types.get(target);
  const isAgency = target !== undefined && target === holder.attributes[facts.type.agencyAttribute]?.target;
  const names = [...(type?.definition.texts.title ?? []), ...LABELS];
  const named = all.flatMap((each) => {
    const { documentId, code, ...labels } = asRow(each);
    const words = names.map((name) => labels[name]).find((label) => typeof label === 'string');
    if (typeof words !== 'string') return [];
    if (isAgency && typeof code === 'string') return html`<a href="${addresses.agency(code)}">${words}</a>`;
    if (!type || typeof documentId !== 'string') return html`${words}`;
    return html`<a href="${addresses.entryAt(type, documentId)}">${words}</a>`;
  });
  return named.length === 0 ? null : list(named);
}

/** One as it is, several as a list. */
export function list(items: readonly Html[]): Html {
  if (items.length === 1) return html`${items}`;
  return html`<ul class="several">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

import type { JsonObject } from '../../domain/content/snapshot';
import { addressFault } from './web-address';

/** @returns a field's text, or null where it has none */
export function textIn(item: JsonObject, name: string): string | null {
  const value = item[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** @returns the text of the first field that has one, or null */
export function firstTextIn(item: JsonObject, names: readonly string[]): string | null {
  const name = names.find((each) => textIn(item, each) !== null);
  return name === undefined ? null : textIn(item, name);
}

/** @returns a field's day or instant, or null where it has none: a host's own field of that name may hold any text */
export function timeIn(item: JsonObject, name: string): string | null {
  const text = textIn(item, name);
  const isTime = text !== null && /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text));
  return isTime ? text : null;
}

/** @returns a field's web address, or null where it has none that is safe to lead to: a host's own field may hold any text */
export function addressIn(item: JsonObject, name: string): string | null {
  const text = textIn(item, name);
  return text !== null && addressFault(text) === undefined ? text : null;
}

import { parseISO } from 'date-fns';
import { ContentError } from './content-error';
import { isJsonArray, isJsonObject } from './snapshot-shape';
import type { Json } from './snapshot';

type Read = (value: unknown, path: string) => Json;

function unreadable(path: string, type: string, value: unknown): ContentError {
  return new ContentError('unreadable_value', path, `not a ${type}: ${typeof value} ${String(value)}`);
}

/** Kept code point for code point, without NFC: the officer signs the characters that were on the screen. */
const readText: Read = (value, path) => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw unreadable(path, 'text', value);
};

/** PostgreSQL's driver hands decimals over as text ('1.50'), SQLite's as numbers. */
const readNumber: Read = (value, path) => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw unreadable(path, 'number', value);
  return number === 0 ? 0 : number;
};

const readBigInteger: Read = (value, path) => {
  if (typeof value === 'bigint') return value.toString();
  // A number beyond 2^53 has lost digits before it came here: signing it would sign another number.
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value).toString();
  if (typeof value === 'string' && /^[+-]?\d+$/.test(value)) return BigInt(value).toString();
  throw unreadable(path, 'big integer', value);
};

const readBoolean: Read = (value, path) => {
  if (value === true || value === 1 || value === '1' || value === 'true') return true;
  if (value === false || value === 0 || value === '0' || value === 'false') return false;
  throw unreadable(path, 'boolean', value);
};

/** An instant as milliseconds, from a Date, epoch milliseconds, or text that names its zone. */
function instantOf(value: unknown, path: string): Date {
  // Text without a zone would be read in the zone of whichever machine runs: two digests for one entry.
  const zoned = typeof value === 'string' && /\d[Tt ]\d.*(?:[Zz]|[+-]\d{2}(?::?\d{2})?)$/.test(value);
  const epoch = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  const date = zoned
    ? parseISO(value.toUpperCase())
    : value instanceof Date
      ? value
      : new Date(typeof epoch === 'number' ? epoch : NaN);
  if (Number.isNaN(date.getTime())) throw unreadable(path, 'date-time with a zone', value);
  return date;
}

const readInstant: Read = (value, path) => instantOf(value, path).toISOString();

/** Calendar day of a date-only column. A driver that makes a Date of it puts it at midnight, UTC or local. */
const readDay: Read = (value, path) => {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const instant = instantOf(value, path);
  const utc = instant.toISOString();
  if (utc.endsWith('T00:00:00.000Z')) return utc.slice(0, 10);
  const local = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000).toISOString();
  if (local.endsWith('T00:00:00.000Z')) return local.slice(0, 10);
  throw unreadable(path, 'date', value);
};

/** SQLite keeps '09:30:00.000' where PostgreSQL answers '09:30:00'. */
const readTime: Read = (value, path) => {
  const parts =
    typeof value === 'string' ? /^(\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?$/.exec(value) : null;
  if (parts === null) throw unreadable(path, 'time', value);
  return `${parts[1]}:${parts[2] ?? '00'}.${(parts[3] ?? '').padEnd(3, '0')}`;
};

/** Kept whole, inner nulls and empty strings too: only its author knows what they mean (a blank line in blocks). */
const readJson: Read = (value, path) => {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw unreadable(path, 'JSON value', value);
  return JSON.parse(text) as Json;
};

const READERS: Readonly<Record<string, Read>> = {
  string: readText,
  text: readText,
  richtext: readText,
  email: readText,
  uid: readText,
  enumeration: readText,
  integer: readNumber,
  float: readNumber,
  decimal: readNumber,
  biginteger: readBigInteger,
  boolean: readBoolean,
  date: readDay,
  datetime: readInstant,
  timestamp: readInstant,
  time: readTime,
  json: readJson,
  blocks: readJson,
};

/**
 * One form for one value, whichever database it was read from.
 * @param type the attribute's Strapi type
 * @param value what the row holds; null and '' mean empty. `false` and 0 are content: a new optional
 * field arrives as null on old rows, so only a person (or code on their behalf) can have put them there.
 * @returns the canonical value, or undefined where it is empty (null, '', [], {})
 * @throws ContentError `unknown_attribute_type`, `unreadable_value`
 */
export function scalarValue(type: string, value: unknown, path: string): Json | undefined {
  const read = READERS[type];
  // An attribute type that is skipped would be content nobody signed.
  if (read === undefined)
    throw new ContentError('unknown_attribute_type', path, `no canonical form for ${type}`);
  if (value === null || value === '') return undefined;
  const json = read(value, path);
  if (isJsonArray(json) && json.length === 0) return undefined;
  if (isJsonObject(json) && Object.keys(json).length === 0) return undefined;
  return json;
}

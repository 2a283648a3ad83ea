import { z } from 'zod';
import type { ScalarType } from '../../content-types/presentation';

export type Scalar = string | number | boolean;

/** Longest text a condition may compare with, in UTF-16 code units. */
export const MAX_TEXT = 1_000;
const INTEGER = /^-?\d{1,15}$/;
const DECIMAL = /^-?\d{1,15}(\.\d{1,10})?$/;
/** A year above it is a Buddhist one typed as a Gregorian one, and would silently find nothing. */
const LAST_GREGORIAN_YEAR = 2400;

/** What a value of each type looks like, for the words of a refusal. */
export const EXPECTED: Readonly<Record<ScalarType, string>> = {
  string: 'text',
  text: 'text',
  richtext: 'text',
  email: 'text',
  enumeration: 'text',
  integer: '0, 1, 2 …',
  decimal: '1.5',
  boolean: 'true, false',
  date: '2018-05-28',
  datetime: '2018-05-28T09:00:00+07:00, 2018-05-28',
};

/** @returns the operand as text, or undefined where it is none. PostgreSQL knows no text with a NUL in it. */
export function parseText(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= MAX_TEXT && !value.includes('\0') ? value : undefined;
}

/**
 * @param value as it stands in the query
 * @returns the value as its field's type has it in the signed store, or undefined where it is none. A day without a
 *   time begins at midnight in Bangkok.
 */
export function parseScalar(type: ScalarType, value: unknown): Scalar | undefined {
  const text = parseText(value);
  if (text === undefined) return undefined;
  switch (type) {
    case 'integer':
      return INTEGER.test(text) ? Number(text) : undefined;
    case 'decimal':
      return DECIMAL.test(text) ? Number(text) : undefined;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'date':
      return isDay(text) ? text : undefined;
    case 'datetime':
      return parseInstant(text);
    default:
      return text;
  }
}

function parseInstant(text: string): string | undefined {
  if (isDay(text)) return new Date(`${text}T00:00:00+07:00`).toISOString();
  const instant = z.iso.datetime({ offset: true }).safeParse(text).success && isGregorian(text);
  return instant ? new Date(text).toISOString() : undefined;
}

function isDay(text: string): boolean {
  return z.iso.date().safeParse(text).success && isGregorian(text);
}

function isGregorian(text: string): boolean {
  return Number(text.slice(0, 4)) <= LAST_GREGORIAN_YEAR;
}

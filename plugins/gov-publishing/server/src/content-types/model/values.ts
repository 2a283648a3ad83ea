import { isRow, type Values } from '../../domain/schema/value-fields';

export type { Values };

/**
 * What looks empty on a screen: all white space (NBSP and U+3000 too), format and control characters such as
 * U+200B and U+FEFF, and the letters without ink (Hangul fillers, the Braille blank).
 */
const NOTHING_TO_SEE = /^[\p{Z}\p{C}\s\u115F\u1160\u3164\uFFA0\u2800]*$/u;

/** @returns true where the text is empty or shows nothing to a reader. */
export function isBlank(text: string): boolean {
  return NOTHING_TO_SEE.test(text);
}

/** @returns the text, or undefined where the value is no text or shows nothing. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && !isBlank(value) ? value : undefined;
}

/** @returns the value as an object of fields, or undefined for anything else (arrays too). */
export function valuesOf(value: unknown): Values | undefined {
  return isRow(value) ? value : undefined;
}

/** @returns the objects in a list, or of a single object a list of one; what is no object is left out. */
export function listOf(value: unknown): readonly Values[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.map(valuesOf).filter((values) => values !== undefined);
}

/** @returns the instant of a Date or of an ISO 8601 text, or undefined where it is neither. */
export function instantOf(value: unknown): Date | undefined {
  if (typeof value !== 'string' && !(value instanceof Date)) return undefined;
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

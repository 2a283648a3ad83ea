/** An entry or a component row as a plain object: populated by Strapi, or as it came in a request. */
export type Values = Readonly<Record<string, unknown>>;

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
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
    ? (value as Values)
    : undefined;
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

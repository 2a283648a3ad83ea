/** Operators of Strapi's REST syntax that compare a value; the public API and the rows of a table have the same. */
export const COMPARING = ['$eq', '$ne', '$in', '$notIn', '$lt', '$lte', '$gt', '$gte', '$between'] as const;
/** Of those, the ones that look at where a value stands in order. */
export const RANGES = [
  '$lt',
  '$lte',
  '$gt',
  '$gte',
  '$between',
] as const satisfies readonly ComparingOperator[];
/** These look at a value as text, whatever its type. */
export const TEXTUAL = [
  '$eqi',
  '$nei',
  '$contains',
  '$notContains',
  '$containsi',
  '$notContainsi',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
] as const;

export type ComparingOperator = (typeof COMPARING)[number];
export type TextualOperator = (typeof TEXTUAL)[number];

export type TextPart = 'whole' | 'any' | 'start' | 'end';

/** How each textual operator looks at the text: which part of it, with or without case, and whether it is turned round. */
export const LOOKS: Readonly<Record<TextualOperator, { part: TextPart; folds: boolean; not: boolean }>> = {
  $eqi: { part: 'whole', folds: true, not: false },
  $nei: { part: 'whole', folds: true, not: true },
  $contains: { part: 'any', folds: false, not: false },
  $notContains: { part: 'any', folds: false, not: true },
  $containsi: { part: 'any', folds: true, not: false },
  $notContainsi: { part: 'any', folds: true, not: true },
  $startsWith: { part: 'start', folds: false, not: false },
  $startsWithi: { part: 'start', folds: true, not: false },
  $endsWith: { part: 'end', folds: false, not: false },
  $endsWithi: { part: 'end', folds: true, not: false },
};

/** Only A–Z is folded, here and on both databases: their own `lower` disagree on É, and Thai has no case. */
export function foldLetters(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

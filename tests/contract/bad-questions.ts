import fc from 'fast-check';

/** Names and values that have broken APIs before: of the language, of SQL, of Strapi, of other people. */
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'populate',
  'status',
  'publicationState',
  'restricted',
  'affectsProvinceImage',
  'createdBy',
  'updatedBy',
  'publishedAt',
  'responsibleOfficer',
  'person',
  'email',
  'password',
  'id',
  'documentId',
  '$where',
  '$and',
  '$or',
  '$not',
  '$eq',
  '$contains',
  '0',
  '',
  ' ',
  'title;--',
  'ชื่อ',
];
const VALUES = [
  '',
  '0',
  '-1',
  '1e9',
  'NaN',
  'null',
  'true',
  '[object Object]',
  "' OR 1=1 --",
  '%',
  '_',
  '\\',
  '\0',
  '\u202e',
  'draft',
  '*',
  '9'.repeat(40),
  'ก'.repeat(1_001),
  '2026-02-31',
  '2569-01-01',
  '../../etc/passwd',
  '%00',
];

// Braces would look like words that nobody filled in.
const without = (text: string): string => text.replace(/[{}]/g, '');
const name = fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 12 }).map(without));
const value = fc.oneof(
  fc.constantFrom(...VALUES),
  fc.string({ unit: 'grapheme', maxLength: 30 }).map(without),
);
const segments = fc.array(name, { maxLength: 8 });

/** @returns one raw parameter of a query, written by somebody who means no good or reads no manual */
function parameter(parameters: readonly string[]): fc.Arbitrary<string> {
  const first = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom('filters', 'sort', 'fields', 'pagination', 'locale', 'q', ...parameters),
    },
    { weight: 1, arbitrary: name },
  );
  return fc.tuple(first, segments, value).map(([head, inner, given]) => {
    const key = `${encodeURIComponent(head)}${inner.map((each) => `[${encodeURIComponent(each)}]`).join('')}`;
    return `${key}=${encodeURIComponent(given)}`;
  });
}

/** @returns query strings of every bad kind: unknown, nested, repeated, too long, half encoded */
export function badQueries(parameters: readonly string[]): fc.Arbitrary<string> {
  const many = fc.array(parameter(parameters), { minLength: 1, maxLength: 4 }).map((each) => each.join('&'));
  const raw = fc.oneof(
    fc.constantFrom('%', '%E0%A4%A', '&&&', '=', '[]', 'filters[', 'filters=%', 'sort[]=', 'pagination=1'),
    fc.string({ maxLength: 40 }).map((text) => text.replace(/[#\s{}]/g, '')),
  );
  return fc.oneof({ weight: 5, arbitrary: many }, { weight: 1, arbitrary: raw });
}

/** @returns parts of a path that lead nowhere */
export const badSegments: fc.Arbitrary<string> = fc
  .oneof(value, name)
  .map((each) => encodeURIComponent(each || 'x'));

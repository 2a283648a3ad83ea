import { asRow } from '../../strapi-boundary';

/** A list in place of `connect` replaces what was linked before; `disconnect` takes it away. */
export function takesAway(value: unknown): boolean {
  const row = asRow(value);
  const keys = Object.keys(row);
  return replaces(value) || keys.some((key) => key !== 'connect' && !isEmpty(row[key]));
}

/** @returns whether what is named takes the place of all that was linked before: a list, nothing, or `{ set }`, `[]` too */
export function replaces(value: unknown): boolean {
  if (value === null || Array.isArray(value)) return true;
  const row = asRow(value);
  return Object.keys(row).length === 0 || (row['set'] !== undefined && row['set'] !== null);
}

/**
 * @returns ids of rows and documents in any form that Strapi takes: 7, `{ id: 7 }`, `{ documentId }`, a list,
 *   `{ connect }`, `{ disconnect }`, `{ set }`
 */
export function idsIn(value: unknown): (string | number)[] {
  if (typeof value === 'number' || typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  const { id, documentId, connect, disconnect, set } = asRow(value);
  return [id, documentId, connect, disconnect, set].flatMap((part) =>
    part === undefined ? [] : idsIn(part),
  );
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

import type { JsonObject } from '../../domain/content/snapshot';

/** @returns the rows of a field that were signed */
export function rowsIn(item: JsonObject, field: string): readonly JsonObject[] {
  const value = item[field];
  return Array.isArray(value) ? (value as readonly JsonObject[]) : [];
}

/** @returns whether somebody can do it on the web now (SVC-03) */
export function isOnline(item: JsonObject): boolean {
  return rowsIn(item, 'channels').some(({ kind, status }) => kind === 'online' && status === 'live');
}

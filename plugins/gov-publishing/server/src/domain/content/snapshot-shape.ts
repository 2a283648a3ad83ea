import type { Json, JsonObject, Snapshot, SnapshotMedia, SnapshotRelation } from './snapshot';

/** True for a JSON object: not null, not an array. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a JSON array. (`Array.isArray` alone does not narrow a readonly array.) */
export function isJsonArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/**
 * True for exactly `{ uid, documentId, label: {…} }`. Canonical content holds no other value of that shape
 * (`canonicalContent` refuses it), so a relation in a snapshot can be told without its schema, years later.
 */
export function isSnapshotRelation(value: Json | undefined): value is SnapshotRelation & JsonObject {
  return (
    isJsonObject(value) &&
    Object.keys(value).length === 3 &&
    typeof value['uid'] === 'string' &&
    typeof value['documentId'] === 'string' &&
    isJsonObject(value['label'])
  );
}

/** True for a file in a snapshot. For presentation only: a JSON field may hold something that looks like one. */
export function isSnapshotMedia(value: Json | undefined): value is SnapshotMedia & JsonObject {
  return (
    isJsonObject(value) &&
    typeof value['documentId'] === 'string' &&
    typeof value['sha256'] === 'string' &&
    typeof value['name'] === 'string' &&
    typeof value['mime'] === 'string' &&
    typeof value['size'] === 'number'
  );
}

/** @returns whether a relation-shaped object is anywhere inside the value. */
export function holdsRelationShape(value: Json): boolean {
  if (isJsonArray(value)) return value.some(holdsRelationShape);
  if (!isJsonObject(value)) return false;
  return isSnapshotRelation(value) || Object.values(value).some(holdsRelationShape);
}

/** @returns every file in a snapshot, nested ones included, in order. */
export function mediaIn({ content }: Snapshot): SnapshotMedia[] {
  const walk = (value: Json): SnapshotMedia[] => {
    if (isSnapshotMedia(value)) return [value];
    if (isJsonArray(value)) return value.flatMap(walk);
    return isJsonObject(value) ? Object.values(value).flatMap(walk) : [];
  };
  return walk(content);
}

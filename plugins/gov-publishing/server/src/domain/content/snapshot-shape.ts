import type {
  Json,
  JsonObject,
  Snapshot,
  SnapshotMedia,
  SnapshotReference,
  SnapshotRelation,
} from './snapshot';

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

const REFERENCE_KEYS: ReadonlySet<string> = new Set([
  ...['address', 'alt', 'caption', 'documentId', 'format', 'mime', 'name', 'sha256', 'size'],
]);

/** True for what stands in a snapshot's list of references, and says nothing besides. */
export function isSnapshotReference(value: Json): value is SnapshotReference & JsonObject {
  if (!isSnapshotMedia(value)) return false;
  const { address, alt = '', caption = '', format = '' } = value as JsonObject;
  return (
    typeof address === 'string' &&
    [alt, caption, format].every((text) => typeof text === 'string') &&
    Object.keys(value).every((key) => REFERENCE_KEYS.has(key))
  );
}

/** @returns whether a relation-shaped object is anywhere inside the value. */
export function holdsRelationShape(value: Json): boolean {
  if (isJsonArray(value)) return value.some(holdsRelationShape);
  if (!isJsonObject(value)) return false;
  return isSnapshotRelation(value) || Object.values(value).some(holdsRelationShape);
}

/** @returns every file in a snapshot in order, nested ones included, then those that its texts name by address. */
export function mediaIn({ content, references = [] }: Snapshot): SnapshotMedia[] {
  const walk = (value: Json): SnapshotMedia[] => {
    if (isSnapshotMedia(value)) return [value];
    if (isJsonArray(value)) return value.flatMap(walk);
    return isJsonObject(value) ? Object.values(value).flatMap(walk) : [];
  };
  return [...walk(content), ...references];
}

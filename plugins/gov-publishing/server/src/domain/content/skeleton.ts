import { canonicalJson } from './canonical-json';
import { isJsonArray, isJsonObject, isSnapshotRelation } from './snapshot-shape';
import type { Json, JsonObject, Snapshot } from './snapshot';

/** Whether a related entry has a published version now. */
export type IsPublicTarget = (uid: string, documentId: string) => boolean;

const everyTarget: IsPublicTarget = () => true;

/** @returns the value without labels and without targets that are not public; undefined where nothing is left. */
function own(value: Json, isPublicTarget: IsPublicTarget): Json | undefined {
  if (isSnapshotRelation(value)) {
    const { uid, documentId } = value;
    return isPublicTarget(uid, documentId) ? { uid, documentId } : undefined;
  }
  if (isJsonArray(value)) {
    const items = value.map((item) => own(item, isPublicTarget)).filter((item) => item !== undefined);
    return items.length === 0 && value.length > 0 ? undefined : items;
  }
  if (!isJsonObject(value)) return value;
  const fields = ownFields(value, isPublicTarget);
  // A component that held nothing but dropped relations is left out of the canonical form as well.
  return Object.keys(fields).length === 0 && Object.keys(value).length > 0 ? undefined : fields;
}

function ownFields(value: JsonObject, isPublicTarget: IsPublicTarget): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => {
      const kept = own(field, isPublicTarget);
      return kept === undefined ? [] : [[name, kept] as const];
    }),
  );
}

/**
 * A snapshot's content without what derives from OTHER entries: the labels of relations, and relations to
 * targets that are not public (Strapi drops the join rows of a published entry when a related draft & publish
 * entry is unpublished, which is no change of this entry). Files stay in full, those that texts name by address too:
 * their bytes, name and alt text are shown as this entry's.
 */
export function skeleton(snapshot: Snapshot, isPublicTarget: IsPublicTarget = everyTarget): JsonObject {
  const { v, uid, documentId, locale } = snapshot;
  const content = ownFields(snapshot.content, isPublicTarget);
  const references = (snapshot.references ?? []) as unknown as readonly JsonObject[];
  return { v, uid, documentId, locale, content, references };
}

/** @returns whether two snapshots are of one entry and say the same, apart from what derives from other entries. */
export function sameOwnContent(
  a: Snapshot,
  b: Snapshot,
  isPublicTarget: IsPublicTarget = everyTarget,
): boolean {
  return canonicalJson(skeleton(a, isPublicTarget)) === canonicalJson(skeleton(b, isPublicTarget));
}

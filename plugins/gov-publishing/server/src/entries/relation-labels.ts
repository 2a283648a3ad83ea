import { RELATED_TYPES } from '../content-types';
import { USUAL_NAMES, usualLabels } from '../content-types/definition/usual-definition';
import type { Json, JsonObject } from '../domain/content/snapshot';
import { documentsOf, hasDrafts, modelOf, type Row, type Strapi } from '../strapi-boundary';
import type { GovernedTypes } from './governed-types';

/** Of the types without drafts that governed entries point at. */
const LABEL_FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  RELATED_TYPES.map((type) => [type.uid, type.presentation.labelFields]),
);

function chosenFields(types: GovernedTypes, uid: string): readonly string[] | undefined {
  return types.get(uid)?.definition.presentation.labelFields ?? LABEL_FIELDS.get(uid);
}

/** @returns the attributes of a related entry that are signed along with the entry that names it. */
export function labelFieldsOf(strapi: Strapi, types: GovernedTypes, uid: string): readonly string[] {
  const chosen = chosenFields(types, uid);
  if (chosen) return chosen;
  // Of an admin user nothing may be carried: names of officers are published by the profile only (PDPA).
  if (uid.startsWith('admin::') || uid.startsWith('plugin::users-permissions.')) return [];
  const model = modelOf(strapi, uid);
  return model ? usualLabels(model) : [];
}

/** @returns what a snapshot carries of a related entry: the label fields that have a value. */
export function labelOf(types: GovernedTypes, uid: string, row: Row): JsonObject {
  const fields = chosenFields(types, uid) ?? USUAL_NAMES;
  const label: Record<string, Json> = {};
  for (const field of fields) {
    const value = row[field];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      label[field] = value;
  }
  return label;
}

/** A related entry as it was read along with the entry that names it. */
export interface RelatedRow {
  readonly uid: string;
  readonly row: Row;
}

/**
 * Labels of related entries by their PUBLISHED versions, where their type has draft and publish.
 *
 * @param locale the locale parameter of the entry that names them
 * @returns the labelling function, or null where none of the targets has a published version to ask for
 */
export async function publicLabels(
  strapi: Strapi,
  types: GovernedTypes,
  targets: readonly RelatedRow[],
  locale: { locale?: string },
): Promise<((uid: string, row: Row) => JsonObject) | null> {
  const wanted = new Map<string, Set<string>>();
  for (const { uid, row } of targets) {
    if (!hasDrafts(strapi, uid)) continue;
    wanted.set(uid, (wanted.get(uid) ?? new Set()).add(String(row['documentId'])));
  }
  if (wanted.size === 0) return null;
  const labels = new Map<string, JsonObject>();
  for (const [uid, ids] of wanted) {
    const rows = await documentsOf(strapi, uid).findMany({
      filters: { documentId: { $in: [...ids] } },
      status: 'published',
      ...locale,
      fields: ['documentId', ...labelFieldsOf(strapi, types, uid)],
    });
    for (const row of rows) labels.set(`${uid}#${String(row['documentId'])}`, labelOf(types, uid, row));
  }
  return (uid, row) =>
    wanted.has(uid) ? (labels.get(`${uid}#${String(row['documentId'])}`) ?? {}) : labelOf(types, uid, row);
}

import { type Values, isRow } from '../schema/value-fields';
import { type SchemaAttribute, pathTo } from '../schema/attribute';
import { ContentError } from './content-error';
import { isToMany } from './content-model';
import { scalarValue } from './scalar-value';
import { parseDigest } from '../brands';
import type { Json, JsonObject, SnapshotMedia, SnapshotRelation } from './snapshot';

/**
 * How a related entry is named to a reader, e.g. `{ code, name }` of an agency. Empty values in it are left out.
 * @param uid the related type
 * @param target the related row, with the fields of its label
 */
export type LabelOf = (uid: string, target: Values) => JsonObject;

function textOf(row: Values, name: string, path: string): string {
  const value = row[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new ContentError('unreadable_value', path, `the linked row has no ${name}`);
}

function rowsOf(value: unknown, path: string): readonly Values[] {
  const rows: readonly unknown[] = Array.isArray(value) ? value : value === null ? [] : [value];
  return rows.map((row, index) => {
    if (isRow(row)) return row;
    throw new ContentError('unreadable_value', pathTo(path, index), 'a linked row was expected');
  });
}

/** The links of one field: all of them, or the one of a field that takes only one. */
function manyOrOne(links: readonly JsonObject[], many: boolean, path: string): Json | undefined {
  if (links.length === 0) return undefined;
  if (many) return links;
  if (links.length > 1)
    throw new ContentError('unreadable_value', path, 'more than one row in a to-one field');
  return links[0];
}

function withoutEmpties(label: JsonObject): JsonObject {
  const kept = Object.entries(label).filter(([, value]) => scalarValue('json', value, '') !== undefined);
  return Object.fromEntries(kept);
}

/**
 * Related entries in their order, each once: Strapi keeps join rows to the draft AND the published row of a
 * target, which is one target to a reader. The first of them gives the label.
 * @throws ContentError `unreadable_value` where a target has no documentId or, in a morph relation, no `__type`
 */
export function relationValue(
  attribute: SchemaAttribute,
  value: unknown,
  labelOf: LabelOf,
  path: string,
): Json | undefined {
  const targets = new Map<string, SnapshotRelation & JsonObject>();
  for (const row of rowsOf(value, path)) {
    const uid = attribute.target ?? textOf(row, '__type', path);
    const documentId = textOf(row, 'documentId', path);
    const identity = `${uid} ${documentId}`;
    if (!targets.has(identity)) {
      targets.set(identity, { uid, documentId, label: withoutEmpties(labelOf(uid, row)) });
    }
  }
  return manyOrOne([...targets.values()], isToMany(attribute), path);
}

/**
 * @param row of the upload plugin, with `sha256` and `bytes` put on it
 * @returns what a snapshot says of the file
 * @throws ContentError `media_digest_missing`, `unreadable_value`
 */
export function snapshotMedia(row: Values, path: string): SnapshotMedia & JsonObject {
  const sha256 = typeof row['sha256'] === 'string' ? parseDigest(row['sha256']) : undefined;
  // `hash` and `url` stay the same when the file behind them is replaced; without the bytes nothing is signed.
  if (sha256 === undefined) throw new ContentError('media_digest_missing', path, 'the file has no SHA-256');
  const bytes = row['bytes'];
  if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0)
    throw new ContentError('media_digest_missing', path, 'nobody counted the bytes of the file');
  const alt = scalarValue('text', row['alternativeText'] ?? null, path);
  const caption = scalarValue('text', row['caption'] ?? null, path);
  return {
    documentId: textOf(row, 'documentId', path),
    sha256,
    name: textOf(row, 'name', path),
    mime: textOf(row, 'mime', path),
    size: bytes,
    ...(typeof alt === 'string' ? { alt } : {}),
    ...(typeof caption === 'string' ? { caption } : {}),
  };
}

/**
 * Files in their order. `size` is the count of their bytes: what Strapi records are kilobytes, rounded.
 * @throws ContentError `media_digest_missing` where the caller has not put `sha256` and `bytes` on the file's object
 */
export function mediaValue(attribute: SchemaAttribute, value: unknown, path: string): Json | undefined {
  const many = attribute.multiple === true;
  const files = rowsOf(value, path).map((row, index) =>
    snapshotMedia(row, many ? pathTo(path, index) : path),
  );
  return manyOrOne(files, many, path);
}

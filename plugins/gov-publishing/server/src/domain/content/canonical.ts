import { createHash } from 'node:crypto';
import { parseDigest, type DocumentId, type EntryKey, type TypeUid } from '../brands';
import { holdsComponents, isZone, repeats, type Schema } from '../schema/attribute';
import { isRow, valueFields, type ValueField, type ValueRow, type Values } from '../schema/value-fields';
import { canonicalJson } from './canonical-json';
import { ContentError } from './content-error';
import { signedWalk, type ContentModels } from './content-model';
import { mediaValue, relationValue, type LabelOf } from './linked-value';
import { scalarValue } from './scalar-value';
import { holdsRelationShape, isJsonArray, isJsonObject, isSnapshotReference } from './snapshot-shape';
import type { Json, JsonObject, SealedSnapshot, Snapshot, SnapshotReference } from './snapshot';

function rowContent({ value, path, fields }: ValueRow, labelOf: LabelOf): JsonObject {
  if (!isRow(value)) throw new ContentError('unreadable_value', path, 'a component was expected');
  return contentOf(fields, labelOf);
}

const isFilled = (value: JsonObject): boolean => Object.keys(value).length > 0;

/** @throws ContentError `unreadable_value` where a list stands for one row, or one row for a list */
function componentsValue({ attribute, value, path, rows }: ValueField, labelOf: LabelOf): Json | undefined {
  const listed = repeats(attribute);
  if (value !== null && Array.isArray(value) !== listed)
    throw new ContentError('unreadable_value', path, `a ${listed ? 'list' : 'component'} was expected`);
  // Unlike elsewhere, a block of a zone with nothing in it stays: that it is there (a divider, say) is content.
  const items = isZone(attribute)
    ? rows.map((row) => ({ __component: String(row.uid), ...rowContent(row, labelOf) }))
    : rows.map((row) => rowContent(row, labelOf)).filter(isFilled);
  if (!listed) return items[0];
  return items.length > 0 ? items : undefined;
}

function canonicalValue(field: ValueField, labelOf: LabelOf): Json | undefined {
  const { attribute, value, path } = field;
  if (holdsComponents(attribute)) return componentsValue(field, labelOf);
  switch (attribute.type) {
    case 'relation':
      return relationValue(attribute, value, labelOf, path);
    case 'media':
      return mediaValue(attribute, value, path);
    default: {
      const scalar = scalarValue(attribute.type, value, path);
      // Labels of relations are left out when two snapshots are compared. JSON that could pass for a label
      // would be text that can change without a signature. (A component cannot: it has no documentId.)
      if (scalar !== undefined && holdsRelationShape(scalar)) {
        throw new ContentError('ambiguous_value', path, 'the value has the shape of a relation');
      }
      return scalar;
    }
  }
}

function contentOf(fields: Iterable<ValueField>, labelOf: LabelOf): JsonObject {
  const content: Record<string, Json> = {};
  for (const field of fields) {
    // Strapi answers null or [] for what is empty. Undefined was never read: leaving it out would let an
    // officer sign an entry without its attachments because a populate was forgotten.
    if (field.value === undefined)
      throw new ContentError('not_loaded', field.path, 'the field was not read from the database');
    const canonical = canonicalValue(field, labelOf);
    if (canonical !== undefined) content[field.name] = canonical;
  }
  return content;
}

/**
 * What an officer signs of an entry, and what a reader is served (design rule 3). Empty values (null, '', [],
 * {}, components with nothing in them) are left out, so that a new optional field breaks no signature.
 * @param schema the entry's content type
 * @param entry the row with everything in `populatePlan` loaded, and `sha256` and `bytes` (how many) on every file
 * @param models finds components
 * @param labelOf names related entries
 * @throws ContentError where any part of it cannot be read exactly
 */
export function canonicalContent(
  schema: Schema,
  entry: Values,
  models: ContentModels,
  labelOf: LabelOf,
): JsonObject {
  return contentOf(valueFields(signedWalk(models), schema, entry), labelOf);
}

function seal(envelope: Json): SealedSnapshot {
  const text = canonicalJson(envelope);
  const digest = parseDigest(createHash('sha256').update(text, 'utf8').digest('hex'));
  if (digest === undefined) throw new ContentError('malformed_text', '', 'SHA-256 gave no digest');
  // Read back from the text: an object that said anything other than its signed text would be a lie.
  return { snapshot: JSON.parse(text) as Snapshot, text, digest };
}

/**
 * Puts content into its envelope and takes the digest: SHA-256 over the UTF-8 of the RFC 8785 text.
 * @param references files that the content's texts name by address, in any order; each address once
 * @throws ContentError `malformed_text` for text that has no UTF-8 form
 */
export function sealSnapshot(
  { uid, documentId, locale }: EntryKey,
  content: JsonObject,
  references: readonly SnapshotReference[] = [],
): SealedSnapshot {
  const sorted = [...references].sort((a, b) => (a.address < b.address ? -1 : 1)) as unknown as JsonObject[];
  return seal({
    v: 1,
    uid,
    documentId,
    locale,
    content,
    ...(sorted.length > 0 && { references: sorted }),
  });
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new ContentError('malformed_snapshot', '', 'the snapshot is not JSON');
  }
}

function areReferences(
  value: Json | undefined,
): value is undefined | readonly (SnapshotReference & JsonObject)[] {
  return value === undefined || (isJsonArray(value) && value.length > 0 && value.every(isSnapshotReference));
}

/**
 * Opens a stored snapshot. The digest is computed anew from the text; compare it with the signed one.
 * @throws ContentError `malformed_snapshot`, `unknown_version`, or `not_canonical` where the text is not the
 * RFC 8785 form of what it says (two keys of one name, other white space): one content, one digest
 */
export function openSnapshot(text: string): SealedSnapshot {
  const envelope = parsed(text);
  if (!isJsonObject(envelope)) throw new ContentError('malformed_snapshot', '', 'the snapshot is no object');
  const { v, uid, documentId, locale, content, references, ...rest } = envelope;
  if (v !== 1) throw new ContentError('unknown_version', 'v', `snapshot version ${String(v)} is not known`);
  const named = [uid, documentId, locale].every((part) => typeof part === 'string' && part !== '');
  if (!named || !isJsonObject(content) || !areReferences(references) || Object.keys(rest).length > 0) {
    throw new ContentError(
      'malformed_snapshot',
      '',
      'the envelope is not { v, uid, documentId, locale, content, references? }',
    );
  }
  const key = { uid: uid as TypeUid, documentId: documentId as DocumentId, locale: locale as string };
  const sealed = sealSnapshot(key, content, references);
  if (sealed.text !== text) throw new ContentError('not_canonical', '', 'the text is not in canonical form');
  return sealed;
}

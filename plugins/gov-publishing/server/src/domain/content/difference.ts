import { pathTo } from '../schema/attribute';
import { canonicalJson } from './canonical-json';
import { alignLists } from './list-alignment';
import { isJsonArray, isJsonObject, isSnapshotMedia, isSnapshotRelation } from './snapshot-shape';
import type { Json, JsonObject, Snapshot, SnapshotReference } from './snapshot';

/** How a difference is best shown: a relation by its label, a file by its name, text with its words marked. */
export type DifferenceShape = 'text' | 'relation' | 'media' | 'component' | 'value';

/** One difference between two snapshots of an entry, small enough to show on one line of a table. */
export interface FieldDifference {
  /** e.g. `title`, `source.url`, `attachments.0.alt`. Indexes are of the new list; of the old one where removed. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly shape: DifferenceShape;
  /** Null where added. Text is whole. */
  readonly before: Json;
  /** Null where removed. */
  readonly after: Json;
}

/** Strapi's blocks: nodes with a type and children. Shown whole; a path like `body.3.children.0.text` says nothing. */
function isBlocks(value: readonly Json[]): boolean {
  return value.every((node) => isJsonObject(node) && isJsonArray(node['children']) && 'type' in node);
}

function shapeOf(value: Json): DifferenceShape {
  if (typeof value === 'string') return 'text';
  if (isSnapshotRelation(value)) return 'relation';
  if (isSnapshotMedia(value)) return 'media';
  return isJsonObject(value) ? 'component' : 'value';
}

/** Relations and files have an identity: the same target renamed is changed, not removed and added. */
function identityOf(value: Json): string {
  if (isSnapshotRelation(value)) return `relation ${value.uid} ${value.documentId}`;
  if (isSnapshotMedia(value)) return `media ${value.documentId}`;
  return canonicalJson(value);
}

const isLink = (value: Json): boolean => isSnapshotRelation(value) || isSnapshotMedia(value);

function added(path: string, after: Json): FieldDifference[] {
  if (isJsonArray(after) && !isBlocks(after)) return after.flatMap((item, i) => added(pathTo(path, i), item));
  return [{ path, kind: 'added', shape: shapeOf(after), before: null, after }];
}

function removed(path: string, before: Json): FieldDifference[] {
  if (isJsonArray(before) && !isBlocks(before))
    return before.flatMap((item, i) => removed(pathTo(path, i), item));
  return [{ path, kind: 'removed', shape: shapeOf(before), before, after: null }];
}

/** Links: taken out, put in, renamed; and, where their order changed, the two lists. */
function changedLinks(path: string, before: readonly Json[], after: readonly Json[]): FieldDifference[] {
  const old = new Map(before.map((item, index) => [identityOf(item), { item, index }]));
  const now = new Map(after.map((item, index) => [identityOf(item), { item, index }]));
  const out = [...old].flatMap(([id, { item, index }]) =>
    now.has(id) ? [] : removed(pathTo(path, index), item),
  );
  const rest = [...now].flatMap(([id, { item, index }]) => {
    const earlier = old.get(id);
    return earlier ? changed(pathTo(path, index), earlier.item, item) : added(pathTo(path, index), item);
  });
  const orderBefore = [...old.keys()].filter((id) => now.has(id)).join('\n');
  const orderAfter = [...now.keys()].filter((id) => old.has(id)).join('\n');
  // Nothing out, in or renamed, and yet not the same: one of them stood there twice.
  const whole = orderBefore !== orderAfter || out.length + rest.length === 0;
  const order: FieldDifference = { path, kind: 'changed', shape: 'value', before, after };
  return [...out, ...rest, ...(whole ? [order] : [])];
}

function changedList(path: string, before: readonly Json[], after: readonly Json[]): FieldDifference[] {
  return alignLists(before.map(identityOf), after.map(identityOf)).flatMap((step) => {
    if (step.kind === 'added') return added(pathTo(path, step.after), after[step.after] ?? null);
    if (step.kind === 'removed') return removed(pathTo(path, step.before), before[step.before] ?? null);
    return changed(pathTo(path, step.after), before[step.before] ?? null, after[step.after] ?? null);
  });
}

/** Two components of different kinds in one place of a dynamic zone have no fields in common to compare. */
function sameKind(before: JsonObject, after: JsonObject): boolean {
  return !isLink(before) && !isLink(after) && before['__component'] === after['__component'];
}

function changed(path: string, before: Json, after: Json): FieldDifference[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  if (isJsonArray(before) && isJsonArray(after)) {
    if ([...before, ...after].every(isLink)) return changedLinks(path, before, after);
    if (!isBlocks(before) && !isBlocks(after)) return changedList(path, before, after);
  }
  if (isJsonObject(before) && isJsonObject(after) && sameKind(before, after)) {
    return changedFields(path, before, after);
  }
  return [{ path, kind: 'changed', shape: shapeOf(after), before, after }];
}

/** A JSON field may hold a key such as `toString`, which every object seems to have. */
function ownValue(value: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function changedFields(path: string, before: JsonObject, after: JsonObject): FieldDifference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const at = pathTo(path, name);
    const [old, now] = [ownValue(before, name), ownValue(after, name)];
    if (old === undefined) return now === undefined ? [] : added(at, now);
    return now === undefined ? removed(at, old) : changed(at, old, now);
  });
}

/** Files by the address that a text names them by. */
function referencesOf(snapshot: Snapshot | null): Map<string, JsonObject> {
  const references = (snapshot?.references ?? []) as readonly (SnapshotReference & JsonObject)[];
  return new Map(references.map((reference) => [reference.address, reference]));
}

function changedReferences(before: Snapshot | null, after: Snapshot): FieldDifference[] {
  const [old, now] = [referencesOf(before), referencesOf(after)];
  const addresses = [...new Set([...old.keys(), ...now.keys()])].sort();
  return addresses.flatMap((address, index) => {
    const [was, is] = [old.get(address), now.get(address)];
    const path = pathTo('references', index);
    if (!was) return is ? added(path, is) : [];
    return is ? changed(path, was, is) : removed(path, was);
  });
}

/**
 * What changed from one snapshot of an entry to another, field by field, fields by name; the files that its texts name
 * by address come last, under `references`.
 * @param before null for an entry that has none yet: everything is added
 * @returns empty exactly where both have the same content; the same snapshots always give the same list
 */
export function difference(before: Snapshot | null, after: Snapshot): FieldDifference[] {
  return [...changedFields('', before?.content ?? {}, after.content), ...changedReferences(before, after)];
}

import { difference } from './difference';
import type { JsonObject, Snapshot } from './snapshot';
import { isSnapshotRelation } from './snapshot-shape';

/** Something that an entry shows by its name was renamed; the entry itself was not touched. */
export interface Renaming {
  /** Where the entry shows it, e.g. `agency`. */
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/**
 * @returns what was renamed, where two snapshots of an entry differ by that alone; null where anything else differs,
 *   empty where nothing does
 */
export function renamingsOnly(before: Snapshot, after: Snapshot): readonly Renaming[] | null {
  const renamings: Renaming[] = [];
  for (const { path, before: old, after: now } of difference(before, after)) {
    if (!isSnapshotRelation(old) || !isSnapshotRelation(now)) return null;
    if (old.uid !== now.uid || old.documentId !== now.documentId) return null;
    renamings.push({ field: path, ...namesIn(old.label, now.label) });
  }
  return renamings;
}

/** The part of the label that differs, as its reader knows it. */
function namesIn(before: JsonObject, after: JsonObject): { from: string; to: string } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = names.filter((name) => before[name] !== after[name]);
  const words = (label: JsonObject): string =>
    differing
      .map((name) => label[name])
      .filter((value) => value !== undefined && value !== null)
      .map(String)
      .join(' / ');
  return { from: words(before), to: words(after) };
}

import { appointment } from './appointment';
import { entryAct } from './entry-act';
import { passwordChange } from './password-change';
import type { Concern, IndexKeys, RecordKind } from './record-kind';

/** Every kind of record that this version writes and reads. A new kind is one more file and one more line. */
export const RECORD_KINDS = {
  [entryAct.kind]: entryAct,
  [appointment.kind]: appointment,
  [passwordChange.kind]: passwordChange,
} as const;

type Kinds = typeof RECORD_KINDS;
export type KindName = keyof Kinds;
/** What one leaf says, of whatever kind. */
export type Leaf = {
  [K in KindName]: Kinds[K] extends RecordKind<K, infer Schema> ? Schema['_output'] : never;
}[KindName];

/** @returns the definition of a kind in a version; undefined where this program is older than the record */
export function kindOf(kind: unknown, v: unknown): RecordKind | undefined {
  const known =
    typeof kind === 'string' && Object.hasOwn(RECORD_KINDS, kind)
      ? RECORD_KINDS[kind as KindName]
      : undefined;
  return known?.v === v ? (known as unknown as RecordKind) : undefined;
}

function definition(leaf: Pick<Leaf, 'kind'>): RecordKind {
  return RECORD_KINDS[leaf.kind] as unknown as RecordKind;
}

/** @returns the keys under which a leaf must stand, or it could not be found */
export function indexKeysOf(leaf: Leaf): IndexKeys {
  return definition(leaf).indexKeys(leaf);
}

/** @returns what a leaf is about */
export function concernOf(leaf: Leaf): Concern {
  return definition(leaf).concerns(leaf);
}

/** @returns what a leaf is called, in words */
export function titleOf(leaf: Leaf): RecordKind['title'] {
  return definition(leaf).title;
}

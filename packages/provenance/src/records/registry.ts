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

const registered = new Map<string, RecordKind>(
  Object.values(RECORD_KINDS).map((each) => [each.kind, each as unknown as RecordKind]),
);

/**
 * Makes a kind known that stands in no list, with its subject beside it: the server that composes them writes and judges
 * it, every other program counts it.
 *
 * @returns what takes it out again
 * @throws Error where there is a kind of that name: nobody changes what is known of a record
 */
export function registerKind(kind: RecordKind): () => void {
  if (registered.has(kind.kind)) throw new Error(`There is a kind of record called ${kind.kind}.`);
  registered.set(kind.kind, kind);
  return () => void registered.delete(kind.kind);
}

/** @returns the definition of a kind in a version; undefined where this program is older than the record */
export function kindOf(kind: unknown, v: unknown): RecordKind | undefined {
  const known = typeof kind === 'string' ? registered.get(kind) : undefined;
  return known?.v === v ? known : undefined;
}

function definition(leaf: Pick<Leaf, 'kind'>): RecordKind {
  const known = registered.get(leaf.kind);
  if (!known) throw new Error(`Nothing is known of ${leaf.kind} records.`);
  return known;
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

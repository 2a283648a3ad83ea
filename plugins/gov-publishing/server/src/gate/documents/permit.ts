import { AsyncLocalStorage } from 'node:async_hooks';
import type { Digest, EntryKey } from '../../domain/brands';

/** What an act in progress may do to what is public: exactly this, in this call, and nothing else. */
export interface Permit {
  readonly kind: 'publish' | 'unpublish';
  readonly key: EntryKey;
  /** The digest that was signed; what comes out of Strapi's publish must have it. */
  readonly digest: Digest;
}

/** What line 1 has let in and will compare when it is done. */
interface Passage {
  readonly permits: readonly Permit[];
  /** The documents whose rows are being written under line 1. */
  readonly guarded: ReadonlySet<string>;
  /** A write is under way: what is read meanwhile is read by the gate, for itself. */
  readonly writing: boolean;
}

const storage = new AsyncLocalStorage<Passage>();
const EMPTY: Passage = { permits: [], guarded: new Set(), writing: false };

/** Runs an act's writes under its permits. Only the sign-off service calls this. */
export function withPermits<T>(permits: readonly Permit[], run: () => Promise<T>): Promise<T> {
  return storage.run({ ...(storage.getStore() ?? EMPTY), permits }, run);
}

/** Runs a write of a document that line 1 has admitted and will compare when it is done. */
export function whileGuarded<T>(uid: string, documentId: string, run: () => Promise<T>): Promise<T> {
  const outer = storage.getStore() ?? EMPTY;
  return storage.run({ ...outer, guarded: new Set([...outer.guarded, guardKey(uid, documentId)]) }, run);
}

/** Runs a write of any type. The gate reads drafts to judge it, also where the writer may read none. */
export function whileWriting<T>(run: () => Promise<T>): Promise<T> {
  return storage.run({ ...(storage.getStore() ?? EMPTY), writing: true }, run);
}

/** @returns true inside a write through the document service. */
export function isWriting(): boolean {
  return (storage.getStore() ?? EMPTY).writing;
}

/** @returns the permits of the act in progress, if any. */
export function currentPermits(): readonly Permit[] {
  return (storage.getStore() ?? EMPTY).permits;
}

/** @returns the permit for exactly this entry and kind of act. */
export function permitFor(kind: Permit['kind'], key: EntryKey): Permit | undefined {
  return currentPermits().find(
    (permit) =>
      permit.kind === kind &&
      permit.key.uid === key.uid &&
      permit.key.documentId === key.documentId &&
      permit.key.locale === key.locale,
  );
}

/** @returns true where line 1 guards this document, so that lower lines may let its rows be written. */
export function isGuarded(uid: string, documentId: string): boolean {
  return (storage.getStore() ?? EMPTY).guarded.has(guardKey(uid, documentId));
}

function guardKey(uid: string, documentId: string): string {
  return `${uid}#${documentId}`;
}

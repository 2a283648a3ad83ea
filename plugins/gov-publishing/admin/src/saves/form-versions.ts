import type { BothLanguages } from '../words/use-words';

/** A save that the server refused because somebody else saved after the form was opened. */
export interface RefusedSave {
  readonly uid: string;
  readonly documentId: string;
  /** Who saved meanwhile and when, in words. */
  readonly message: BothLanguages;
}

type Listener = (refused: RefusedSave) => void;

/** When the version was saved that the form on screen shows, by entry. */
const versions = new Map<string, string>();
const listeners = new Set<Listener>();
const idOf = (uid: string, documentId: string): string => `${uid} ${documentId}`;

/** Remembers which version of an entry its form shows. @returns what forgets it when the form is left */
export function showVersion(uid: string, documentId: string, savedAt: string): () => void {
  versions.set(idOf(uid, documentId), savedAt);
  return () => {
    if (versions.get(idOf(uid, documentId)) === savedAt) versions.delete(idOf(uid, documentId));
  };
}

/** @returns when the version was saved that the entry's form shows; undefined where no form of it is open */
export function shownVersion(uid: string, documentId: string): string | undefined {
  return versions.get(idOf(uid, documentId));
}

/** @returns when the entry was saved last by this very form, by its button or by itself; as it was opened where neither happened */
export function newestVersion(
  { uid, documentId }: { uid: string; documentId: string },
  openedAt: string | undefined,
): string | undefined {
  const own = shownVersion(uid, documentId);
  if (own === undefined || openedAt === undefined) return openedAt;
  return Date.parse(own) > Date.parse(openedAt) ? own : openedAt;
}

/** @returns what ends the listening */
export function onRefusedSave(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Tells the form on screen that its save was refused. */
export function announceRefusedSave(refused: RefusedSave): void {
  for (const listener of listeners) listener(refused);
}

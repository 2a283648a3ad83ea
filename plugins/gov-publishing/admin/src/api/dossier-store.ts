import { dataOf, read } from './admin-client';
import { refId, type Dossier, type EntryRef } from './dossier-model';

/** What is known of a dossier just now. */
export interface DossierResult {
  readonly dossier: Dossier | null;
  /** `missing`: the entry was never saved in this language, or its reader may not see it. */
  readonly status: 'loading' | 'ready' | 'missing' | 'failed';
}

interface CachedResult {
  view: DossierResult;
  readonly listeners: Set<() => void>;
  running: Promise<void> | null;
}

const LOADING: DossierResult = { dossier: null, status: 'loading' };
const kept = new Map<string, CachedResult>();

function keptOf(ref: EntryRef): CachedResult {
  const id = refId(ref);
  const known = kept.get(id);
  if (known) return known;
  const made: CachedResult = { view: LOADING, listeners: new Set(), running: null };
  kept.set(id, made);
  return made;
}

/** @returns the address of a dossier below the plugin's API. */
export function dossierPath({ uid, documentId }: EntryRef): string {
  return `/dossiers/${uid}/${documentId}`;
}

/** The dossier as last read. The same object until something changed, as React's external stores ask. */
export function resultOf(ref: EntryRef): DossierResult {
  return keptOf(ref).view;
}

export function subscribe(ref: EntryRef, listener: () => void): () => void {
  const { listeners } = keptOf(ref);
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Puts in a dossier that an act has just answered. */
export function put(ref: EntryRef, dossier: Dossier): void {
  publish(keptOf(ref), { dossier, status: 'ready' });
}

/** Reads the dossier again. What was known stays on screen meanwhile, and stays where the server cannot be reached. */
export function reload(ref: EntryRef): Promise<void> {
  const entry = keptOf(ref);
  entry.running ??= fetchInto(entry, ref).finally(() => {
    entry.running = null;
  });
  return entry.running;
}

async function fetchInto(entry: CachedResult, ref: EntryRef): Promise<void> {
  const answer = await read(dossierPath(ref), { locale: ref.locale ?? undefined });
  const dossier = dataOf<{ data: Dossier }>(answer);
  if (dossier) return publish(entry, { dossier, status: 'ready' });
  if (answer.status === 404 || answer.status === 403)
    return publish(entry, { dossier: null, status: 'missing' });
  publish(entry, { dossier: entry.view.dossier, status: 'failed' });
}

function publish(entry: CachedResult, view: DossierResult): void {
  if (JSON.stringify(entry.view) === JSON.stringify(view)) return;
  entry.view = view;
  for (const listener of entry.listeners) listener();
}

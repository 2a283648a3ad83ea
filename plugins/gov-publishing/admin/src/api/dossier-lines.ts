import * as React from 'react';
import { dataOf, read } from './admin-client';
import type { DossierLine } from './dossier-model';

/** A list asks for each of its rows by itself; rows that ask in the same moment share one request. */
const pending = new Map<string, Set<string>>();
const lines = new Map<string, DossierLine>();
const listeners = new Set<() => void>();
const idOf = (uid: string, documentId: string, locale: string | null): string =>
  `${uid} ${documentId} ${locale ?? 'und'}`;

function ask(uid: string, documentId: string): void {
  if (pending.size === 0) queueMicrotask(() => void flush());
  pending.set(uid, (pending.get(uid) ?? new Set()).add(documentId));
}

async function flush(): Promise<void> {
  const batch = [...pending];
  pending.clear();
  for (const [uid, documents] of batch) {
    const found = dataOf<{ data: readonly DossierLine[] }>(
      await read(`/dossier-lines/${uid}`, { documentIds: [...documents].join(',') }),
    );
    for (const line of found ?? []) lines.set(idOf(line.uid, line.documentId, line.locale), line);
  }
  for (const listener of listeners) listener();
}

/**
 * The line of a row of a list.
 *
 * @param version changes when the row was saved, so that the line is read again
 */
export function useDossierLine(
  uid: string,
  documentId: string,
  locale: string | null,
  version: string | undefined,
): DossierLine | null {
  React.useEffect(() => ask(uid, documentId), [uid, documentId, version]);
  return React.useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => lines.get(idOf(uid, documentId, locale)) ?? null,
  );
}

/** Reads all lines on screen again, after an act on several entries. */
export function refreshLines(): void {
  for (const line of lines.values()) ask(line.uid, line.documentId);
}

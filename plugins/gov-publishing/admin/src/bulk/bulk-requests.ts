import type { EntryRef } from '../api/dossier-model';

type Host = (entries: readonly EntryRef[]) => void;
let host: Host | null = null;

/** @param open shows the dialog for several entries; one list is on screen at a time */
export function hostBulkSigning(open: Host): () => void {
  host = open;
  return () => {
    if (host === open) host = null;
  };
}

/** Asks the list on screen to open the dialog. */
export function requestBulkSigning(entries: readonly EntryRef[]): void {
  host?.(entries);
}

import * as React from 'react';
import type { EntryRef } from './dossier-model';
import { refId } from './dossier-model';
import { reload, subscribe, resultOf, type DossierResult } from './dossier-store';

const NOTHING: DossierResult = { dossier: null, status: 'loading' };
const POLL_MS = 15_000;

/**
 * The dossier of an entry, read again when the entry was saved, when its reader comes back to the window, and from
 * time to time: somebody else may have signed.
 *
 * @param ref which entry; null for one that is not under the gate or not saved yet
 * @param savedAt when the form's version of the entry was saved
 */
export function useDossier(ref: EntryRef | null, savedAt: string | undefined): DossierResult {
  const id = ref === null ? null : refId(ref);
  // By the id, which holds all of the reference: each render of the Content Manager makes a new object of it.
  const stable = React.useMemo(() => ref, [id]);
  const view = React.useSyncExternalStore(
    React.useCallback((listener) => (stable ? subscribe(stable, listener) : () => undefined), [stable]),
    () => (stable ? resultOf(stable) : NOTHING),
  );
  React.useEffect(() => {
    if (stable) void reload(stable);
  }, [stable, savedAt]);
  React.useEffect(() => {
    if (!stable) return undefined;
    const again = (): void => {
      if (document.visibilityState === 'visible') void reload(stable);
    };
    const timer = window.setInterval(again, POLL_MS);
    window.addEventListener('focus', again);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('focus', again);
    };
  }, [stable]);
  return view;
}

import * as React from 'react';
import type { EntryRef } from '../../api/dossier-model';
import { modelOnScreen } from '../../list-view/model-on-screen';
import { entryRefOf, type ViewProps } from '../../panel/entry-ref';
import { refId } from '../../api/dossier-model';

/** The form of a draft that is on screen. */
export interface OpenForm {
  readonly uid: string;
  /** The entry in the form's language; null where it was never saved in it. */
  readonly entry: EntryRef | null;
  /** Whether there is no document at all yet. */
  readonly isNew: boolean;
}

let open: OpenForm | null = null;
const listeners = new Set<() => void>();

/** Remembers which draft's form is on screen, from what the Content Manager tells its actions; lists and windows are none. */
export function useTellForm(props: ViewProps): void {
  const entry = entryRefOf(props);
  const { model, activeTab, documentId } = props;
  const id = entry && refId(entry);
  React.useEffect(() => {
    const path = window.location.pathname;
    const isNew = path.endsWith('/create');
    const isDocument = documentId !== undefined && path.endsWith(`/${documentId}`);
    if (activeTab !== 'draft' || model !== modelOnScreen() || (!isNew && !isDocument)) return undefined;
    const told: OpenForm = { uid: model, entry: isNew ? null : entry, isNew };
    tell(told);
    return () => {
      if (open === told) tell(null);
    };
    // By the id, which holds all of the reference: each render of the Content Manager makes a new object of it.
  }, [model, activeTab, documentId, id]);
}

/** @returns the form on screen, as it becomes known */
export function useOpenForm(): OpenForm | null {
  return React.useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => open,
  );
}

function tell(next: OpenForm | null): void {
  open = next;
  for (const listener of listeners) listener();
}

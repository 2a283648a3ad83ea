import { isGoverned } from '../api/governed-types';
import type { EntryRef } from '../api/dossier-model';

/** What the Content Manager hands to a panel or an action. */
export interface ViewProps {
  readonly activeTab: 'draft' | 'published' | null;
  readonly collectionType: string;
  readonly model: string;
  readonly documentId?: string;
  readonly document?: {
    readonly documentId?: string;
    readonly locale?: string | null;
    readonly updatedAt?: string;
  };
}

/** @returns the entry on screen, or null where there is none under the gate yet (a form for a new one). */
export function entryRefOf({ model, documentId, document }: ViewProps): EntryRef | null {
  if (isGoverned(model) !== true || !documentId || documentId === 'create' || !document?.documentId)
    return null;
  return { uid: model, documentId, locale: document.locale ?? null };
}

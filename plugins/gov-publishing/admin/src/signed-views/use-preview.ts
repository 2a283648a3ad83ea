import * as React from 'react';
import { dataOf, read } from '../api/admin-client';
import type { Dossier, SignedPreview } from '../api/dossier-model';

/** What is about to be signed, once it is there; `failed` where the server gave none, `changed` where it is gone. */
export interface PreviewState {
  readonly preview: SignedPreview | null;
  readonly problem: 'failed' | 'changed' | null;
  readonly again: () => void;
}

/** Reads what a digest stands for, both as a page and value by value. */
export function usePreview({ uid, documentId, locale }: Dossier['key'], digest: string): PreviewState {
  const [state, setState] = React.useState<Omit<PreviewState, 'again'>>({ preview: null, problem: null });
  const [asked, setAsked] = React.useState(0);
  React.useEffect(() => {
    let isOpen = true;
    setState({ preview: null, problem: null });
    const path = `/dossiers/${uid}/${documentId}/preview`;
    void read(path, { digest, locale: locale === 'und' ? undefined : locale }).then((answer) => {
      if (!isOpen) return;
      const preview = dataOf<{ data: SignedPreview }>(answer);
      setState({ preview, problem: preview ? null : answer.status === 409 ? 'changed' : 'failed' });
    });
    return () => {
      isOpen = false;
    };
  }, [uid, documentId, locale, digest, asked]);
  return { ...state, again: () => setAsked(asked + 1) };
}

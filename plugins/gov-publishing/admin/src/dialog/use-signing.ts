import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { SingleActSent } from '../../../server/src/signoff/acts/contract';
import { dataOf, errorNameOf, reasonsOf, send, type Answer, type FilledIn } from '../api/admin-client';
import { refreshContentManager } from '../api/content-manager-cache';
import { refreshLines } from '../api/dossier-lines';
import { somethingWasSigned } from '../desk/use-waiting';
import type { Dossier, EntryRef, OpenAct, Reason } from '../api/dossier-model';
import { dossierPath, put } from '../api/dossier-store';
import { reloadRemarks } from '../remarks/remark-store';
import { useWords } from '../words/use-words';
import { bodyOf, type ActForm } from './act-form';

/** How the last attempt was refused. */
export interface Refused {
  /** Key of the heading's words. */
  readonly title:
    'refused.changed' | 'refused.title' | 'refused.offline' | 'refused.failed' | 'people.refused';
  readonly reasons: readonly Reason[];
  /** The content is not what the signer saw: it must be looked at again. */
  readonly changed: boolean;
}

interface Signing {
  readonly busy: boolean;
  readonly refused: Refused | null;
  sign(offered: OpenAct, form: ActForm): Promise<void>;
  forget(): void;
}

/** Sends the act; what is refused comes back as reasons and touches nothing the signer typed. */
export function useSigning(entry: EntryRef, onDone: () => void): Signing {
  const { say, language } = useWords();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = React.useState(false);
  const [refused, setRefused] = React.useState<Refused | null>(null);
  const sign = async (offered: OpenAct, form: ActForm): Promise<void> => {
    setBusy(true);
    setRefused(null);
    const query = entry.locale === null ? '' : `?locale=${encodeURIComponent(entry.locale)}`;
    const body: FilledIn<SingleActSent> = { ...bodyOf(offered, form, language), digest: offered.digest };
    const answer = await send(`${dossierPath(entry)}/acts${query}`, body);
    setBusy(false);
    const dossier = dataOf<{ data: Dossier }>(answer);
    if (!dossier) return setRefused(refusedBy(answer));
    put(entry, dossier);
    refreshContentManager();
    refreshLines();
    somethingWasSigned();
    void reloadRemarks(entry);
    toggleNotification({ type: 'success', message: say(`done.${offered.act}`) });
    onDone();
  };
  return { busy, refused, sign, forget: () => setRefused(null) };
}

/** @returns the refusal in words; a server that could not be reached, or failed, has words here. */
export function refusedBy(answer: Answer): Refused {
  const reasons = reasonsOf(answer);
  const changed = errorNameOf(answer) === 'ContentChangedError';
  if (reasons.length > 0) return { title: changed ? 'refused.changed' : 'refused.title', reasons, changed };
  return { title: answer.status === 0 ? 'refused.offline' : 'refused.failed', reasons: [], changed: false };
}

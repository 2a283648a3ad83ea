import * as React from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Act, Dossier } from '../api/dossier-model';
import { TO_SIGN } from '../signing-requests';
import { myActs } from './Acts';

/**
 * Opens the dialog where the address asks for it, once: the address is put back, so that neither a reload nor the way back
 * opens it again. Where the reader's act is held up nothing opens, and the panel says why.
 *
 * @param dossier null while it is not known or what is in the form is not saved
 */
export function useAskedToSign(dossier: Dossier | null, onSign: (act: Act) => void): void {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  React.useEffect(() => {
    if (dossier === null || hash !== TO_SIGN) return;
    navigate({ pathname, search }, { replace: true });
    const first = myActs(dossier).find((each) => each.allowed);
    if (first) onSign(first.act);
  }, [dossier, hash, pathname, search, navigate, onSign]);
}

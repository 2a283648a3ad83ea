import type { Act, EntryRef } from './api/dossier-model';

/** The end of an entry's address that asks for its dialog. Not a parameter: the Content Manager sends those to the server. */
export const TO_SIGN = '#sign';

/** Somebody asked to sign: from the button at the top, the keyboard or a list. The dialog's host answers. */
export interface SigningRequest {
  readonly ref: EntryRef;
  readonly act: Act;
}

type Host = (request: SigningRequest) => boolean;
const hosts = new Set<Host>();

/** @param host opens the dialog and answers true where the entry is its own */
export function hostSigning(host: Host): () => void {
  hosts.add(host);
  return () => void hosts.delete(host);
}

/** @returns false where no page on screen can open the dialog of that entry */
export function requestSigning(request: SigningRequest): boolean {
  return [...hosts].some((host) => host(request));
}

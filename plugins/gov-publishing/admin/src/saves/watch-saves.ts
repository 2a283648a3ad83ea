import { afterItself, isLeaving, madeFrom } from './auto/draft-request';
import { reasonsOf } from '../api/admin-client';
import type { Reason } from '../api/dossier-model';
import { announceRefusedSave, shownVersion } from './form-versions';
import { askWhetherTheyMayFall } from './signatures-at-stake';

/** The address under which the Content Manager saves a draft. */
const SAVE = /\/content-manager\/(?:collection|single)-types\/([^/?]+)\/([^/?]+)$/;
/** And under which it makes a new one. */
const CREATE = /\/content-manager\/collection-types\/([^/?]+)$/;
/** What a request may carry that outlives its page, in bytes; a browser refuses more. */
const OUTLIVES = 60_000;
const MEANWHILE = ['entry.saved_meanwhile', 'entry.saved_meanwhile_unnamed'];

const WOULD_FALL = 'related.signatures_would_fall';

/**
 * Has every save of the Content Manager say which version its form was opened with, and asks before a save by which
 * signatures would fall. Strapi sends the form's fields alone, offers no hook to add anything to the request, and its
 * form forgets that a refused save is still to be made; its client sends by the browser's `fetch`.
 */
export function watchSaves(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if ((init?.method !== 'PUT' && init?.method !== 'POST') || typeof input !== 'string')
      return send(input, init);
    const address = new URL(input, location.href);
    const isByItself = address.searchParams.has('autosave');
    if (!isByItself && isSave(address)) await afterItself();
    if (!isByItself && intoMade(address, init.method)) init = { ...init, method: 'PUT' };
    const [, uid = '', documentId = ''] = SAVE.exec(decodeURIComponent(address.pathname)) ?? [];
    const version = init.method === 'PUT' ? shownVersion(uid, documentId) : undefined;
    if (version !== undefined) address.searchParams.set('formVersion', version);
    if (isByItself) return send(address.href, { ...init, keepalive: isLeaving() && isShort(init.body) });
    const answer = await send(version === undefined ? input : address.href, init);
    if (answer.status !== 409) return answer;
    const reasons = await reasonsIn(answer.clone());
    const stake = reasons.find(({ code }) => code === WOULD_FALL);
    if (stake && (await askWhetherTheyMayFall(stake.message))) {
      address.searchParams.set('signaturesMayFall', 'true');
      return send(address.href, init);
    }
    const refused = reasons.find(({ code }) => MEANWHILE.includes(code));
    if (refused) announceRefusedSave({ uid, documentId, message: refused.message });
    return answer;
  };
}

function isSave({ pathname }: URL): boolean {
  const path = decodeURIComponent(pathname);
  return SAVE.test(path) || CREATE.test(path);
}

/**
 * The form for a new entry that has saved itself stays the form for a new entry; its button would make a second one.
 *
 * @returns whether the address now is that of the document which the form has become
 */
function intoMade(address: URL, method: string): boolean {
  const [, uid = ''] = CREATE.exec(decodeURIComponent(address.pathname)) ?? [];
  const made = method === 'POST' ? madeFrom(uid) : undefined;
  if (!made || !window.location.pathname.endsWith('/create')) return false;
  address.pathname += `/${made.documentId}`;
  return true;
}

function isShort(body: BodyInit | null | undefined): boolean {
  return typeof body === 'string' && new Blob([body]).size < OUTLIVES;
}

async function reasonsIn(answer: Response): Promise<readonly Reason[]> {
  const body: unknown = await answer.json().catch(() => null);
  return reasonsOf({ status: answer.status, body });
}

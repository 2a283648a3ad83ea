import { gov } from './gov';
import { ASSESSMENT, TICKS, type EntryRef } from './people';

/**
 * Runs code as a person in a session of the admin panel, without HTTP and bcrypt: for the many steps of a model or
 * of a race's preparation whose HTTP is not what is tested.
 */
export function asPerson<T>(strapi: any, personId: number, run: () => Promise<T>): Promise<T> {
  const state = { user: { id: personId }, auth: { strategy: { name: 'admin' } }, session: { id: 'in-code' } };
  return strapi.requestContext.run({ state }, run);
}

/** @returns the entry's key as the plugin names it */
function keyOf({ uid, documentId, locale }: EntryRef): {
  uid: string;
  documentId: string;
  locale: string;
} {
  return { uid, documentId, locale: locale ?? 'und' };
}

/** @returns digest of the draft as it is now, or null where there is no draft */
export async function draftDigest(strapi: any, entry: EntryRef): Promise<string | null> {
  return (await draftOf(strapi, entry))?.sealed.digest ?? null;
}

const draftOf = (strapi: any, entry: EntryRef): Promise<any> => gov(strapi).draft(keyOf(entry));

/**
 * Signs an act through the service, with everything it needs unless `more` says otherwise.
 *
 * @param digest what the signer saw; the draft as it is now where absent
 * @throws the plugin's own refusals
 */
export async function signInCode(
  strapi: any,
  personId: number,
  act: string,
  entry: EntryRef,
  digest?: string,
  more: object = {},
): Promise<void> {
  const { acts, people } = gov(strapi);
  const draft = await draftOf(strapi, entry);
  const saysWhy = act === 'submit' && draft?.importance === 'urgent';
  const request = {
    checklist: TICKS[act] ?? [],
    language: 'th',
    ...((saysWhy || ['return', 'unpublish'].includes(act)) && { note: 'เหตุผลเพื่อการทดสอบ' }),
    ...(['approve', 'weigh', 'clear'].includes(act) && { assessment: ASSESSMENT }),
    ...more,
  };
  const seen = { key: keyOf(entry), digest: digest ?? draft?.sealed.digest ?? null };
  const person = await people.person(personId);
  await asPerson(strapi, personId, () =>
    acts.perform(act, [seen], request, { ...person, proof: { method: 'password' } }),
  );
}

/** Makes the ledger this long by leaves that no entry needs, in one transaction. */
export async function growLedger(strapi: any, size: number): Promise<void> {
  const leaf = {
    v: 1,
    kind: 'password-change',
    act: 'reset_password',
    proof: { method: 'system' },
    signer: '0'.repeat(64),
    subject: '0'.repeat(64),
  };
  const signer = {
    personId: 'program',
    personName: 'program',
    salt: '0'.repeat(32),
    note: null,
    assessment: null,
  };
  await gov(strapi).ledger.append((there) => Array(Math.max(0, size - there)).fill({ leaf, signer }));
}

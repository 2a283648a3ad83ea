export const LAW = 'plugin::gov-publishing.law';
export const CONTENT = `/content-manager/collection-types/${LAW}`;

/** @returns {Promise<object>} the dossier as a person sees it */
export async function dossierOf({ ask }, documentId) {
  const { status, body } = await ask('GET', `/gov-publishing/dossiers/${LAW}/${documentId}`, undefined, {
    locale: 'th',
  });
  if (status !== 200) throw new Error(`The dossier could not be read: ${status}`);
  return body.data;
}

/**
 * Signs an act with the signer's password, every tick set and the digest that the signer sees.
 *
 * @param {object} person
 * @param {string} act
 * @param {string} documentId
 * @param {object} [more] replaces parts of what is handed in
 * @returns {Promise<{ status: number, body: any }>}
 */
export async function sign(person, act, documentId, more = {}) {
  const { open, digest } = await dossierOf(person, documentId);
  const offered = open.find((each) => each.act === act);
  return person.ask(
    'POST',
    `/gov-publishing/dossiers/${LAW}/${documentId}/acts`,
    {
      act,
      digest: offered?.digest ?? digest,
      password: person.account.password,
      checklist: (offered?.checklist ?? []).map((tick) => tick.key),
      ...more,
    },
    { locale: 'th' },
  );
}

/** @returns {Promise<{ status: number, body: any }>} what the public gets of the law */
export function publicLaw({ anybody }, documentId) {
  return anybody('GET', `/api/gov/laws/${documentId}`);
}

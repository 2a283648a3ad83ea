import { as, dossier, PASSWORD, TICKS, type EntryRef, type Office, type Person } from '../../harness/people';
import type { Site } from '../../harness/site';

/** The same act on many entries, with one password. */
export async function signTogether(
  site: Site,
  person: Person,
  act: string,
  refs: readonly EntryRef[],
): Promise<any> {
  const digests = await Promise.all(refs.map((ref) => digestFor(site, person, act, ref)));
  return signDigests(site, person, act, refs, digests);
}

/** What the act would bind to: the draft, or what is public where the act is about that. */
async function digestFor(site: Site, person: Person, act: string, ref: EntryRef): Promise<string> {
  const { digest, open } = await dossier(site, person, ref);
  return open.find((each: { act: string }) => each.act === act)?.digest ?? digest;
}

function signDigests(
  site: Site,
  person: Person,
  act: string,
  refs: readonly EntryRef[],
  digests: readonly string[],
): Promise<any> {
  const entries = refs.map(({ uid, documentId, locale }, position) => ({
    uid,
    documentId,
    ...(locale && { locale }),
    digest: digests[position],
  }));
  const note = act === 'unpublish' ? { note: 'เหตุผลเพื่อการทดสอบ' } : {};
  return site.http
    .post('/gov-publishing/acts')
    .set(as(person))
    .send({ act, password: PASSWORD, checklist: TICKS[act] ?? [], entries, ...note });
}

/** Takes many entries through the chain, one password an act. */
export async function publishTogether(site: Site, office: Office, refs: readonly EntryRef[]): Promise<void> {
  const steps = [
    [office.reporter, 'submit'],
    [office.approver, 'approve'],
    [office.publisher, 'publish'],
  ] as const;
  // The words stay the same from one act to the next, and so does their digest.
  const digests = await Promise.all(refs.map((ref) => digestFor(site, office.reporter, 'submit', ref)));
  for (const [person, act] of steps) {
    const answer = await signDigests(site, person, act, refs, digests);
    if (answer.status !== 200) throw new Error(`${act}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
}

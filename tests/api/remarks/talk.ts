import { as, type EntryRef, type Person } from '../../harness/people';
import type { Site } from '../../harness/site';

const path = ({ uid, documentId }: EntryRef): string =>
  `/gov-publishing/dossiers/${uid}/${documentId}/remarks`;
const locale = (entry: EntryRef): object => (entry.locale ? { locale: entry.locale } : {});

/** Reads the remarks on an entry as a person sees them. */
export function remarks(site: Site, person: Person, entry: EntryRef): any {
  return site.http.get(path(entry)).query(locale(entry)).set(as(person));
}

/** Writes one, and gives whatever the server answers. */
export function say(site: Site, person: Person, entry: EntryRef, body: object): any {
  return site.http.post(path(entry)).query(locale(entry)).set(as(person)).send(body);
}

/** Writes one and insists on success. @returns its id */
export async function mustSay(
  site: Site,
  person: Person,
  entry: EntryRef,
  text: string,
  more: object = {},
): Promise<number> {
  const answer = await say(site, person, entry, { text, ...more });
  if (answer.status !== 200) throw new Error(`remark: ${answer.status} ${JSON.stringify(answer.body)}`);
  const { threads } = answer.body.data;
  const found = threads.flatMap((thread: any) => [thread, ...thread.replies]);
  return Math.max(...found.map(({ id }: { id: number }) => id));
}

/** Resolves, reopens or withdraws one. */
export function change(
  site: Site,
  person: Person,
  entry: EntryRef,
  id: number | string,
  what: 'resolve' | 'reopen' | 'withdraw',
): any {
  return site.http
    .post(`${path(entry)}/${id}/${what}`)
    .query(locale(entry))
    .set(as(person))
    .send({});
}

/** Asks who may be mentioned. */
export function people(site: Site, person: Person, entry: EntryRef, q?: string): any {
  return site.http
    .get(`${path(entry)}/people`)
    .query({ ...locale(entry), ...(q !== undefined && { q }) })
    .set(as(person));
}

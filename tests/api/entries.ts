import { extname } from 'node:path';
import { signInCode } from '../harness/in-code';
import { as, type EntryRef, type Office, type Person } from '../harness/people';
import type { Site } from '../harness/site';

export const BULLETIN = 'api::bulletin.bulletin';
export const NEWS = 'plugin::gov-publishing.news-article';
export const NODE = 'plugin::gov-publishing.sitemap-node';
let serial = 0;

/** Writes an entry through the Content Manager, as a person. */
export async function write(
  site: Site,
  person: Person,
  uid: string,
  data: object,
  locale?: string,
): Promise<EntryRef> {
  const answer = await site.http
    .post(`/content-manager/collection-types/${uid}`)
    .query(locale ? { locale } : {})
    .set(as(person))
    .send(data);
  if (answer.status !== 201) throw new Error(`write: ${answer.status} ${JSON.stringify(answer.body)}`);
  return { uid, documentId: answer.body.data.documentId, ...(locale && { locale }) };
}

/** Changes an entry (or starts another language of it) through the Content Manager, as a person. */
export async function edit(site: Site, person: Person, entry: EntryRef, data: object): Promise<void> {
  const answer = await site.http
    .put(`/content-manager/collection-types/${entry.uid}/${entry.documentId}`)
    .query(entry.locale ? { locale: entry.locale } : {})
    .set(as(person))
    .send(data);
  if (answer.status !== 200) throw new Error(`edit: ${answer.status} ${JSON.stringify(answer.body)}`);
}

/** What every publishable type of the plugin needs. */
export function common(office: Office): object {
  serial += 1;
  return {
    slug: `entry-2561-${String(serial).padStart(4, '0')}`,
    agency: { connect: [{ documentId: office.agency.documentId }] },
    responsibleOfficer: { connect: [{ documentId: office.officer.documentId }] },
  };
}

/** Submits and approves in code, without HTTP and passwords, where these two steps are not what is tested. */
export async function approveInCode(
  site: Site,
  office: Office,
  ...entries: readonly EntryRef[]
): Promise<void> {
  for (const entry of entries) {
    await signInCode(site.strapi, office.reporter.id, 'submit', entry);
    await signInCode(site.strapi, office.approver.id, 'approve', entry);
  }
}

/** As `approveInCode`, and publishes. */
export async function publishInCode(
  site: Site,
  office: Office,
  ...entries: readonly EntryRef[]
): Promise<void> {
  for (const entry of entries) {
    await approveInCode(site, office, entry);
    await signInCode(site.strapi, office.publisher.id, 'publish', entry);
  }
}

/** Puts a file into the library, through the panel. */
export async function upload(
  site: Site,
  person: Person,
  file: { name: string; mime: string; bytes: Buffer | string; alt?: string },
): Promise<{ id: number; documentId: string; url: string }> {
  const answer = await site.http
    .post('/upload')
    .set(as(person))
    .field(
      'fileInfo',
      JSON.stringify({ name: file.name, alternativeText: file.alt ?? 'คำบรรยายภาพ', folder: null }),
    )
    .attach('files', Buffer.from(file.bytes), {
      filename: `file${extname(file.name)}`,
      contentType: file.mime,
    });
  if (answer.status >= 300) throw new Error(`upload: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body[0];
}

/** How many leaves the ledger has. */
export async function leaves(site: Site): Promise<number> {
  const row = await site.strapi.db.connection('gov_ledger_leaves').count({ total: '*' }).first();
  return Number(row.total);
}

/** Does something and insists that the ledger has the same leaves afterwards. */
export async function recordingNothing(site: Site, run: () => any): Promise<any> {
  const before = await leaves(site);
  const result = await run();
  expect(await leaves(site)).toBe(before);
  return result;
}

import { appoint, as, makePerson, type Office, type Person } from '../../harness/people';
import type { Site } from '../../harness/site';

/** People with the plugin's roles, each with nothing but that role, around the office of the harness. */
export interface RoledOffice {
  /** In SKN-01, the office's agency. */
  readonly reporter: Person;
  readonly head: Person;
  readonly publisher: Person;
  /** In SKN-02, another agency under the same province. */
  readonly stranger: Person;
  readonly strangerHead: Person;
  /** In PROV, above both. */
  readonly provincial: Person;
  readonly webmaster: Person;
  readonly governor: Person;
  /** Appointed nowhere. */
  readonly auditor: Person;
  readonly idle: Person;
  readonly other: { readonly documentId: string; readonly code: string };
}

export async function makeRoledOffice(site: Site, office: Office): Promise<RoledOffice> {
  const other = await site.strapi.documents('plugin::gov-publishing.agency').create({
    data: {
      code: 'SKN-02',
      nameTh: 'สำนักงานอื่น',
      nameEn: 'Other Office',
      order: 2,
      parent: { documentId: office.province.documentId },
    },
  });
  const people = {
    reporter: await makePerson(site, 'Areporter', 'gov-reporter'),
    head: await makePerson(site, 'Ahead', 'gov-head'),
    publisher: await makePerson(site, 'Apublisher', 'gov-publisher'),
    stranger: await makePerson(site, 'Breporter', 'gov-reporter'),
    strangerHead: await makePerson(site, 'Bhead', 'gov-head'),
    provincial: await makePerson(site, 'Provincial', 'gov-publisher'),
    webmaster: await makePerson(site, 'Webmaster', 'gov-webmaster'),
    governor: await makePerson(site, 'Executive', 'gov-executive'),
    auditor: await makePerson(site, 'Auditor', 'gov-auditor'),
    idle: await makePerson(site, 'Idle', 'gov-reporter'),
  };
  await appoint(site, people.reporter, 'reporter', office.agency);
  await appoint(site, people.head, 'approver', office.agency);
  await appoint(site, people.publisher, 'publisher', office.agency);
  await appoint(site, people.stranger, 'reporter', other);
  await appoint(site, people.strangerHead, 'approver', other);
  await appoint(site, people.provincial, 'publisher', office.province);
  await appoint(site, people.webmaster, 'webmaster', office.province);
  await appoint(site, people.governor, 'governor', office.province);
  return { ...people, other };
}

/** Calls the Content Manager as a person. */
export function contentManager(site: Site, person: Person) {
  const url = (path: string): string => `/content-manager/${path}`;
  return {
    get: (path: string, query: object = {}) => site.http.get(url(path)).query(query).set(as(person)),
    post: (path: string, body: object = {}, query: object = {}) =>
      site.http.post(url(path)).query(query).set(as(person)).send(body),
    put: (path: string, body: object = {}, query: object = {}) =>
      site.http.put(url(path)).query(query).set(as(person)).send(body),
    delete: (path: string, query: object = {}) => site.http.delete(url(path)).query(query).set(as(person)),
  };
}

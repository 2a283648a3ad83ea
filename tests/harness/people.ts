import { ACT_DEFINITIONS } from '#server/domain/signoff/acts/registry';
import { confirmInCode, OFFICER_ROLE, roleOf, takeOffSuperAdmin } from './officers';
import type { Site } from './site';

export interface Person {
  readonly id: number;
  readonly email: string;
  readonly password: string;
  /** JWT of a session in the admin panel. */
  readonly token: string;
  readonly name: string;
}

/** One of each duty, in agency SKN-01 (under PROV) or, for the executives, in PROV. */
export interface Office {
  readonly reporter: Person;
  readonly approver: Person;
  readonly publisher: Person;
  readonly governor: Person;
  readonly cio: Person;
  readonly superAdmin: Person;
  readonly agency: { readonly documentId: string; readonly code: string };
  readonly province: { readonly documentId: string; readonly code: string };
  readonly officer: { readonly documentId: string };
}

export const PASSWORD = 'Correct-Horse-1';
/**
 * The password, hashed with bcrypt's lowest cost. Strapi's own cost is some 90 ms of processor time to make it and an act
 * each, more than everything else that an act does; the benchmarks and the browser tests keep it.
 */
const CHEAP_HASH = '$2a$04$75VsGJWAYVI94RUP2zM3xe4Vjbu2ykMzZVBFy6tO9dhPdMPDlZ52S';
const AGENCY = 'plugin::gov-publishing.agency';
const APPOINTMENT = 'plugin::gov-publishing.appointment';
let serial = 0;

/**
 * Makes an admin user with a session. Super admin by default: the gate must hold against the mightiest role. Who is
 * appointed gets another one with the same permissions, because a super admin signs nothing.
 */
export async function makePerson(site: Site, name: string, roleCode = 'strapi-super-admin'): Promise<Person> {
  serial += 1;
  const email = `${name.toLowerCase().replace(/[^a-z]/g, '')}${serial}@example.go.th`;
  const role = await roleOf(site.strapi, roleCode);
  const user = await site.strapi.service('admin::user').create({
    email,
    firstname: name,
    lastname: 'ทดสอบ',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  await site.strapi.db.connection('admin_users').where({ id: user.id }).update({ password: CHEAP_HASH });
  const login = await site.http.post('/admin/login').send({ email, password: PASSWORD });
  if (login.status !== 200) throw new Error(`login failed: ${login.status} ${JSON.stringify(login.body)}`);
  return { id: user.id, email, password: PASSWORD, token: login.body.data.token, name: `${name} ทดสอบ` };
}

/** Appoints a person from 2018 on, without end, and has it confirmed. */
export async function appoint(
  site: Site,
  person: Person,
  duty: string,
  agency: { documentId: string },
  more: object = {},
): Promise<{ documentId: string }> {
  await takeOffSuperAdmin(site.strapi, person.id);
  const appointment = await enterAppointment(site, person, duty, agency, more);
  await confirmInCode(site.strapi, appointment.documentId);
  return appointment;
}

/** Enters an appointment that nobody has confirmed. */
export async function enterAppointment(
  site: Site,
  person: Person,
  duty: string,
  agency: { documentId: string },
  more: object = {},
): Promise<{ documentId: string }> {
  return site.strapi.documents(APPOINTMENT).create({
    data: {
      person: person.id,
      agency: { documentId: agency.documentId },
      duty,
      orderNumber: '1106/2561',
      orderDate: '2018-05-16',
      natureOfWork: 'เผยแพร่ข้อมูล',
      position: `ตำแหน่ง ${duty}`,
      from: '2018-05-16',
      ...more,
    },
  });
}

type OfficeDuty = 'reporter' | 'approver' | 'publisher' | 'governor' | 'cio';

/** What the people of an office are called, and their positions; duties that are not named keep English words. */
export type OfficeNames = Readonly<
  Partial<Record<OfficeDuty | 'superAdmin', { name: string; position?: string }>>
>;

/** Makes an office in which every duty has its person. */
export async function makeOffice(site: Site, names: OfficeNames = {}): Promise<Office> {
  const province = await site.strapi.documents(AGENCY).create({
    data: { code: 'PROV', nameTh: 'จังหวัดทดสอบ', nameEn: 'Test Province', order: 0 },
  });
  const agency = await site.strapi.documents(AGENCY).create({
    data: {
      code: 'SKN-01',
      nameTh: 'สำนักงานจังหวัดทดสอบ',
      nameEn: 'Test Office',
      order: 1,
      parent: { documentId: province.documentId },
    },
  });
  const reporter = await makePerson(site, names.reporter?.name ?? 'Reporter', OFFICER_ROLE);
  const approver = await makePerson(site, names.approver?.name ?? 'Approver', OFFICER_ROLE);
  const publisher = await makePerson(site, names.publisher?.name ?? 'Publisher', OFFICER_ROLE);
  const governor = await makePerson(site, names.governor?.name ?? 'Governor', OFFICER_ROLE);
  const cio = await makePerson(site, names.cio?.name ?? 'Cio', OFFICER_ROLE);
  const superAdmin = await makePerson(site, names.superAdmin?.name ?? 'Super');
  const inPost = (
    person: Person,
    duty: OfficeDuty,
    where: { documentId: string },
  ): Promise<{ documentId: string }> => {
    const position = names[duty]?.position;
    return appoint(site, person, duty, where, position === undefined ? {} : { position });
  };
  const officer = await inPost(reporter, 'reporter', agency);
  await inPost(approver, 'approver', agency);
  await inPost(publisher, 'publisher', agency);
  await inPost(governor, 'governor', province);
  await inPost(cio, 'cio', province);
  return { reporter, approver, publisher, governor, cio, superAdmin, agency, province, officer };
}

/** What each act is ticked off with, from its definition. */
export const TICKS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  ACT_DEFINITIONS.map(({ name, checklist }) => [name, checklist.map(({ key }) => key)]),
);
export const ASSESSMENT = {
  benefits: 'ประชาชนทราบข้อมูล',
  harms: 'ไม่มี',
  impacts: 'ภาพลักษณ์จังหวัดดีขึ้น',
  mitigation: 'ตรวจทานก่อนเผยแพร่',
};

/** Headers of a person's session. */
export function as(person: Person): { Authorization: string } {
  return { Authorization: `Bearer ${person.token}` };
}

export interface EntryRef {
  readonly uid: string;
  readonly documentId: string;
  readonly locale?: string;
}

const path = ({ uid, documentId }: EntryRef): string => `/gov-publishing/dossiers/${uid}/${documentId}`;

/** Reads the dossier as a person sees it. */
export async function dossier(site: Site, person: Person, entry: EntryRef): Promise<any> {
  const answer = await site.http
    .get(path(entry))
    .query(entry.locale ? { locale: entry.locale } : {})
    .set(as(person));
  if (answer.status !== 200) throw new Error(`dossier: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data;
}

/** Signs an act with everything it needs, unless `more` says otherwise. */
export async function sign(
  site: Site,
  person: Person,
  act: string,
  entry: EntryRef,
  more: object = {},
): Promise<any> {
  const { open } = await dossier(site, person, entry);
  const offered = open.find((each: { act: string }) => each.act === act);
  const needsNote = act === 'return' || act === 'unpublish' || offered?.saysWhyUrgent === true;
  return site.http
    .post(`${path(entry)}/acts`)
    .query(entry.locale ? { locale: entry.locale } : {})
    .set(as(person))
    .send({
      act,
      digest: offered?.digest ?? (await dossier(site, person, entry)).digest,
      ...(!('password' in more) && { proof: { method: 'password', password: PASSWORD } }),
      checklist: TICKS[act] ?? [],
      ...(needsNote && { note: 'เหตุผลเพื่อการทดสอบ' }),
      ...(offered?.justify?.length > 0 && {
        justifications: offered.justify.map(({ path, kind }: any) => ({
          path,
          kind,
          reason: 'เหตุผลเพื่อการทดสอบ',
        })),
      }),
      ...((act === 'clear' || act === 'weigh') && { assessment: ASSESSMENT }),
      ...more,
    });
}

/** Signs and insists on success. */
export async function mustSign(
  site: Site,
  person: Person,
  act: string,
  entry: EntryRef,
  more: object = {},
): Promise<any> {
  const answer = await sign(site, person, act, entry, more);
  if (answer.status !== 200) throw new Error(`${act}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data;
}

/** Takes an entry through the whole chain to the public. */
export async function publishThroughChain(site: Site, office: Office, entry: EntryRef): Promise<any> {
  await mustSign(site, office.reporter, 'submit', entry);
  const approved = await mustSign(site, office.approver, 'approve', entry);
  if (approved.needsClearance) await mustSign(site, office.governor, 'clear', entry);
  return mustSign(site, office.publisher, 'publish', entry);
}

export const LAW = 'plugin::gov-publishing.law';

/** Writes a law with everything its checks ask for, over HTTP: as the reporter, or as the super admin for another agency. */
export async function draftLaw(
  site: Site,
  office: Office,
  more: object = {},
  locale = 'th',
): Promise<EntryRef> {
  serial += 1;
  const answer = await site.http
    .post(`/content-manager/collection-types/${LAW}`)
    .query({ locale })
    .set(as('agency' in more ? office.superAdmin : office.reporter))
    .send({
      title: 'พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐',
      slug: `law-2540-${String(serial).padStart(4, '0')}`,
      legislationType: 'act',
      legislationDate: '1997-09-02',
      importance: 'normal',
      agency: { connect: [{ documentId: office.agency.documentId }] },
      responsibleOfficer: { connect: [{ documentId: office.officer.documentId }] },
      source: { name: 'ราชกิจจานุเบกษา', citation: 'เล่ม ๑๑๔ ตอนที่ ๔๖ ก', url: 'https://ratchakitcha.soc.go.th' },
      ...more,
    });
  if (answer.status !== 201) throw new Error(`draft: ${answer.status} ${JSON.stringify(answer.body)}`);
  return { uid: LAW, documentId: answer.body.data.documentId, locale };
}

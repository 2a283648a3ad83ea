import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountOf, SUPER_ADMIN, type Accounts } from './accounts';
import { ensureFile } from './attachments';
import { confirmAll } from './signatures/confirming';
import { create, find, to } from './content-manager';
import { RefusedError, Session } from './http/session';
import { OFFICE, PEOPLE, PROVINCE, type DemoPerson } from './people';
import { shippedRoles } from './roles';

/** The office as it stands when everybody is appointed. */
export interface Office {
  /** documentId of each agency, by code. */
  readonly agencies: ReadonlyMap<string, string>;
  /** documentId of each appointment, by the person's key. */
  readonly appointments: ReadonlyMap<string, string>;
  /** Logs a person in, once. */
  session(person: DemoPerson): Promise<Session>;
}

interface AgencyRow {
  readonly order: number;
  readonly code: string;
  readonly headTitle: string;
  readonly nameTh: string;
  readonly nameEn: string;
}

/**
 * Sets the office up as its administrator would: agencies, accounts in the plugin's roles, appointments; and has the
 * officers confirm them, the governor and a head each other first. Leaves alone what is there.
 */
export async function setUpOffice(url: string, accounts: Accounts, sources: string): Promise<Office> {
  const admin = await superAdmin(url, accounts);
  const agencies = await ensureAgencies(admin, sources);
  const roleOf = await shippedRoles(admin);
  const orderFile = await ensureFile(admin, 'demo-order-of-appointment.txt', orderText());
  const appointments = new Map<string, string>();
  for (const person of PEOPLE) {
    const userId = await ensureUser(admin, url, accounts, person, roleOf(person.duty));
    appointments.set(person.key, await ensureAppointment(admin, person, userId, agencies, orderFile));
  }
  const sessions = new Map<string, Promise<Session>>();
  const session = (person: DemoPerson): Promise<Session> => {
    const { email, password } = accountOf(accounts, person.key);
    const open = sessions.get(person.key) ?? new Session(url).logIn(email, password);
    sessions.set(person.key, open);
    return open;
  };
  await confirmAll(accounts, appointments, session);
  return { agencies, appointments, session };
}

/** The first account of a Strapi site is registered without a session; this is what its first visitor does. */
async function superAdmin(url: string, accounts: Accounts): Promise<Session> {
  const { email, password } = accountOf(accounts, SUPER_ADMIN);
  const anybody = new Session(url);
  const { data } = (await anybody.get('/admin/init')) as { data: { hasAdmin: boolean } };
  if (!data.hasAdmin) {
    await anybody.post('/admin/register-admin', {
      email,
      password,
      firstname: 'ผู้ดูแลระบบ',
      lastname: 'ตัวอย่าง',
    });
  }
  return anybody.logIn(email, password);
}

async function ensureAgencies(admin: Session, sources: string): Promise<Map<string, string>> {
  const rows = JSON.parse(readFileSync(join(sources, 'agencies.json'), 'utf8')) as AgencyRow[];
  const found = new Map<string, string>();
  const ensure = async (row: AgencyRow, parent?: string): Promise<string> => {
    const { order, code, headTitle, nameTh, nameEn } = row;
    const fields = {
      order,
      code,
      headTitle,
      nameTh,
      nameEn,
      province: 'สมุทรสาคร',
      role: code === PROVINCE ? 'province' : code === OFFICE ? 'provincial_office' : 'provincial_agency',
      ...(parent && { parent: to(parent) }),
    };
    const id = (await find(admin, 'agency', 'code', code)) ?? (await create(admin, 'agency', fields));
    found.set(code, id);
    return id;
  };
  const province = await ensure({
    order: 0,
    code: PROVINCE,
    headTitle: 'ผู้ว่าราชการจังหวัดสมุทรสาคร',
    nameTh: 'จังหวัดสมุทรสาคร',
    nameEn: 'Samut Sakhon Province',
  });
  for (const row of rows) await ensure(row, province);
  return found;
}

/** The officer chooses the password by the link of the invitation, as in an office: no reset goes on record. */
async function ensureUser(
  admin: Session,
  url: string,
  accounts: Accounts,
  person: DemoPerson,
  role: number,
): Promise<number> {
  const { email, password } = accountOf(accounts, person.key);
  const { firstname, lastname } = person;
  const known = (await admin.get('/admin/users', { 'filters[email][$eq]': email })) as {
    data: { results: { id: number; isActive: boolean }[] };
  };
  const user = known.data.results[0];
  if (user) {
    // Ended between invitation and registration: the officer is let in, and sets an own password in place of that one.
    if (!user.isActive) {
      const passing = `Passing-${password}`;
      await admin.put(`/admin/users/${user.id}`, { password: passing, isActive: true });
      const officer = await new Session(url).logIn(email, passing);
      await officer.put('/admin/users/me', {
        email,
        firstname,
        lastname,
        currentPassword: passing,
        password,
      });
    }
    return user.id;
  }
  const { data } = (await admin.post('/admin/users', { email, firstname, lastname, roles: [role] })) as {
    data: { id: number; registrationToken: string };
  };
  const userInfo = { firstname, lastname, password };
  await admin.post('/admin/register', { registrationToken: data.registrationToken, userInfo });
  return data.id;
}

async function ensureAppointment(
  admin: Session,
  person: DemoPerson,
  userId: number,
  agencies: ReadonlyMap<string, string>,
  orderFile: number,
): Promise<string> {
  const orderNumber = `สาธิต ${PEOPLE.indexOf(person) + 1}`;
  const known = await find(admin, 'appointment', 'orderNumber', orderNumber);
  if (known) return known;
  const today = bangkokToday();
  const fields = {
    agency: to(agencies.get(person.agency) ?? ''),
    duty: person.duty,
    orderNumber,
    orderDate: today,
    natureOfWork: 'ปฏิบัติหน้าที่ในระบบสาธิต',
    position: person.position,
    from: today,
    orderFile,
  };
  try {
    return await create(admin, 'appointment', { ...fields, person: { connect: [{ id: userId }] } });
  } catch (error) {
    if (error instanceof RefusedError) error.message = `${person.key} was not appointed: ${error.message}`;
    throw error;
  }
}

function orderText(): string {
  const lines = PEOPLE.map(({ firstname, lastname, position }) => `${firstname} ${lastname}\t${position}`);
  return ['คำสั่งแต่งตั้งผู้ปฏิบัติหน้าที่ในระบบสาธิต (เอกสารตัวอย่าง ไม่ใช่คำสั่งจริง)', '', ...lines, ''].join('\n');
}

function bangkokToday(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Bangkok' }).format(new Date());
}

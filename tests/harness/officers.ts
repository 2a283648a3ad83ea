import { gov } from './gov';

const SUPER_ADMIN = 'strapi-super-admin';
/** A role with every permission of the super admin, and without being one. */
export const OFFICER_ROLE = 'test-officer';
const APPOINTMENT = 'plugin::gov-publishing.appointment';

/** @returns the role of that code; that of the tests' officers is made when it is first asked for */
export async function roleOf(strapi: any, code: string): Promise<{ id: number }> {
  const role = await strapi.db.query('admin::role').findOne({ where: { code } });
  return role ?? (code === OFFICER_ROLE ? makeOfficerRole(strapi) : role);
}

async function makeOfficerRole(strapi: any): Promise<{ id: number }> {
  const role = await strapi.service('admin::role').create({ code: OFFICER_ROLE, name: 'เจ้าหน้าที่ทดสอบ' });
  const { id } = await strapi.db.query('admin::role').findOne({ where: { code: SUPER_ADMIN } });
  const sql = strapi.db.connection;
  // By SQL: one by one, as Strapi writes them, some three hundred permissions take seconds.
  await sql.transaction(async (trx: any) => {
    const rows = await trx('admin_permissions')
      .join('admin_permissions_role_lnk as link', 'link.permission_id', 'admin_permissions.id')
      .where('link.role_id', id)
      .select('admin_permissions.*');
    for (let start = 0; start < rows.length; start += 50) {
      const part = rows.slice(start, start + 50).map(({ id: _id, ...row }: any) => asJson(row));
      const made = await trx('admin_permissions').insert(part, ['id']);
      await trx('admin_permissions_role_lnk').insert(
        made.map((each: any) => ({ permission_id: each.id, role_id: role.id })),
      );
    }
  });
  return role;
}

/** PostgreSQL hands out JSON columns as objects, and takes them as texts. */
function asJson(row: Record<string, unknown>): Record<string, unknown> {
  const text = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value;
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, text(value)]));
}

/** Gives a person who is appointed the officers' role in the place of the super admin's. */
export async function takeOffSuperAdmin(strapi: any, personId: number): Promise<void> {
  const { roles } = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: personId }, populate: ['roles'] });
  if (!roles.some(({ code }: any) => code === SUPER_ADMIN)) return;
  const others = roles.filter(({ code }: any) => code !== SUPER_ADMIN).map(({ id }: any) => id);
  const { id } = await roleOf(strapi, OFFICER_ROLE);
  await strapi.db
    .query('admin::user')
    .update({ where: { id: personId }, data: { roles: [...new Set([...others, id])] } });
}

/**
 * Puts an appointment into force without the ceremony, its rules and bcrypt: for the many tests that need an office
 * and do not ask how it came about. How it does, `confirming.test.ts` and `founding.test.ts` ask over HTTP.
 */
export async function confirmInCode(strapi: any, documentId: string): Promise<void> {
  const { confirmations, person: personOf, recorded } = gov(strapi).people;
  const rows = await strapi.db.query(APPOINTMENT).findMany({
    where: { documentId },
    populate: { agency: true, person: true, supervises: true },
  });
  const [found] = await recorded(rows);
  const person = await personOf(rows[0].person.id);
  const above = {
    duty: 'governor',
    agency: 'PROV',
    position: 'ผู้ว่าราชการจังหวัด',
    orderNumber: '1/2561',
    actingFor: null,
  };
  const signer = { personId: 'harness', name: 'ผู้ว่าราชการจังหวัด ทดสอบ', proof: { method: 'password' } };
  await confirmations().record(found, person, signer, above, { statement: 'confirmed for the test' });
}

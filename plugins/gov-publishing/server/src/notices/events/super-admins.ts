import type { PersonId } from '../../domain/brands';
import { SUPER_ADMIN } from '../../people/roster/officers';
import { queryOf, type Strapi } from '../../strapi-boundary';

/** @returns who keeps the site, by Strapi's own role */
export async function superAdmins(strapi: Strapi): Promise<PersonId[]> {
  const rows = await queryOf(strapi, 'admin::user').findMany({
    where: { isActive: true, roles: { code: SUPER_ADMIN } },
    select: ['id'],
  });
  return rows.map(({ id }) => String(id) as PersonId);
}

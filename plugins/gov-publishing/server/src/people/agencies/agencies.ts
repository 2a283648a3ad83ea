import type { AgencyCode } from '../../domain/brands';
import type { AgencyRole } from '../../domain/signoff/appointments/agency-roles';
import { AGENCY_UID } from '../../content-types/uids';
import { asRow, queryOf, type Strapi } from '../../strapi-boundary';

/** No province stacks agencies deeper; a cycle of parents ends here too. */
const MAX_DEPTH = 10;

/**
 * @param code an agency's code
 * @returns the agency followed by its parents, nearest first; empty where there is no such agency
 */
export async function agencyPath(strapi: Strapi, code: AgencyCode | null): Promise<AgencyCode[]> {
  const path: AgencyCode[] = [];
  let next = code;
  while (next !== null && path.length < MAX_DEPTH && !path.includes(next)) {
    const row = await queryOf(strapi, AGENCY_UID).findOne({
      where: { code: next },
      select: ['id', 'code'],
      populate: { parent: { select: ['code'] } },
    });
    if (!row) break;
    path.push(next);
    const parent = asRow(row['parent'])['code'];
    next = typeof parent === 'string' ? (parent as AgencyCode) : null;
  }
  return path;
}

/**
 * @returns the agency whose role says that it is the provincial office; null where none does, or more than one: nobody
 *   then knows whose weighing is meant, and none is taken
 */
export async function provincialOffice(strapi: Strapi): Promise<AgencyCode | null> {
  const role: AgencyRole = 'provincial_office';
  const rows = await queryOf(strapi, AGENCY_UID).findMany({ where: { role }, select: ['code'], limit: 2 });
  const [code, second] = rows.map((row) => row['code']);
  return typeof code === 'string' && second === undefined ? (code as AgencyCode) : null;
}

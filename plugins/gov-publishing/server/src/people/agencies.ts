import type { AgencyCode } from '../domain/brands';
import { AGENCY_UID } from '../content-types/uids';
import { asRow, queryOf, type Strapi } from '../strapi-boundary';

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

import type { AgencyRole } from '../../domain/signoff/appointments/agency-roles';
import type { Strapi } from '../../strapi-boundary';
import { allAgencies, type Agency } from './agency-tree';

const AT_THE_HEAD: readonly (AgencyRole | null)[] = ['province', 'provincial_office'];

/** @returns whether an agency is the one whose site this is: the province or its office or, where none is called so, the only one at the top */
export async function speaksForSite(strapi: Strapi, code: string | null): Promise<boolean> {
  return isMainAgency(code, await allAgencies(strapi));
}

/** As `speaksForSite`, of agencies that are known. */
export function isMainAgency(
  code: string | null,
  agencies: readonly Pick<Agency, 'code' | 'role' | 'parent'>[],
): boolean {
  const atTheTop = agencies.filter(({ parent }) => parent === null);
  const called = agencies.filter(({ role }) => AT_THE_HEAD.includes(role));
  // Of several at the top each would name the site of the others.
  const main = called.length > 0 || atTheTop.length > 1 ? called : atTheTop;
  return main.some((agency) => agency.code === code);
}

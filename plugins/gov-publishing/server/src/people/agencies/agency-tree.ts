import { AGENCY_UID } from '../../content-types/uids';
import { AGENCY_ROLES, type AgencyRole } from '../../domain/signoff/appointments/agency-roles';
import type { AgencyCode } from '../../domain/brands';
import { asRow, queryOf, type Strapi } from '../../strapi-boundary';

/** An agency and its place in the tree. */
export interface Agency {
  /** Strapi's row id: agencies have neither drafts nor locales, so there is one row each. */
  readonly id: number;
  readonly documentId: string;
  readonly code: AgencyCode;
  readonly parent: AgencyCode | null;
  readonly role: AgencyRole | null;
  readonly th: string;
  readonly en: string;
}

/** @returns every agency with its names, in the order the province gave them. */
export async function allAgencies(strapi: Strapi): Promise<Agency[]> {
  const rows = await queryOf(strapi, AGENCY_UID).findMany({
    select: ['id', 'documentId', 'code', 'nameTh', 'nameEn', 'role'],
    populate: { parent: { select: ['code'] } },
    orderBy: [{ order: 'asc' }, { code: 'asc' }],
  });
  return rows.map((row) => {
    const parent = asRow(row['parent'])['code'];
    return {
      id: Number(row['id']),
      documentId: String(row['documentId']),
      code: String(row['code']) as AgencyCode,
      parent: typeof parent === 'string' ? (parent as AgencyCode) : null,
      role: AGENCY_ROLES.find((role) => role === row['role']) ?? null,
      th: String(row['nameTh'] ?? row['code']),
      en: String(row['nameEn'] ?? row['code']),
    };
  });
}

/** @returns those of the agencies that have one of the codes, in the order of `agencies` */
export function agenciesOf(codes: readonly AgencyCode[], agencies: readonly Agency[]): Agency[] {
  return agencies.filter(({ code }) => codes.includes(code));
}

/** @returns the agencies with these codes and everything under them; a cycle of parents ends by itself */
export function withBelow(codes: readonly AgencyCode[], agencies: readonly Agency[]): Agency[] {
  const found = new Set(codes);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { code, parent } of agencies) if (parent !== null && found.has(parent)) found.add(code);
  }
  return agencies.filter(({ code }) => found.has(code));
}

/** @returns the agency followed by its parents, nearest first; a cycle of parents ends where it began */
export function pathFrom(code: AgencyCode, agencies: readonly Agency[]): AgencyCode[] {
  const parents = new Map(agencies.map((agency) => [agency.code, agency.parent]));
  const path: AgencyCode[] = [];
  for (
    let next: AgencyCode | null = code;
    next !== null && !path.includes(next);
    next = parents.get(next) ?? null
  ) {
    path.push(next);
  }
  return path;
}

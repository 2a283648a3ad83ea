import type { AgencyCode } from '../../domain/brands';
import { asRow, type Row } from '../../strapi-boundary';

/**
 * The relations that are terms of an appointment. A row read without one of them says less than its record, and so
 * would empower nobody.
 */
export const TERM_RELATIONS = {
  agency: { select: ['id', 'code'] },
  person: { select: ['id'] },
  supervises: { select: ['code', 'nameTh', 'nameEn'] },
};

/** @returns codes of the agencies that the row gives charge of, ascending */
export function supervisedIn(row: Row): AgencyCode[] {
  const codes = [row['supervises']].flat().map((agency) => asRow(agency)['code']);
  return [...new Set(codes.filter((code) => typeof code === 'string'))].sort() as AgencyCode[];
}

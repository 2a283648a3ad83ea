import type { Finding } from '../../domain/content/finding';
import { bangkokToday } from '../../domain/thai/dates/bangkok-day';
import { textOf, valuesOf, type Values } from '../model/values';
import { blocks, warns, type Check, type NamedAppointment } from './check';
import { names } from './presence';

const FIELD = 'responsibleOfficer';

/** An entry belongs to an agency, which signs for it (QLT-03). */
export const agencyPresent: Check = (entry) =>
  names(entry, 'agency') ? [] : [blocks('QLT-03', 'agency', 'finding.agency.missing')];

/** Somebody answers for the entry by name of office (QLT-03: มีผู้รับผิดชอบที่ชัดเจน). */
export const officerPresent: Check = (entry) =>
  names(entry, FIELD) ? [] : [blocks('QLT-03', FIELD, 'finding.officer.missing')];

/**
 * The officer is of the entry's own agency (QLT-03), and in office today, in Bangkok; a lapse is warned of (ORG-01).
 * Each agency's head appoints who answers for its information (Singburi 3.1), so that neither an agency below nor one
 * above can lend a name.
 */
export const officerFits: Check = async (entry, { now, agency, appointmentOf }) => {
  const officer = valuesOf(entry[FIELD]);
  if (!officer) return [];
  const documentId = textOf(officer['documentId']);
  const recorded = documentId === undefined ? undefined : await appointmentOf?.(documentId);
  if (recorded === null) return [blocks('QLT-03', FIELD, 'finding.officer.missing')];
  const { to, revoked } = recorded ?? shown(officer);
  const lapsed = revoked || (to !== null && to.slice(0, 10) < bangkokToday(now));
  return [
    ...(recorded ? elsewhere(recorded, agency) : []),
    ...(lapsed ? [warns('ORG-01', FIELD, 'finding.officer.lapsed')] : []),
  ];
};

function elsewhere({ agency: of }: NamedAppointment, agency: string | null | undefined): Finding[] {
  if (!agency || of === agency) return [];
  const params = { agency, elsewhere: of ?? '-' };
  return [blocks('QLT-03', FIELD, 'finding.officer.elsewhere', { params })];
}

function shown(officer: Values): Pick<NamedAppointment, 'to' | 'revoked'> {
  const { to, revokedAt } = officer;
  return {
    to: typeof to === 'string' ? to : null,
    revoked: typeof revokedAt === 'string' || revokedAt instanceof Date,
  };
}

/** What is marked as restricted is not for the public, whoever signs (PROH-02). */
export const notRestricted: Check = (entry) =>
  entry['restricted'] === true ? [blocks('PROH-02', 'restricted', 'finding.restricted.flagged')] : [];

import { bangkokToday } from '../../domain/thai/bangkok-day';
import { valuesOf } from '../model/values';
import { blocks, warns, type Check } from './check';
import { names } from './presence';

/** An entry belongs to an agency, which signs for it (QLT-03). */
export const agencyPresent: Check = (entry) =>
  names(entry, 'agency') ? [] : [blocks('QLT-03', 'agency', 'finding.agency.missing')];

/** Somebody answers for the entry by name of office (QLT-03: มีผู้รับผิดชอบที่ชัดเจน). */
export const officerPresent: Check = (entry) =>
  names(entry, 'responsibleOfficer')
    ? []
    : [blocks('QLT-03', 'responsibleOfficer', 'finding.officer.missing')];

/** The officer's appointment still counts today, in Bangkok; a lapse is warned of (ORG-01). */
export const officerInOffice: Check = (entry, { now }) => {
  const officer = valuesOf(entry['responsibleOfficer']);
  if (!officer) return [];
  const until = officer['to'];
  const lapsed = typeof until === 'string' && until.slice(0, 10) < bangkokToday(now);
  return lapsed || typeof officer['revokedAt'] === 'string' || officer['revokedAt'] instanceof Date
    ? [warns('ORG-01', 'responsibleOfficer', 'finding.officer.lapsed')]
    : [];
};

/** What is marked as restricted is not for the public, whoever signs (PROH-02). */
export const notRestricted: Check = (entry) =>
  entry['restricted'] === true ? [blocks('PROH-02', 'restricted', 'finding.restricted.flagged')] : [];

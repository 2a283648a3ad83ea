import type { Finding } from '../../domain/content/finding';
import { bangkokToday } from '../../domain/thai/dates/bangkok-day';
import { textOf, valuesOf, type Values } from '../model/values';
import { blocks, warns, type CommonCheck, type NamedAppointment } from './check';
import { names } from './presence';

const FIELD = 'responsibleOfficer';

/** An entry belongs to an agency, which signs for it (QLT-03). */
export const agencyPresent: CommonCheck = {
  field: 'agency',
  words: {
    'finding.agency.missing': {
      th: 'ยังไม่ได้ระบุหน่วยงาน โปรดเลือกหน่วยงานเจ้าของข้อมูล',
      en: 'No agency is named. Choose the agency that is responsible for this entry.',
    },
  },
  check: () => (entry) =>
    names(entry, 'agency') ? [] : [blocks('QLT-03', 'agency', 'finding.agency.missing')],
};

/** Somebody answers for the entry by name of office (QLT-03: มีผู้รับผิดชอบที่ชัดเจน). */
export const officerPresent: CommonCheck = {
  field: FIELD,
  words: {
    'finding.officer.missing': {
      th: 'ยังไม่ได้ระบุผู้รับผิดชอบ โปรดเลือกคำสั่งแต่งตั้งของเจ้าหน้าที่ผู้รับผิดชอบข้อมูลนี้',
      en: 'No responsible officer is named. Choose the appointment of the officer who answers for this entry.',
    },
  },
  check: () => (entry) => (names(entry, FIELD) ? [] : [blocks('QLT-03', FIELD, 'finding.officer.missing')]),
};

/**
 * The officer is of the entry's own agency (QLT-03), and in office today, in Bangkok; a lapse is warned of (ORG-01).
 * Each agency's head appoints who answers for its information (Singburi 3.1), so that neither an agency below nor one
 * above can lend a name.
 */
export const officerFits: CommonCheck = {
  field: FIELD,
  words: {
    'finding.officer.elsewhere': {
      th: 'ผู้รับผิดชอบที่ระบุได้รับแต่งตั้งในหน่วยงาน {elsewhere} แต่รายการนี้เป็นของหน่วยงาน {agency} โปรดเลือกคำสั่งแต่งตั้งของเจ้าหน้าที่ในหน่วยงาน {agency}',
      en: 'The responsible officer is appointed in agency {elsewhere}, but this entry is of agency {agency}. Choose the appointment of an officer of agency {agency}.',
    },
    'finding.officer.lapsed': {
      th: 'คำสั่งแต่งตั้งของผู้รับผิดชอบสิ้นสุดหรือถูกยกเลิกแล้ว โปรดเลือกเจ้าหน้าที่ซึ่งคำสั่งแต่งตั้งยังมีผลอยู่',
      en: "The responsible officer's appointment has ended or was revoked. Choose an officer whose appointment is in force.",
    },
  },
  check:
    () =>
    async (entry, { now, agency, appointmentOf }) => {
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
    },
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

/** What is marked as restricted is not for the public, no matter who signs (PROH-02). */
export const notRestricted: CommonCheck = {
  field: 'restricted',
  words: {
    'finding.restricted.flagged': {
      th: 'รายการนี้ระบุว่าเป็นข้อมูลที่มีชั้นความลับหรือห้ามเปิดเผย จึงเผยแพร่ไม่ได้ หากไม่ใช่ข้อมูลดังกล่าว โปรดนำเครื่องหมายออก มิฉะนั้นให้งดเผยแพร่',
      en: 'The entry is marked as restricted information and cannot be published. If it is not restricted, remove the mark; otherwise do not publish it.',
    },
  },
  check: () => (entry) =>
    entry['restricted'] === true ? [blocks('PROH-02', 'restricted', 'finding.restricted.flagged')] : [],
};

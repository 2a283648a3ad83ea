import type { Words } from './words';

/** What a person may be appointed to, in the words of a leaf (Singburi 3.1–3.4, 4.1–4.2). */
export const DUTIES = [
  'reporter',
  'approver',
  'publisher',
  'governor',
  'vice_governor',
  'cio',
  'webmaster',
  'auditor',
] as const;
export type Duty = (typeof DUTIES)[number];

/** What each duty is called in a report. */
export const DUTY_WORDS: Record<Duty, Words> = {
  reporter: { th: 'ผู้รายงาน', en: 'reporter' },
  approver: { th: 'ผู้อนุมัติรับรอง', en: 'approver' },
  publisher: { th: 'ผู้นำข้อมูลขึ้นเผยแพร่', en: 'publisher' },
  governor: { th: 'ผู้ว่าราชการจังหวัด', en: 'governor' },
  vice_governor: { th: 'รองผู้ว่าราชการจังหวัด', en: 'vice-governor' },
  cio: { th: 'ผู้บริหารเทคโนโลยีสารสนเทศระดับสูง (CIO)', en: 'CIO' },
  webmaster: { th: 'ผู้ดูแลเว็บไซต์', en: 'webmaster' },
  auditor: { th: 'ผู้ตรวจสอบ', en: 'auditor' },
};

import { BY_PASSWORD, type PolicyProfile } from './profile';

/** Announcement of Kanchanaburi Province, 28 May 2561 (2018). */
export const kanchanaburi: PolicyProfile = {
  name: 'kanchanaburi',
  version: 2, // 2: the provincial office signs the weighing
  title: { th: 'จังหวัดกาญจนบุรี', en: 'Kanchanaburi Province' },
  clearance: {
    duties: ['governor', 'vice_governor'], // URG-01
    askedFor: ['important', 'urgent_and_image'], // URG-01
    blocksPublishing: true, // URG-01: ก่อนเผยแพร่
    decisions: ['approve', 'concur'], // URG-01: เห็นชอบ/อนุมัติ
  },
  urgent: {
    about: 'entry',
    weighedBy: 'provincial_office', // URG-03
    reportedTo: ['governor', 'vice_governor'], // URG-05
    decisions: ['acknowledge', 'concur', 'approve'], // URG-05: เห็นชอบ/อนุมัติ/ทราบ
    ackBlocksPublishing: false, // URG-05: reported urgently, not before publishing
    ackHours: 24, // URG-05: โดยด่วน; no number given
  },
  joins: { publisherMayAlsoBe: ['reporter'], executiveMayAlsoBe: [] }, // ORG-01: one web officer per agency
  siteRunBy: 'agency', // ORG-01
  recommended: 'warn',
  personalData: 'justify', // SEC-01
  publishesSignerNames: false,
  proofs: BY_PASSWORD, // WF-07
  monthlyReport: {
    asked: 'monthly', // MON-01
    dueDay: null, // MON-01: every month, no day given
    firstDueOn: null,
    form: null,
    reminderDays: [],
    weekendRule: 'as_is',
    headCountersigns: false,
  },
};

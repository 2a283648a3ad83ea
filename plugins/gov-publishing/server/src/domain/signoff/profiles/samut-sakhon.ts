import { BY_PASSWORD, type PolicyProfile } from './profile';

/** Letter, announcement and form of Samut Sakhon Province, 21 May 2561 (2018). */
export const samutSakhon: PolicyProfile = {
  name: 'samut-sakhon',
  version: 2, // 2: the provincial office signs the weighing
  title: { th: 'จังหวัดสมุทรสาคร', en: 'Samut Sakhon Province' },
  clearance: {
    duties: ['governor', 'cio'], // URG-02
    askedFor: ['important', 'urgent_and_image'], // URG-02
    blocksPublishing: true, // URG-02: กลั่นกรอง; "before" is not stated, so blocking by default
    decisions: ['screen'], // URG-02: พิจารณากลั่นกรอง
  },
  urgent: {
    about: 'entry',
    weighedBy: 'provincial_office', // URG-03
    reportedTo: ['governor', 'cio'], // URG-06
    decisions: ['acknowledge'], // URG-06: ทราบ
    ackBlocksPublishing: false, // URG-06: may follow publication
    ackHours: 24, // URG-06: โดยด่วน; no number given
  },
  joins: { publisherMayAlsoBe: ['reporter'], executiveMayAlsoBe: [] }, // ORG-01: one web officer per agency
  siteRunBy: 'agency', // ORG-01
  recommended: 'warn',
  personalData: 'justify', // SEC-01
  publishesSignerNames: false,
  proofs: BY_PASSWORD, // WF-07
  monthlyReport: {
    asked: 'monthly', // MON-01
    dueDay: 25, // MON-02
    firstDueOn: '2018-05-25', // MON-03
    form: 'twelve_rows', // MON-05
    reminderDays: [7, 3, 1, 0], // MON-02
    weekendRule: 'as_is',
    headCountersigns: false, // MON-21: the respondent signs
  },
};

import { BY_PASSWORD, type PolicyProfile } from './profile';

/** Order 1106/2561 of Singburi Province, 16 May 2561 (2018). */
export const singburi: PolicyProfile = {
  name: 'singburi',
  version: 1,
  title: { th: 'จังหวัดสิงห์บุรี', en: 'Singburi Province' },
  clearance: {
    duties: ['governor', 'cio'], // URG-02
    askedFor: ['important', 'urgent_and_image'], // URG-02
    blocksPublishing: true, // URG-02: กลั่นกรอง
    decisions: ['screen'], // URG-02: พิจารณากลั่นกรอง
  },
  urgent: {
    about: 'entry',
    weighedBy: 'agency', // URG-04
    reportedTo: ['governor', 'cio'], // URG-06
    decisions: ['acknowledge'], // URG-06: ทราบ
    ackBlocksPublishing: false, // URG-06: may follow publication
    ackHours: 24, // URG-06: โดยด่วน; no number given
  },
  joins: { publisherMayAlsoBe: [], executiveMayAlsoBe: [] }, // WF-03, WF-05, WF-06: three persons
  siteRunBy: 'province', // ORG-03, ORG-04
  recommended: 'warn', // NEWS-09, SVC-02: ควร
  personalData: 'justify', // SEC-01
  publishesSignerNames: true, // WF-03, WF-05: they sign by name as the responsible persons
  proofs: BY_PASSWORD, // WF-07
  monthlyReport: {
    asked: 'none',
    dueDay: null,
    firstDueOn: null,
    form: null,
    reminderDays: [],
    weekendRule: 'as_is',
    headCountersigns: false,
  },
};

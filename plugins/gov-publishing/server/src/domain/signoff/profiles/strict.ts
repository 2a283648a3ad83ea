import { BY_PASSWORD, type PolicyProfile } from './profile';

/**
 * The default, and the profile of any province whose order is not known. Each setting is the strictest found in any mandate.
 */
export const strict: PolicyProfile = {
  name: 'strict',
  version: 1,
  title: { th: 'เคร่งครัด (ค่าเริ่มต้น)', en: 'Strict (default)' },
  clearance: {
    duties: ['governor', 'vice_governor', 'cio'], // URG-01, URG-02
    askedFor: ['important', 'urgent', 'image'], // MEAS-02, wider than any one mandate
    blocksPublishing: true, // URG-01
    decisions: ['approve'], // URG-01
  },
  urgent: {
    about: 'entry',
    weighedBy: 'executive', // MEAS-02: weighed by who clears; no order names an office that every province has
    reportedTo: ['governor', 'vice_governor', 'cio'], // URG-05, URG-06
    decisions: ['acknowledge'], // URG-06
    ackBlocksPublishing: true, // URG-06 leaves it to configuration; strict waits
    ackHours: 24, // โดยด่วน; no mandate gives a number
  },
  joins: { publisherMayAlsoBe: [], executiveMayAlsoBe: [] }, // WF-03, WF-05, WF-06: three persons
  siteRunBy: 'agency',
  recommended: 'block', // NEWS-09, SVC-02
  personalData: 'justify', // SEC-01
  publishesSignerNames: false,
  proofs: BY_PASSWORD, // WF-07
  monthlyReport: {
    asked: 'monthly', // MON-01
    dueDay: 25, // MON-02
    firstDueOn: null,
    form: 'twelve_rows', // MON-05
    reminderDays: [7, 3, 1, 0], // MON-02
    weekendRule: 'workday_before',
    headCountersigns: true, // MON-21, with ORG-05
  },
};

import { BY_PASSWORD, type PolicyProfile } from './profile';

/** Letter and announcement of Phichit Province, 28 May 2561 (2018). */
export const phichit: PolicyProfile = {
  name: 'phichit',
  version: 1,
  title: { th: 'จังหวัดพิจิตร', en: 'Phichit Province' },
  clearance: null, // no paragraph asks for it
  urgent: {
    about: 'event', // URG-07: the agency head reports the SITUATION, not an entry
    weighedBy: null, // not asked
    reportedTo: ['governor', 'vice_governor'], // URG-07
    decisions: ['acknowledge'], // URG-07: ทราบ
    ackBlocksPublishing: false, // URG-07
    ackHours: 24, // URG-07: โดยด่วน; no number given
  },
  joins: { publisherMayAlsoBe: ['reporter', 'approver'], executiveMayAlsoBe: [] }, // ORG-06: within the agency's capacity
  siteRunBy: 'agency', // ORG-06
  recommended: 'warn',
  personalData: 'justify', // SEC-01
  publishesSignerNames: false,
  proofs: BY_PASSWORD, // WF-07
  monthlyReport: {
    asked: 'own_mechanism',
    dueDay: null,
    firstDueOn: null,
    form: null,
    reminderDays: [],
    weekendRule: 'as_is',
    headCountersigns: false,
  },
};

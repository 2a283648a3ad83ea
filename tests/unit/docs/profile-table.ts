import { asksWhyUrgent } from '#server/domain/signoff/request/request';
import { type ClearanceCase, type PolicyProfile } from '#server/domain/signoff/profiles/profile';
import { PROFILES } from '#server/domain/signoff/profiles/by-name';

/** What is urgent and does not touch the image. */
const URGENT = { importance: 'urgent', affectsProvinceImage: false } as const;
const CASES: Readonly<Record<ClearanceCase, string>> = {
  important: 'important',
  urgent: 'urgent',
  image: 'touches the province’s image',
  urgent_and_image: 'urgent and touches the province’s image',
};
const WEIGHED_BY = { provincial_office: 'provincial office', agency: 'the agency', executive: 'who clears' };

const list = (values: readonly string[], none = '–'): string => values.join(', ') || none;
const yes = (value: boolean): string => (value ? 'yes' : 'no');

/** One line of the table: what is decided, and each profile's answer. */
const ROWS: readonly (readonly [string, (profile: PolicyProfile) => string])[] = [
  ['clears', ({ clearance }) => list(clearance?.duties ?? [], 'nobody')],
  [
    'clearance is asked where the entry is',
    ({ clearance }) => list((clearance?.askedFor ?? []).map((each) => CASES[each])),
  ],
  ['clearance holds publishing back', ({ clearance }) => (clearance ? yes(clearance.blocksPublishing) : '–')],
  ['decisions of a clearance', ({ clearance }) => list(clearance?.decisions ?? [])],
  [
    'urgent: what is reported',
    ({ urgent }) => (urgent.about === 'entry' ? 'the entry' : 'the event, not an entry'),
  ],
  [
    'urgent, past those who clear: the reporter says why',
    (profile) => yes(asksWhyUrgent('submit', URGENT, profile)),
  ],
  ['weighed in writing by', ({ urgent }) => (urgent.weighedBy ? WEIGHED_BY[urgent.weighedBy] : 'nobody')],
  ['urgent: reported to', ({ urgent }) => list(urgent.reportedTo)],
  ['urgent: answers', ({ urgent }) => list(urgent.decisions)],
  ['urgent: the answer holds publishing back', ({ urgent }) => yes(urgent.ackBlocksPublishing)],
  ['urgent: overdue after', ({ urgent }) => `${urgent.ackHours} h`],
  ['publisher may also have been', ({ joins }) => list(joins.publisherMayAlsoBe, 'nobody else')],
  ['clearing executive may also have been', ({ joins }) => list(joins.executiveMayAlsoBe, 'nobody else')],
  ['site run by', ({ siteRunBy }) => siteRunBy],
  [
    'what is recommended: formats of attachments (NEWS-09), times of steps (SVC-02)',
    ({ recommended }) => recommended,
  ],
  ['personal data in an entry (SEC-01)', ({ personalData }) => personalData],
  [
    'who signs proves it by (WF-07)',
    ({ proofs }) =>
      [
        list(proofs.ofAll),
        ...Object.entries(proofs.ofDuty ?? {}).map(([duty, methods]) => `${duty}: ${list(methods)}`),
      ].join('; '),
  ],
  ['signers’ names are published', ({ publishesSignerNames }) => yes(publishesSignerNames)],
];

/** @returns the decision table of all profiles, in Markdown, as docs/policy-profiles.md shows it. */
export function profileTable(): string {
  const head = `| | ${PROFILES.map(({ name }) => name).join(' | ')} |`;
  const line = `| --- |${' --- |'.repeat(PROFILES.length)}`;
  return [head, line, ...ROWS.map(([what, of]) => `| ${what} | ${PROFILES.map(of).join(' | ')} |`)].join(
    '\n',
  );
}

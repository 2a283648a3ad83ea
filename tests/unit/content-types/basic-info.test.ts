import { KINDS } from '#server/content-types/basic-info/kinds';
import { findingsOf } from './find-faults';
import { basicInfo, DETAILS } from './whole-entries';

const { executive, chart, contact, project, plan, cio } = DETAILS;
const DETAIL_OF = {
  text: undefined,
  chart,
  executives: executive,
  plan_report: plan,
  projects: project,
  contact,
  cio,
};
const MESSAGE_OF = {
  text: 'body finding.basic_info.text_missing',
  chart: 'details finding.chart.missing',
  executives: 'details finding.executives.missing',
  plan_report: 'details finding.plan.missing',
  projects: 'details finding.project.missing',
  contact: 'details finding.contact.missing',
  cio: 'details finding.cio.missing',
};
const rows = Object.entries(KINDS).flatMap(([kind, { needs, requirement }]) =>
  needs === 'absence' ? [] : [{ kind, needs, requirement: requirement ?? '-' }],
);

test.each(rows)('[$requirement] $kind with its $needs is in order', async ({ kind, needs }) => {
  const detail = DETAIL_OF[needs];
  expect(await findingsOf('basic-info', basicInfo(kind, ...(detail ? [detail] : [])))).toEqual([]);
});

test.each(rows)('[$requirement] $kind without its $needs is found', async ({ kind, needs, requirement }) => {
  const empty = { ...basicInfo(kind), body: null, attachments: [] };
  expect(await findingsOf('basic-info', empty)).toEqual([`blocks ${requirement} ${MESSAGE_OF[needs]}`]);
});

test.each(rows)(
  '[$requirement] $kind that does not apply, with the reason, is in order',
  async ({ kind }) => {
    const entry = { ...basicInfo(kind), body: null, attachments: [], notApplicableBecause: 'ไม่มีภารกิจนี้' };
    expect(await findingsOf('basic-info', entry)).toEqual([]);
  },
);

test.each([
  [
    'INFO-09',
    'a plan without its year',
    'action_plan',
    { ...plan, fiscalYear: null },
    'details.0.fiscalYear finding.plan.fiscal_year_missing',
  ],
  [
    'INFO-14',
    'a report without its file',
    'performance_report',
    { ...plan, file: null },
    'details.0.file finding.plan.file_missing',
  ],
  [
    'INFO-08',
    'a strategy whose years are reversed',
    'strategy',
    { ...plan, fiscalYearTo: 2560 },
    'details.0.fiscalYearTo finding.plan.years_reversed',
  ],
  [
    'INFO-05',
    'an executive without a name',
    'executives',
    { ...executive, name: null },
    'details.0.name finding.person.name_missing',
  ],
  [
    'INFO-05',
    'an executive without a position',
    'executives',
    { ...executive, position: '' },
    'details.0.position finding.person.position_missing',
  ],
  [
    'INFO-05',
    'a vacant post with a name',
    'executives',
    { ...executive, vacant: true },
    'details.0.vacant finding.person.named_and_vacant',
  ],
  [
    'INFO-05',
    "an executive's mobile number",
    'executives',
    { ...executive, officialContact: '๐๘๑ ๒๓๔ ๕๖๗๘' },
    'details.0.officialContact finding.contact.mobile_of_official',
  ],
  [
    'QLT-02',
    'a photo without alternative text',
    'executives',
    { ...executive, alt: null },
    'details.0.alt finding.image.alt_missing',
  ],
  [
    'INFO-04',
    'a structure without a picture',
    'structure',
    { ...chart, image: null },
    'details.0.image finding.chart.image_missing',
  ],
  [
    'INFO-04',
    'a structure not given in words',
    'structure',
    { ...chart, textAlternative: null },
    'details.0.textAlternative finding.chart.words_missing',
  ],
  [
    'QLT-02',
    'a chart without alternative text',
    'structure',
    { ...chart, alt: '' },
    'details.0.alt finding.image.alt_missing',
  ],
  [
    'INFO-10',
    'a project without a name',
    'approved_projects',
    { ...project, name: null },
    'details.0.name finding.project.name_missing',
  ],
  [
    'INFO-19',
    'progress beyond a hundred',
    'approved_projects',
    { ...project, progressPercent: 101 },
    'details.0.progressPercent finding.project.progress_range',
  ],
  [
    'INFO-11',
    'a contact that reaches nobody',
    'contact',
    { ...contact, phone: ' ' },
    'details.0.phone finding.contact.empty',
  ],
  [
    'INFO-17',
    'a place for information without contact',
    'contact',
    { ...contact, purpose: 'information_request', phone: null },
    'details.0.phone finding.contact.empty',
  ],
  [
    'CIO-01',
    'a CIO without a name',
    'cio',
    { ...cio, name: null },
    'details.0.name finding.person.name_missing',
  ],
  [
    'CIO-01',
    'a term that ends before it begins',
    'cio',
    { ...cio, termFrom: '2018-05-02', termTo: '2018-05-01' },
    'details.0.termTo finding.cio.term_reversed',
  ],
  [
    'CIO-02',
    'a CIO without contact',
    'cio',
    { ...cio, officialContact: null },
    'details.0.officialContact finding.cio.contact_missing',
  ],
  [
    'CIO-02',
    "a CIO's mobile number",
    'cio',
    { ...cio, officialContact: '+66 81 234 5678' },
    'details.0.officialContact finding.contact.mobile_of_official',
  ],
] as const)('[%s] %s blocks', async (id, _what, kind, detail, finding) => {
  expect(await findingsOf('basic-info', basicInfo(kind, detail))).toEqual([`blocks ${id} ${finding}`]);
});

test.each([
  [
    'INFO-10',
    'a project without a year',
    'approved_projects',
    { ...project, fiscalYear: null },
    'details.0.fiscalYear finding.project.fiscal_year_missing',
  ],
  [
    'INFO-20',
    'a project that spent more than it had',
    'approved_projects',
    { ...project, spent: '100000.01' },
    'details.0.spent finding.project.overspent',
  ],
  [
    'CIO-03',
    'a CIO without IT administration',
    'cio',
    { ...cio, itAdministration: null },
    'details.0.itAdministration finding.cio.it_administration_missing',
  ],
  [
    'SEC-01',
    'a mobile number of the agency',
    'contact',
    { ...contact, phone: '081-234-5678' },
    'details.0.phone finding.personal.mobile',
  ],
] as const)('[%s] %s is warned of', async (id, _what, kind, detail, finding) => {
  expect(await findingsOf('basic-info', basicInfo(kind, detail))).toEqual([`warns ${id} ${finding}`]);
});

test('[INFO-05:page] a vacant post needs no name', async () => {
  const vacant = { ...executive, name: null, vacant: true, photo: null };
  expect(await findingsOf('basic-info', basicInfo('executives', vacant))).toEqual([]);
});

test('[INFO-18:figures] half a plan is found under a kind that does not ask for one', async () => {
  expect(await findingsOf('basic-info', basicInfo('history', { ...plan, file: null }))).toEqual([
    'blocks INFO-18 details.0.file finding.plan.file_missing',
  ]);
});

test('an entry of no kind is found', async () => {
  expect(await findingsOf('basic-info', { ...basicInfo('history'), kind: null })).toEqual([
    'blocks - kind finding.basic_info.kind_missing',
  ]);
});

test('[OD-01:statements] that there is nothing under a section is said with the section and the reason', async () => {
  const nothing = { ...basicInfo('not_held'), body: null, attachments: [], oiaSections: [] };
  const [reason, section] = ['notApplicableBecause', 'oiaSections'];
  const missing = {
    reason: `blocks OD-01 ${reason} finding.not_held.reason_missing`,
    section: `blocks OD-01 ${section} finding.not_held.section_missing`,
  };
  const said = { ...nothing, notApplicableBecause: 'ไม่มีสัญญาสัมปทาน' };
  expect(await findingsOf('basic-info', nothing)).toEqual([missing.reason, missing.section]);
  expect(await findingsOf('basic-info', said)).toEqual([missing.section]);
  expect(await findingsOf('basic-info', { ...said, oiaSections: [{ section: 's9_6' }] })).toEqual([]);
});

import type { Finding } from '../../domain/content/finding';
import { CHOSEN_SECTIONS } from '../../domain/oia/placement';
import { blocks, type Check } from '../checks/check';
import { choicePresent } from '../checks/presence';
import { listOf, textOf, type Values } from '../model/values';
import {
  chartFindings,
  cioFindings,
  contactFindings,
  executiveFindings,
  planReportFindings,
  projectFindings,
} from './detail-findings';
import { detailRows, type DetailRow } from './detail-rows';
import { KINDS, kindOf, type Need } from './kinds';

/** For each need but plain text: the component that meets it, what is judged of a row, and the words when none is there. */
const DETAILS: Readonly<
  Record<
    Exclude<Need, 'text' | 'absence'>,
    { component: string; judge: (row: DetailRow, requirement: string | null) => Finding[]; missing: string }
  >
> = {
  chart: { component: 'gov-publishing.chart', judge: chartFindings, missing: 'finding.chart.missing' },
  executives: {
    component: 'gov-publishing.executive',
    judge: executiveFindings,
    missing: 'finding.executives.missing',
  },
  plan_report: {
    component: 'gov-publishing.plan-report',
    judge: planReportFindings,
    missing: 'finding.plan.missing',
  },
  projects: {
    component: 'gov-publishing.project',
    judge: projectFindings,
    missing: 'finding.project.missing',
  },
  contact: {
    component: 'gov-publishing.contact-channel',
    judge: contactFindings,
    missing: 'finding.contact.missing',
  },
  cio: { component: 'gov-publishing.cio', judge: cioFindings, missing: 'finding.cio.missing' },
};

/** What each kind of basic information cannot do without is there (INFO-01 to -24, CIO-01). */
const needsMet: Check = (entry) => {
  const kind = kindOf(entry['kind']);
  if (!kind) return [];
  const { needs, requirement } = KINDS[kind];
  const saysWhyNot = textOf(entry['notApplicableBecause']) !== undefined;
  if (needs === 'absence') return absenceFindings(entry, saysWhyNot, requirement);
  if (saysWhyNot) return [];
  if (needs === 'text') {
    const said = textOf(entry['body']) !== undefined || listOf(entry['attachments']).length > 0;
    return said ? [] : [blocks(requirement, 'body', 'finding.basic_info.text_missing')];
  }
  const { component, missing } = DETAILS[needs];
  return detailRows(entry, component).length > 0 ? [] : [blocks(requirement, 'details', missing)];
};

/** That there is nothing is said of a section, and with a reason: without either, nobody knows what is meant. */
function absenceFindings(entry: Values, saysWhyNot: boolean, requirement: string): Finding[] {
  const findings: Finding[] = [];
  if (!saysWhyNot)
    findings.push(blocks(requirement, 'notApplicableBecause', 'finding.not_held.reason_missing'));
  if (listOf(entry[CHOSEN_SECTIONS]).length === 0)
    findings.push(blocks(requirement, CHOSEN_SECTIONS, 'finding.not_held.section_missing'));
  return findings;
}

/** Whatever details are there are whole, under any kind: half a plan misleads wherever it stands. */
const detailsWhole: Check = (entry) => {
  const kind = kindOf(entry['kind']);
  return Object.entries(DETAILS).flatMap(([need, { component, judge }]) => {
    const requirement =
      kind && KINDS[kind].needs === need ? KINDS[kind].requirement : FALLBACK[need as keyof typeof DETAILS];
    return detailRows(entry, component).flatMap((row) => judge(row, requirement));
  });
};

/** The mandate behind a detail that stands under a kind which does not ask for it. */
const FALLBACK: Readonly<Record<keyof typeof DETAILS, string>> = {
  chart: 'INFO-04',
  executives: 'INFO-05',
  plan_report: 'INFO-18',
  projects: 'INFO-10',
  contact: 'INFO-11',
  cio: 'CIO-01',
};

/** The checks of basic information, besides the common ones. */
export const checks: readonly Check[] = [
  choicePresent('kind', null, 'finding.basic_info.kind_missing'),
  needsMet,
  detailsWhole,
];

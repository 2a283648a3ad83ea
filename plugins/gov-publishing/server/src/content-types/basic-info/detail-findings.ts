import type { Finding } from '../../domain/content/finding';
import { blocks, warns } from '../checks/check';
import { instantOf, textOf, valuesOf } from '../model/values';
import type { DetailRow } from './detail-rows';

/** A plan or report carries a fiscal year and a file. */
export function planReportFindings({ path, row }: DetailRow, requirement: string | null): Finding[] {
  const findings: Finding[] = [];
  const { fiscalYear, fiscalYearTo } = row;
  if (typeof fiscalYear !== 'number') {
    findings.push(blocks(requirement, `${path}.fiscalYear`, 'finding.plan.fiscal_year_missing'));
  } else if (typeof fiscalYearTo === 'number' && fiscalYearTo < fiscalYear) {
    findings.push(blocks(requirement, `${path}.fiscalYearTo`, 'finding.plan.years_reversed'));
  }
  if (!valuesOf(row['file'])) findings.push(blocks(requirement, `${path}.file`, 'finding.plan.file_missing'));
  return findings;
}

/** An executive has a position, and a name unless the post is vacant; never both name and vacancy. */
export function executiveFindings({ path, row }: DetailRow, requirement: string | null): Finding[] {
  const named = textOf(row['name']) !== undefined;
  const findings: Finding[] = [];
  if (!named && row['vacant'] !== true) {
    findings.push(blocks(requirement, `${path}.name`, 'finding.person.name_missing'));
  }
  if (named && row['vacant'] === true) {
    findings.push(blocks(requirement, `${path}.vacant`, 'finding.person.named_and_vacant'));
  }
  if (textOf(row['position']) === undefined) {
    findings.push(blocks(requirement, `${path}.position`, 'finding.person.position_missing'));
  }
  return findings;
}

/** The CIO is named with position (CIO-01), can be reached (CIO-02), and the IT administration is shown (CIO-03). */
export function cioFindings(detail: DetailRow): Finding[] {
  const { path, row } = detail;
  const findings = executiveFindings(detail, 'CIO-01');
  if (textOf(row['officialContact']) === undefined) {
    findings.push(blocks('CIO-02', `${path}.officialContact`, 'finding.cio.contact_missing'));
  }
  if (textOf(row['itAdministration']) === undefined) {
    findings.push(warns('CIO-03', `${path}.itAdministration`, 'finding.cio.it_administration_missing'));
  }
  const [from, to] = [instantOf(row['termFrom']), instantOf(row['termTo'])];
  if (from && to && to < from) findings.push(blocks('CIO-01', `${path}.termTo`, 'finding.cio.term_reversed'));
  return findings;
}

/** A structure is a chart AND the same in words, for those who cannot see the chart (INFO-04). */
export function chartFindings({ path, row }: DetailRow, requirement: string | null): Finding[] {
  const findings: Finding[] = [];
  if (!valuesOf(row['image']))
    findings.push(blocks(requirement, `${path}.image`, 'finding.chart.image_missing'));
  if (textOf(row['textAlternative']) === undefined) {
    findings.push(blocks(requirement, `${path}.textAlternative`, 'finding.chart.words_missing'));
  }
  return findings;
}

/** A project has a name; its year, progress (0–100) and spending are plausible. */
export function projectFindings({ path, row }: DetailRow, requirement: string | null): Finding[] {
  const findings: Finding[] = [];
  if (textOf(row['name']) === undefined) {
    findings.push(blocks(requirement, `${path}.name`, 'finding.project.name_missing'));
  }
  if (typeof row['fiscalYear'] !== 'number') {
    findings.push(warns(requirement, `${path}.fiscalYear`, 'finding.project.fiscal_year_missing'));
  }
  const progress = row['progressPercent'];
  if (typeof progress === 'number' && (progress < 0 || progress > 100)) {
    findings.push(blocks('INFO-19', `${path}.progressPercent`, 'finding.project.progress_range'));
  }
  // Strapi gives decimals as numbers on SQLite and may give them as text on PostgreSQL.
  const [budget, spent] = [Number(row['budget'] ?? Number.NaN), Number(row['spent'] ?? Number.NaN)];
  if (spent > budget) findings.push(warns('INFO-20', `${path}.spent`, 'finding.project.overspent'));
  return findings;
}

/** A contact channel can be used: it has an address, a telephone or an e-mail (INFO-11, INFO-17). */
export function contactFindings({ path, row }: DetailRow, requirement: string | null): Finding[] {
  const reachable = ['address', 'phone', 'email'].some((field) => textOf(row[field]) !== undefined);
  const asked = row['purpose'] === 'information_request' ? 'INFO-17' : requirement;
  return reachable ? [] : [blocks(asked, `${path}.phone`, 'finding.contact.empty')];
}

import { findCycle } from './cycles';
import { hasMeaningfulText } from '../../domain/signoff/dossier/meaningful-text';
import type { AgencyRole } from '../../domain/signoff/appointments/agency-roles';
import { hiddenCharacters } from '../../domain/text/hidden-characters';
import type { Row } from '../table/records';
import { chosen } from './choices';
import type { ColumnKey } from './columns';
import type { Facts } from './facts';

type AgencyRow = Row<ColumnKey<'agencies'>>;

/** An agency that is to be added. */
export interface NewAgency {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly parent: string | null;
  readonly role: AgencyRole | null;
  readonly headTitle: string | null;
  readonly website: string | null;
  readonly province: string | null;
  readonly order: number | null;
}

const CODE = /^[A-Z0-9][A-Z0-9-]*$/;
const MAX = { code: 40, text: 255, website: 2_000 } as const;
/** As deep as the path of an agency is followed. */
const MAX_DEPTH = 10;

/** @returns the agencies that are to be added, those above before those below, and how many are there already */
export function judgeAgencies(
  rows: readonly AgencyRow[],
  facts: Facts,
): { added: NewAgency[]; present: number } {
  const firstRow = new Map<string, number>();
  const added = new Map<string, { row: AgencyRow; agency: NewAgency }>();
  let present = 0;
  let office = facts.provincialOffice;
  for (const row of rows) {
    const agency = agencyIn(row);
    const before = firstRow.get(agency.code);
    if (agency.code !== '' && before !== undefined) {
      row.fault('code', 'import.agency.twice', { row: before });
      continue;
    }
    firstRow.set(agency.code, row.number);
    if (facts.agencies.has(agency.code)) {
      row.note('code', 'import.agency.present');
      present += 1;
      continue;
    }
    if (agency.role === 'provincial_office') {
      if (office !== null) row.fault('role', 'import.agency.second_provincial_office', { agency: office });
      office ??= agency.code;
    }
    added.set(agency.code, { row, agency });
  }
  const above = (code: string): string | null =>
    added.get(code)?.agency.parent ?? facts.agencies.get(code) ?? null;
  for (const { row, agency } of added.values()) judgeParent(row, agency, added.has.bind(added), facts, above);
  const depth = (code: string): number => pathLength(code, above);
  return {
    added: [...added.values()].map(({ agency }) => agency).sort((a, b) => depth(a.code) - depth(b.code)),
    present,
  };
}

function judgeParent(
  row: AgencyRow,
  { code, parent }: NewAgency,
  isNew: (code: string) => boolean,
  { agencies }: Facts,
  above: (code: string) => string | null,
): void {
  if (parent === null) return;
  if (parent === code) row.fault('parent', 'import.agency.own_parent');
  else if (!agencies.has(parent) && !isNew(parent)) row.fault('parent', 'import.agency.unknown');
  else if (findCycle(code, above)) row.fault('parent', 'import.agency.circle');
  else if (pathLength(code, above) > MAX_DEPTH)
    row.fault('parent', 'import.agency.too_deep', { depth: MAX_DEPTH });
}

function pathLength(code: string, above: (code: string) => string | null): number {
  let length = 0;
  for (let next: string | null = code; next !== null && length <= MAX_DEPTH; next = above(next)) length += 1;
  return length;
}

function agencyIn(row: AgencyRow): NewAgency {
  const code = row.text('code');
  if (code === '') row.fault('code', 'import.cell.missing');
  else if (!CODE.test(code) || code.length > MAX.code) row.fault('code', 'import.agency.code_form');
  const website = text(row, 'website', MAX.website);
  if (website !== null && !/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(website))
    row.fault('website', 'import.cell.address');
  return {
    code,
    nameTh: needed(row, 'nameTh'),
    nameEn: needed(row, 'nameEn'),
    parent: row.text('parent') || null,
    role: chosen(row as Row<'role'>, 'role'),
    headTitle: text(row, 'headTitle', MAX.text),
    website,
    province: text(row, 'province', MAX.text),
    order: wholeNumber(row),
  };
}

function needed(row: AgencyRow, key: 'nameTh' | 'nameEn'): string {
  const written = text(row, key, MAX.text);
  if (written === null || !hasMeaningfulText(written)) row.fault(key, 'import.cell.missing');
  return written ?? '';
}

function text(row: AgencyRow, key: ColumnKey<'agencies'>, max: number): string | null {
  const written = row.text(key);
  if (written.length > max) row.fault(key, 'import.cell.too_long', { max });
  else if (hiddenCharacters(written).length > 0) row.fault(key, 'import.cell.bad_characters');
  return written === '' ? null : written;
}

function wholeNumber(row: AgencyRow): number | null {
  const written = row.text('order');
  if (written === '') return null;
  if (/^-?\d{1,6}$/.test(written)) return Number(written);
  row.fault('order', 'import.cell.number');
  return null;
}

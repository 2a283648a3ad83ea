import { z } from 'zod';
import { hasMeaningfulText } from '../../domain/signoff/dossier/meaningful-text';
import { hiddenCharacters } from '../../domain/text/hidden-characters';
import type { Row } from '../table/records';
import type { ColumnKey } from './columns';
import type { Facts } from './facts';
import { listed } from './listed';

type OfficerRow = Row<ColumnKey<'officers'>>;

/** An account that is to be made, and whose owner is invited. */
export interface NewOfficer {
  readonly email: string;
  readonly firstname: string;
  readonly lastname: string;
  /** Row ids. */
  readonly roles: readonly number[];
}

const mail = z.email().max(254);
const MAX_NAME = 100;

/** @returns the accounts that are to be made, by their addresses, and how many are there already */
export function judgeOfficers(
  rows: readonly OfficerRow[],
  facts: Facts,
): { added: NewOfficer[]; present: number } {
  const firstRow = new Map<string, number>();
  const added: NewOfficer[] = [];
  let present = 0;
  for (const row of rows) {
    const email = row.text('email').toLowerCase();
    const officer = {
      email,
      firstname: name(row, 'firstname'),
      lastname: name(row, 'lastname'),
      roles: rolesIn(row, facts),
    };
    if (email === '') row.fault('email', 'import.cell.missing');
    else if (!mail.safeParse(email).success) row.fault('email', 'import.officer.mail');
    const before = firstRow.get(email);
    if (email !== '' && before !== undefined) {
      row.fault('email', 'import.officer.twice', { row: before });
      continue;
    }
    firstRow.set(email, row.number);
    const known = facts.accounts.get(email);
    if (known) {
      present += 1;
      if (known.state === 'closed') row.fault('email', 'import.officer.closed');
      else if (known.name !== `${officer.firstname} ${officer.lastname}`)
        row.fault('email', 'import.officer.other_name');
      else row.note('email', 'import.officer.present');
      continue;
    }
    added.push(officer);
  }
  return { added, present };
}

function name(row: OfficerRow, key: 'firstname' | 'lastname'): string {
  const written = row.text(key);
  if (!hasMeaningfulText(written)) row.fault(key, 'import.cell.missing');
  else if (written.length > MAX_NAME) row.fault(key, 'import.cell.too_long', { max: MAX_NAME });
  else if (hiddenCharacters(written).length > 0) row.fault(key, 'import.cell.bad_characters');
  return written;
}

function rolesIn(row: OfficerRow, { roles, roleNames, superAdmin }: Facts): number[] {
  const written = listed(row.text('roles'));
  if (written.length === 0) row.fault('roles', 'import.cell.missing');
  return written.flatMap((each) => {
    const bare = each.toLowerCase();
    const id = roles.get(bare);
    if (id !== undefined) return [id];
    if (superAdmin.includes(bare)) row.fault('roles', 'import.officer.super_admin');
    else row.fault('roles', 'import.officer.role', { value: each, choices: roleNames.join(', ') });
    return [];
  });
}

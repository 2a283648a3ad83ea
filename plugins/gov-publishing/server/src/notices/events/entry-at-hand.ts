import type { AgencyCode, EntryKey, PersonId } from '../../domain/brands';
import type { Waiter } from '../../domain/signoff/model';
import { keyColumns } from '../../delivery/store/signed-store';
import { pathFrom, type Agency } from '../../people/agencies/agency-tree';
import type { DutyHolders } from '../../people/roster/duty-holders';
import type { DossierRow } from '../../signoff/dossier/dossier-row';
import { DOSSIER_TABLES } from '../../signoff/dossier/tables';
import { currentConnection, type Strapi } from '../../strapi-boundary';

/** @returns where an entry stands, from its line beside the ledger; undefined where its draft was deleted */
export async function lineOf(strapi: Strapi, key: EntryKey): Promise<DossierRow | undefined> {
  const connection = await currentConnection(strapi);
  return (await connection(DOSSIER_TABLES.dossiers).where(keyColumns(key)).first()) as DossierRow | undefined;
}

/** @returns who an entry of the agency waits for, as people; nobody for an entry that names no agency */
export async function holdersOf(
  holders: DutyHolders,
  waiter: Waiter,
  agency: AgencyCode | null,
  known: readonly Agency[],
): Promise<PersonId[]> {
  if (waiter === 'provincial_office') {
    const [office, second] = known.filter(({ role }) => role === 'provincial_office');
    return office && !second ? holders.over(['approver'], pathFrom(office.code, known)) : [];
  }
  return agency === null ? [] : holders.over([waiter], pathFrom(agency, known));
}

import { AGENCY_UID, APPOINTMENT_UID } from '../content-types/uids';
import type { Appointment } from '../domain/signoff/model';
import type { Locale } from '../messages';
import { RelationNames } from './relation-names';
import { asRow, queryOf, type Row, type Strapi } from '../strapi-boundary';
import type { Choosable, OwnPlacesAnswer } from '../people/roster/contract';

/** @returns of the appointments that count today those that give information, each with its agency, by the names under which they are chosen */
export async function ownPlaces(
  strapi: Strapi,
  appointments: readonly Appointment[],
  language: Locale,
): Promise<OwnPlacesAnswer> {
  const ids = appointments.filter(({ duty }) => duty === 'reporter').map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await queryOf(strapi, APPOINTMENT_UID).findMany({
          where: { documentId: { $in: ids } },
          populate: { agency: true },
          orderBy: { id: 'asc' },
        });
  const names = new RelationNames(strapi);
  const agencies = rows.map((row) => asRow(row['agency']));
  const [ofAgencies, ofAppointments] = await Promise.all([
    names.of(AGENCY_UID, agencies.map(idOf), language),
    names.of(APPOINTMENT_UID, rows.map(idOf), language),
  ]);
  return {
    data: rows.map((row) => ({
      agency: choosable(asRow(row['agency']), ofAgencies),
      appointment: choosable(row, ofAppointments),
    })),
  };
}

const idOf = (row: Row): number => Number(row['id']);

function choosable(row: Row, names: ReadonlyMap<number, string>): Choosable {
  return { id: idOf(row), documentId: String(row['documentId']), label: names.get(idOf(row)) ?? '' };
}

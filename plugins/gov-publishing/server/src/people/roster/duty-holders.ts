import { APPOINTMENT_UID } from '../../content-types/uids';
import type { AgencyCode, PersonId } from '../../domain/brands';
import { reaches, statusOn } from '../../domain/signoff/appointments/appointments';
import type { Appointment, Duty } from '../../domain/signoff/model';
import type { PolicyProfile } from '../../domain/signoff/profiles/profile';
import { bangkokToday } from '../../domain/thai/dates/bangkok-day';
import { asRow, queryOf, type Strapi } from '../../strapi-boundary';
import { TERM_RELATIONS } from '../appointments/appointment-terms';
import type { AppointmentRecords } from '../appointments/appointment-records';
import { appointmentOf } from './officers';

/** An appointment that counts today, and whose it is. */
export interface Holding {
  readonly personId: PersonId;
  readonly appointment: Appointment;
}

/** Finds who holds duties today, as the ledger has it: who could sign, not who once could. */
export class DutyHolders {
  constructor(
    private readonly strapi: Strapi,
    private readonly records: AppointmentRecords,
    private readonly profile: PolicyProfile,
    private readonly now: () => Date,
  ) {}

  /**
   * @param path an agency followed by its parents, nearest first
   * @returns who holds one of the duties over it today, each person once
   */
  async over(duties: readonly Duty[], path: readonly AgencyCode[]): Promise<PersonId[]> {
    const reaching = await this.holdingOver(duties, path);
    return [...new Set(reaching.map(({ personId }) => personId))];
  }

  /** @returns the same with the appointments by which they hold it */
  async holdingOver(duties: readonly Duty[], path: readonly AgencyCode[]): Promise<Holding[]> {
    if (duties.length === 0 || path.length === 0) return [];
    const found = await this.holding({ duty: { $in: [...duties] }, agency: { code: { $in: [...path] } } });
    return found.filter(({ appointment }) => reaches(appointment, path, this.profile));
  }

  /** @returns every appointment that counts today, narrowed by a query of Strapi's */
  async holding(where: object = {}): Promise<Holding[]> {
    const rows = await queryOf(this.strapi, APPOINTMENT_UID).findMany({
      where,
      populate: { ...TERM_RELATIONS, person: { select: ['id', 'isActive', 'blocked'] } },
      orderBy: { id: 'asc' },
    });
    const day = bangkokToday(this.now());
    return (await this.records.onRecord(rows)).flatMap(({ row, confirmed }) => {
      const appointment = appointmentOf(row, confirmed);
      const person = asRow(row['person']);
      const isActive = person['isActive'] === true && person['blocked'] !== true;
      if (!appointment || !isActive || statusOn(appointment, day) !== 'counts') return [];
      return [{ personId: String(person['id']) as PersonId, appointment }];
    });
  }
}

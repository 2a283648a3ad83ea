import { AGENCY_UID, APPOINTMENT_UID } from '../../content-types/uids';
import { bangkokToday } from '../../domain/thai/dates/bangkok-day';
import { ActRefusedError, MalformedError, NotFoundError } from '../../errors';
import { documentsOf, queryOf, type Row, type Strapi } from '../../strapi-boundary';
import {
  fieldReason,
  type AppointmentEnd,
  type NewAppointment,
  type OrderTerms,
} from './appointment-request';

/** Says whether the caller's role opens a field of the appointment; throws a refusal where it does not. */
export type RoleCheck = (action: 'create' | 'update', fields: readonly string[], row?: Row) => void;

/**
 * Enters appointments, puts them right and ends them. It writes through Strapi's document service, so that the scope
 * of who enters (WF-01) and the ledger's record of it hold here as they do in the Content Manager.
 */
export class AppointmentEntry {
  constructor(
    private readonly strapi: Strapi,
    private readonly now: () => Date,
  ) {}

  /**
   * @param who `invited`: also somebody whose account waits to be taken up; it signs nothing before that
   * @returns the documentId of the new appointment
   * @throws MalformedError where the person, the agency or the file is not there
   */
  async enter(
    given: NewAppointment,
    check: RoleCheck,
    who: 'active' | 'invited' = 'active',
  ): Promise<string> {
    const { person, agency, duty, ...terms } = given;
    const [user, office, isFile, supervised] = await Promise.all([
      this.account(person, who),
      queryOf(this.strapi, AGENCY_UID).findOne({ where: { code: agency }, select: ['documentId'] }),
      this.isFile(terms.orderFile),
      this.supervised(terms.supervises, duty),
    ]);
    const missing = [
      ...(user ? [] : ['person']),
      ...(office ? [] : ['agency']),
      ...(isFile ? [] : ['orderFile']),
      ...(supervised === null ? ['supervises'] : []),
    ];
    if (missing.length > 0 || !user || !office || supervised === null)
      throw new MalformedError(missing.map((field) => fieldReason('appointment.not_offered', field)));
    const data = {
      ...fieldsOf(terms, supervised),
      duty,
      person: user['id'],
      agency: { documentId: office['documentId'] },
    };
    check('create', Object.keys(data));
    const row = await documentsOf(this.strapi, APPOINTMENT_UID).create({ data });
    return String(row['documentId']);
  }

  /** @throws NotFoundError, or MalformedError where the file is not there; ActRefusedError where it was revoked */
  async change(documentId: string, terms: OrderTerms, check: RoleCheck): Promise<void> {
    const row = await this.changeable(documentId);
    const supervised = await this.supervised(terms.supervises, row['duty']);
    const missing = [
      ...((await this.isFile(terms.orderFile)) ? [] : ['orderFile']),
      ...(supervised === null ? ['supervises'] : []),
    ];
    if (missing.length > 0 || supervised === null)
      throw new MalformedError(missing.map((field) => fieldReason('appointment.not_offered', field)));
    await this.update(documentId, row, fieldsOf(terms, supervised), check);
  }

  /**
   * Ends an appointment: at once, or after a last day on which it still counts. What was signed under it stays.
   *
   * @throws NotFoundError; MalformedError for a last day before the first or after the one it has; ActRefusedError
   *   where it was revoked before
   */
  async end(documentId: string, { lastDay, reason }: AppointmentEnd, check: RoleCheck): Promise<void> {
    const row = await this.changeable(documentId);
    const today = bangkokToday(this.now());
    if (lastDay === null) {
      const fields = { revokedAt: this.now().toISOString(), revokedReason: reason };
      return this.update(documentId, row, fields, check);
    }
    if (lastDay < String(row['from']))
      throw new MalformedError([fieldReason('appointment.to_before_from', 'lastDay')]);
    // Taken back to a day that has passed, an act signed since would be one without an appointment.
    if (lastDay < today) throw new MalformedError([fieldReason('appointment.end_passed', 'lastDay')]);
    if (typeof row['to'] === 'string' && lastDay > row['to'])
      throw new MalformedError([fieldReason('appointment.end_later', 'lastDay')]);
    await this.update(documentId, row, { to: lastDay, revokedReason: reason }, check);
  }

  private async update(documentId: string, row: Row, data: Row, check: RoleCheck): Promise<void> {
    check('update', Object.keys(data), row);
    await documentsOf(this.strapi, APPOINTMENT_UID).update({ documentId, data });
  }

  private async changeable(documentId: string): Promise<Row> {
    // A NUL is no part of an id, and PostgreSQL fails on it.
    const row = documentId.includes('\0')
      ? null
      : await queryOf(this.strapi, APPOINTMENT_UID).findOne({
          where: { documentId },
          populate: { agency: { select: ['id'] }, createdBy: { populate: ['roles'] } },
        });
    if (!row) throw new NotFoundError([{ code: 'appointment.not_found', requirement: 'WF-01' }]);
    if (row['revokedAt'] !== null && row['revokedAt'] !== undefined)
      throw new ActRefusedError([{ code: 'appointment.revoked_before', requirement: 'WF-01' }]);
    return row;
  }

  private account(id: string, who: 'active' | 'invited'): Promise<Row | null> {
    if (!/^[1-9]\d{0,9}$/.test(id)) return Promise.resolve(null);
    const isInvited = { blocked: { $ne: true }, registrationToken: { $notNull: true } };
    return queryOf(this.strapi, 'admin::user').findOne({
      where: {
        id: Number(id),
        ...(who === 'active' ? { isActive: true } : { $or: [{ isActive: true }, isInvited] }),
      },
      select: ['id'],
    });
  }

  /** @returns the agencies given charge of, undefined where none were handed in; null where one cannot be */
  private async supervised(
    codes: readonly string[] | undefined,
    duty: unknown,
  ): Promise<Row[] | undefined | null> {
    if (codes === undefined) return undefined;
    if (codes.length > 0 && duty !== 'vice_governor') return null;
    const rows = await queryOf(this.strapi, AGENCY_UID).findMany({
      where: { code: { $in: [...codes] } },
      select: ['documentId'],
    });
    return rows.length === new Set(codes).size ? rows : null;
  }

  private async isFile(id: number | null): Promise<boolean> {
    return id === null || (await queryOf(this.strapi, 'plugin::upload.file').count({ where: { id } })) === 1;
  }
}

function fieldsOf({ actingFor, supervises: _codes, ...terms }: OrderTerms, supervised?: readonly Row[]): Row {
  return {
    ...terms,
    ...(supervised && { supervises: { set: supervised.map(({ documentId }) => ({ documentId })) } }),
    actingForKind: actingFor?.kind ?? null,
    actingForPosition: actingFor?.position ?? null,
  };
}

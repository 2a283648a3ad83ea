import { AGENCY_UID, APPOINTMENT_UID } from '../../content-types/uids';
import { DUTIES, type Duty, type Reason } from '../../domain/signoff/model';
import { DutyError } from '../../errors';
import { asRow, queryOf, type Row, type Strapi } from '../../strapi-boundary';
import { includes, type AgencyScope } from '../scope/agency-scope';

interface Call {
  readonly action: string;
  readonly params: Row;
}

/**
 * Whom the head of an agency appoints: the officers of the sign-off. Heads and executives are appointed from above,
 * and auditors by the authority that sends them: the system's administrator enters those orders.
 */
const OFFICERS: readonly Duty[] = ['reporter', 'publisher', 'webmaster'];
/** What makes an agency what it is for the sign-off: its code stands in leaves, its parent lends reach, its role a signature. */
const PLACE = ['code', 'parent', 'role'];

/** @returns the duties that a person of this scope gives; none for who enters no appointments */
export function dutiesGivenBy({ isSuperAdmin, isHeadOf }: AgencyScope): readonly Duty[] {
  if (isSuperAdmin) return DUTIES;
  return isHeadOf === 'everywhere' || isHeadOf.length > 0 ? OFFICERS : [];
}

/** Who enters orders of appointment, and who keeps the agencies' records, below the super admin (WF-01, ORG-01). */
export class AppointmentWriter {
  constructor(private readonly strapi: Strapi) {}

  /**
   * Runs a write of an appointment by the head of the agency, in the running transaction.
   *
   * @throws DutyError for another agency, for a duty that the head does not give, and for the head's own appointment
   */
  async appointment(
    scope: AgencyScope,
    { action, params }: Call,
    next: () => Promise<unknown>,
  ): Promise<unknown> {
    const given = params['documentId'];
    // An order is revoked with its date and reason; only the administrator removes one that should not be there.
    if (action === 'delete' || action === 'clone')
      throw refused({ code: 'scope.appoints_not', requirement: 'WF-01' });
    if (action === 'update' && typeof given === 'string') await this.insist(scope, given);
    const result = await next();
    const documentId = asRow(result)['documentId'];
    if (typeof documentId === 'string') await this.insist(scope, documentId);
    return result;
  }

  /**
   * Runs a write of an agency's record by its webmaster, in the running transaction.
   *
   * @throws DutyError for another agency, for a new or removed one, and for another code, parent or role
   */
  async agency(scope: AgencyScope, { action, params }: Call, next: () => Promise<unknown>): Promise<unknown> {
    const given = params['documentId'];
    if (action !== 'update' || typeof given !== 'string')
      throw refused({ code: 'scope.agencies_closed', requirement: 'ORG-03' });
    const before = await this.place(given);
    const result = await next();
    const after = await this.place(given);
    const moved = PLACE.find((field) => before?.[field] !== after?.[field]);
    if (moved !== undefined)
      throw refused({ code: 'scope.agencies_closed', field: moved, requirement: 'ORG-03' });
    if (after && !includes(scope.manages, Number(after['id'])))
      throw refused({ code: 'scope.agencies_closed', requirement: 'ORG-03' });
    return result;
  }

  private async insist(scope: AgencyScope, documentId: string): Promise<void> {
    const row = await queryOf(this.strapi, APPOINTMENT_UID).findOne({
      where: { documentId },
      populate: { agency: { select: ['id'] }, person: { select: ['id'] } },
    });
    if (!row) return;
    const agency = asRow(row['agency'])['id'];
    const isOfficers = OFFICERS.some((duty) => duty === row['duty']);
    const isOwn = String(asRow(row['person'])['id'] ?? '') === scope.personId;
    if (agency === undefined || !includes(scope.isHeadOf, Number(agency)) || !isOfficers || isOwn) {
      throw refused({ code: 'scope.appoints_not', requirement: 'WF-01' });
    }
  }

  private async place(documentId: string): Promise<Row | null> {
    const row = await queryOf(this.strapi, AGENCY_UID).findOne({
      where: { documentId },
      populate: { parent: { select: ['id'] } },
    });
    return (
      row && {
        id: row['id'],
        code: row['code'],
        role: row['role'] ?? null,
        parent: asRow(row['parent'])['id'] ?? null,
      }
    );
  }
}

function refused(reason: Reason): DutyError {
  return new DutyError([reason]);
}

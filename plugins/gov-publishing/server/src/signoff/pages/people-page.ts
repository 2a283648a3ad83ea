import { AGENCY_UID, APPOINTMENT_UID } from '../../content-types/uids';
import type { PersonId } from '../../domain/brands';
import { dutiesGivenBy } from '../../people/appointments/appointing';
import type { AppointmentEntry, RoleCheck } from '../../people/appointments/appointment-entry';
import {
  parseAppointmentEnd,
  parseNewAppointment,
  parseOrderTerms,
} from '../../people/appointments/appointment-request';
import type { Rosters } from '../../people/roster/roster';
import type { RosterLine } from '../../people/roster/roster-line';
import { includes, type Scope } from '../../people/scope/scope';
import type { Scopes } from '../../people/scope/scopes';
import type { HttpContext } from '../../strapi-boundary';
import type { ReadPermission } from '../read-permission';

interface PeopleParts {
  readonly reading: ReadPermission;
  readonly rosters: Rosters;
  readonly scopes: Scopes;
}

interface EntryParts {
  readonly reading: ReadPermission;
  readonly appointmentEntry: AppointmentEntry;
}

/** Who holds which duty in the reader's agencies, what is missing there, what ends soon, and what the reader may enter. */
export async function answerPeople(
  { reading, rosters, scopes }: PeopleParts,
  ctx: HttpContext,
  personId: PersonId,
): Promise<void> {
  reading.ofType(ctx, APPOINTMENT_UID);
  const scope = await scopes.of(personId);
  const { lines, gaps, expiring, lacksProvincialOffice, agencies, candidates } = await rosters.within(scope);
  const may = (uid: string, action: 'create' | 'update'): boolean => reading.mayWriteType(ctx, uid, action);
  const duties = may(APPOINTMENT_UID, 'create') ? dutiesGivenBy(scope) : [];
  const changes = may(APPOINTMENT_UID, 'update') ? dutiesGivenBy(scope) : [];
  const headed = new Set(agencies.filter(({ id }) => includes(scope.heads, id)).map(({ code }) => code));
  const tends = may(AGENCY_UID, 'update');
  ctx.body = {
    data: lines.map((line) => ({ ...line, mayChange: isTheirs(scope, line, changes, headed) })),
    meta: {
      gaps,
      expiring,
      lacksProvincialOffice,
      agencies: agencies.map(({ id, documentId, code, parent, role, th, en }) => ({
        documentId,
        code,
        parent,
        role,
        th,
        en,
        mayEdit: tends && includes(scope.tends, id),
      })),
      // Agencies are made by the administrator: their codes stand in leaves.
      mayAddAgency: scope.isSuperAdmin && may(AGENCY_UID, 'create'),
      appointing:
        duties.length > 0
          ? { duties, agencies: [...headed], self: scope.isSuperAdmin ? null : personId }
          : null,
      candidates: duties.length > 0 ? candidates : [],
    },
  };
}

/** How many appointments wait for whoever asks to confirm them; 0 for who may not read appointments. */
export async function answerToConfirm(
  { reading, rosters, scopes }: PeopleParts,
  ctx: HttpContext,
  personId: PersonId,
): Promise<void> {
  const count = reading.mayReadType(ctx, APPOINTMENT_UID)
    ? await rosters.toConfirm(await scopes.of(personId))
    : 0;
  ctx.body = { data: { count } };
}

/** Enters an appointment and answers its documentId. */
export async function answerAppoint(
  { reading, appointmentEntry }: EntryParts,
  ctx: HttpContext,
): Promise<void> {
  const documentId = await appointmentEntry.enter(
    parseNewAppointment(ctx.request.body),
    roleOf(reading, ctx),
  );
  ctx.body = { data: { documentId } };
}

/** Puts the terms of an appointment right. */
export async function answerChange(
  { reading, appointmentEntry }: EntryParts,
  ctx: HttpContext,
): Promise<void> {
  const documentId = String(ctx.params.documentId);
  await appointmentEntry.change(documentId, parseOrderTerms(ctx.request.body), roleOf(reading, ctx));
  ctx.body = { data: { documentId } };
}

/** Ends an appointment, at once or after a last day. */
export async function answerEnd({ reading, appointmentEntry }: EntryParts, ctx: HttpContext): Promise<void> {
  const documentId = String(ctx.params.documentId);
  await appointmentEntry.end(documentId, parseAppointmentEnd(ctx.request.body), roleOf(reading, ctx));
  ctx.body = { data: { documentId } };
}

function roleOf(reading: ReadPermission, ctx: HttpContext): RoleCheck {
  return (action, fields, row) => reading.ofFields(ctx, APPOINTMENT_UID, action, fields, row);
}

/** As `Appointing` judges a write, told before it is tried: nobody is offered a button that refuses. */
function isTheirs(
  scope: Scope,
  { agency, duty, person, revokedAt }: RosterLine,
  duties: readonly string[],
  headed: ReadonlySet<string>,
): boolean {
  if (revokedAt !== null || !duties.includes(duty)) return false;
  return scope.isSuperAdmin || (agency !== null && headed.has(agency) && person?.id !== scope.personId);
}

import { APPOINTMENT_UID } from '../../content-types/uids';
import { controllerOf, type Handlers } from '../../http-answer';
import { confirmationStatementOf } from '../../messages';
import type { AppointmentEntry, RoleCheck } from '../../people/appointments/appointment-entry';
import {
  parseAppointmentEnd,
  parseConfirmation,
  parseNewAppointment,
  parseOrderTerms,
} from '../../people/appointments/appointment-request';
import type { Confirmations } from '../../people/confirming/confirmations';
import type { Proofs } from '../../people/proofs/proofs';
import type { ToConfirmAnswer } from '../../people/roster/contract';
import type { Rosters } from '../../people/roster/roster';
import type { Scopes } from '../../people/scope/scopes';
import type { HttpContext, Strapi } from '../../strapi-boundary';
import type { ReadPermission } from '../read-permission';
import { readerIn, signerIn } from '../session';
import { peoplePage } from './people-page';

export interface PeopleParts {
  readonly strapi: Strapi;
  readonly reading: ReadPermission;
  readonly rosters: Rosters;
  readonly scopes: Scopes;
  readonly appointmentEntry: AppointmentEntry;
  readonly confirmations: Confirmations;
  readonly proofs: Proofs;
}

/** Who holds which duty, and what is entered, changed, ended and confirmed of it. */
export function peopleController(parts: () => PeopleParts): Handlers {
  return controllerOf(parts, { page, toConfirm, appoint, change, end, confirm });
}

async function page(parts: PeopleParts, ctx: HttpContext): Promise<void> {
  const reader = readerIn(parts);
  const { reading, rosters, scopes } = parts;
  reading.ofType(ctx, APPOINTMENT_UID);
  ctx.body = await peoplePage(rosters, await scopes.of(reader), (uid, action) =>
    reading.mayWriteType(ctx, uid, action),
  );
}

/** How many appointments wait for the person who asks to confirm them; 0 for people who may not read appointments. */
async function toConfirm(parts: PeopleParts, ctx: HttpContext): Promise<void> {
  const reader = readerIn(parts);
  const mayRead = parts.reading.mayReadType(ctx, APPOINTMENT_UID);
  const count = mayRead ? await parts.rosters.toConfirm(await parts.scopes.of(reader)) : 0;
  const answer: ToConfirmAnswer = { data: { count } };
  ctx.body = answer;
}

/** Enters an appointment and answers its documentId. */
async function appoint({ reading, appointmentEntry }: PeopleParts, ctx: HttpContext): Promise<void> {
  const terms = parseNewAppointment(ctx.request.body);
  ctx.body = { data: { documentId: await appointmentEntry.enter(terms, roleOf(reading, ctx)) } };
}

/** Puts the terms of an appointment right. */
async function change({ reading, appointmentEntry }: PeopleParts, ctx: HttpContext): Promise<void> {
  const documentId = String(ctx.params.documentId);
  await appointmentEntry.change(documentId, parseOrderTerms(ctx.request.body), roleOf(reading, ctx));
  ctx.body = { data: { documentId } };
}

/** Ends an appointment, at once or after a last day. */
async function end({ reading, appointmentEntry }: PeopleParts, ctx: HttpContext): Promise<void> {
  const documentId = String(ctx.params.documentId);
  await appointmentEntry.end(documentId, parseAppointmentEnd(ctx.request.body), roleOf(reading, ctx));
  ctx.body = { data: { documentId } };
}

/** A second person confirms it, and proves to be there. */
async function confirm(parts: PeopleParts, ctx: HttpContext): Promise<void> {
  const signer = signerIn(parts);
  parts.reading.ofType(ctx, APPOINTMENT_UID);
  const documentId = String(ctx.params.documentId);
  const { proof, proofField, record, language, account } = parseConfirmation(ctx.request.body);
  const person = await parts.proofs.check(signer, proof, proofField);
  const statement = confirmationStatementOf(language);
  await parts.confirmations.confirm({ documentId, record, statement, account }, person);
  ctx.body = { data: { documentId } };
}

function roleOf(reading: ReadPermission, ctx: HttpContext): RoleCheck {
  return (action, fields, row) => reading.ofFields(ctx, APPOINTMENT_UID, action, fields, row);
}

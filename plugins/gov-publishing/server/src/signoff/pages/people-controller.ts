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
import { ownPlaces } from '../../relations/own-places';
import { panelLanguageOf } from '../../people/panel-language';
import type { Rosters } from '../../people/roster/roster';
import type { AgencyScopes } from '../../people/scope/agency-scopes';
import { asRow, type HttpContext, type Strapi } from '../../strapi-boundary';
import type { AdminReadPolicy } from '../admin-read-policy';
import { readerIn, signerIn } from '../session';
import { peoplePage } from './people-page';

export interface PeopleServices {
  readonly strapi: Strapi;
  readonly readPolicy: AdminReadPolicy;
  readonly rosters: Rosters;
  readonly scopes: AgencyScopes;
  readonly appointmentEntry: AppointmentEntry;
  readonly confirmations: Confirmations;
  readonly proofs: Proofs;
}

/** Who holds which duty, and what is entered, changed, ended and confirmed of it. */
export function peopleController(services: () => PeopleServices): Handlers {
  return controllerOf(services, { page, toConfirm, places, appoint, change, end, confirm });
}

async function page(services: PeopleServices, ctx: HttpContext): Promise<void> {
  const reader = readerIn(services);
  const { readPolicy, rosters, scopes } = services;
  readPolicy.ofType(ctx, APPOINTMENT_UID);
  ctx.body = await peoplePage(rosters, await scopes.of(reader), (uid, action) =>
    readPolicy.mayWriteType(ctx, uid, action),
  );
}

/** How many appointments wait for the person who asks to confirm them; 0 for people who may not read appointments. */
async function toConfirm(services: PeopleServices, ctx: HttpContext): Promise<void> {
  const reader = readerIn(services);
  const mayRead = services.readPolicy.mayReadType(ctx, APPOINTMENT_UID);
  const count = mayRead ? await services.rosters.toConfirm(await services.scopes.of(reader)) : 0;
  const answer: ToConfirmAnswer = { data: { count } };
  ctx.body = answer;
}

/** Where the person who asks gives information today. */
async function places({ strapi, scopes }: PeopleServices, ctx: HttpContext): Promise<void> {
  ctx.body = await ownPlaces(
    strapi,
    await scopes.inForce(readerIn({ strapi })),
    panelLanguageOf(asRow(asRow(ctx.state)['user'])),
  );
}

/** Enters an appointment and answers its documentId. */
async function appoint({ readPolicy, appointmentEntry }: PeopleServices, ctx: HttpContext): Promise<void> {
  const terms = parseNewAppointment(ctx.request.body);
  ctx.body = { data: { documentId: await appointmentEntry.enter(terms, roleOf(readPolicy, ctx)) } };
}

/** Puts the terms of an appointment right. */
async function change({ readPolicy, appointmentEntry }: PeopleServices, ctx: HttpContext): Promise<void> {
  const documentId = String(ctx.params.documentId);
  await appointmentEntry.change(documentId, parseOrderTerms(ctx.request.body), roleOf(readPolicy, ctx));
  ctx.body = { data: { documentId } };
}

/** Ends an appointment, at once or after a last day. */
async function end({ readPolicy, appointmentEntry }: PeopleServices, ctx: HttpContext): Promise<void> {
  const documentId = String(ctx.params.documentId);
  await appointmentEntry.end(documentId, parseAppointmentEnd(ctx.request.body), roleOf(readPolicy, ctx));
  ctx.body = { data: { documentId } };
}

/** A second person confirms it, and proves to be there. */
async function confirm(services: PeopleServices, ctx: HttpContext): Promise<void> {
  const signer = signerIn(services);
  services.readPolicy.ofType(ctx, APPOINTMENT_UID);
  const documentId = String(ctx.params.documentId);
  const { proof, proofField, record, language, account } = parseConfirmation(ctx.request.body);
  const person = await services.proofs.check(signer, proof, proofField);
  const statement = confirmationStatementOf(language);
  await services.confirmations.confirm({ documentId, record, statement, account }, person);
  ctx.body = { data: { documentId } };
}

function roleOf(readPolicy: AdminReadPolicy, ctx: HttpContext): RoleCheck {
  return (action, fields, row) => readPolicy.ofFields(ctx, APPOINTMENT_UID, action, fields, row);
}

import { APPOINTMENT_UID } from '../content-types/uids';
import { entryId, type DocumentId, type EntryKey, type PersonId, type TypeUid } from '../domain/brands';
import type { GovernedTypes } from '../entries/governed-types';
import { DutyError, MalformedError, NotFoundError, ProofError } from '../errors';
import { localesMeant } from '../entries/locales';
import { controllerOf } from '../http-answer';
import { confirmationStatementOf } from '../messages';
import { currentActor } from '../people/actor';
import type { Proofs } from '../people/proofs/proofs';
import type { AppointmentEntry } from '../people/appointments/appointment-entry';
import { parseConfirmation } from '../people/appointments/appointment-request';
import type { Confirmations } from '../people/confirming/confirmations';
import type { Rosters } from '../people/roster/roster';
import type { Scopes } from '../people/scope/scopes';
import type { HttpContext, Strapi } from '../strapi-boundary';
import type { SharedWalk } from '../delivery/store/integrity/shared-walk';
import { parseBulkAct, parseSingleAct } from './acts/act-request';
import { entryNotFound, type ActParts, type Acts, type SeenEntry } from './acts/acts';
import type { Desk } from './desk/desk';
import { DESK_VIEWS } from './desk/desk-views';
import type { DossierLines } from './dossier/dossier-lines';
import { dossierView } from './dossier/dossier-view';
import { answerDrift, answerDriftProgress } from './pages/drift-page';
import type { LedgerPages } from './pages/ledger-pages';
import type { OfficeScope } from './desk/office-scope';
import { answerAppoint, answerChange, answerEnd, answerPeople, answerToConfirm } from './pages/people-page';
import { malformed, pageOf, textsIn } from './desk/query-texts';
import type { Preview } from './preview/preview';
import type { ReadPermission } from './read-permission';

export interface SignoffParts {
  readonly strapi: Strapi;
  readonly types: GovernedTypes;
  readonly actParts: ActParts;
  readonly acts: Acts;
  readonly proofs: Proofs;
  readonly desk: Desk;
  readonly lines: DossierLines;
  readonly publicPrefix: string;
  readonly walk: SharedWalk;
  readonly ledgerPages: LedgerPages;
  readonly reading: ReadPermission;
  readonly preview: Preview;
  readonly office: OfficeScope;
  readonly scopes: Scopes;
  readonly rosters: Rosters;
  readonly appointmentEntry: AppointmentEntry;
  readonly confirmations: Confirmations;
}

type Handler = (ctx: HttpContext) => Promise<void>;

/** The sign-off API of the admin panel. Reading asks for an admin; signing asks for a person in a session. */
export function signoffController(parts: () => SignoffParts): Record<string, Handler> {
  return controllerOf(parts, {
    dossier,
    preview,
    act,
    bulkAct,
    desk,
    dossierLines,
    governedTypes,
    ledger,
    drift,
    driftProgress,
    people,
    peopleToConfirm: (own, ctx) => answerToConfirm(own, ctx, adminId(own)),
    appoint: answerAppoint,
    changeAppointment: answerChange,
    endAppointment: answerEnd,
    confirmAppointment,
  });
}

async function dossier(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  const key = await keyOf(parts, ctx.params.uid, ctx.params.documentId, ctx.query.locale);
  await parts.reading.ofEntry(ctx, key);
  ctx.body = { data: await dossierView(parts.actParts, key, adminId(parts)) };
}

/** What the sign dialog shows of what is signed; read by whoever may read the dossier. */
async function preview(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  const key = await keyOf(parts, ctx.params.uid, ctx.params.documentId, ctx.query.locale);
  await parts.reading.ofEntry(ctx, key);
  ctx.body = { data: await parts.preview.of(ctx, key, textsIn(ctx)('digest') ?? undefined) };
}

async function act(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  const signer = inSession(parts);
  const key = await keyOf(parts, ctx.params.uid, ctx.params.documentId, ctx.query.locale);
  const {
    proof,
    proofField,
    digest,
    justifications,
    act: name,
    ...request
  } = parseSingleAct(ctx.request.body);
  await parts.reading.ofEntry(ctx, key);
  const person = await parts.proofs.check(signer, proof, proofField);
  await parts.acts.perform(name, [{ key, digest, justifications }], request, person);
  ctx.body = { data: await dossierView(parts.actParts, key, signer) };
}

async function bulkAct(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  const signer = inSession(parts);
  const { proof, proofField, entries, act: name, ...request } = parseBulkAct(ctx.request.body);
  const seen: SeenEntry[] = [];
  for (const [position, entry] of entries.entries()) {
    const key = await keyOf(parts, entry.uid, entry.documentId, entry.locale);
    const field = `entries.${position}`;
    if (seen.some((other) => entryId(other.key) === entryId(key))) {
      throw new MalformedError([{ code: 'request.entry_twice', field, params: { field } }]);
    }
    await parts.reading.ofEntry(ctx, key);
    seen.push({ key, digest: entry.digest, justifications: entry.justifications });
  }
  const person = await parts.proofs.check(signer, proof, proofField);
  await parts.acts.perform(name, seen, request, person);
  const dossiers: object[] = [];
  for (const { key } of seen) dossiers.push(await dossierView(parts.actParts, key, signer));
  ctx.body = { data: dossiers };
}

async function desk(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  const { page, pageSize } = pageOf(ctx);
  const text = textsIn(ctx);
  const view = DESK_VIEWS.find((each) => each === (text('view') ?? 'mine'));
  if (!view) throw malformed('view', DESK_VIEWS.join(', '));
  const filter = { agency: text('agency'), uid: text('uid'), state: text('state') };
  const { items, total, counts, agencies } = await parts.desk.page(
    adminId(parts),
    view,
    filter,
    page,
    pageSize,
  );
  const pagination = { page, pageSize, total, pageCount: Math.ceil(total / pageSize) };
  ctx.body = { data: items, meta: { pagination, counts, agencies } };
}

/** What the list views of the panel show of each entry. Asked for by the page, at most a page of it. */
async function dossierLines(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  const uid = String(ctx.params.uid);
  if (!parts.types.has(uid)) {
    throw new NotFoundError([
      { code: 'type.not_governed', field: 'uid', params: { uid: uid.slice(0, 100) } },
    ]);
  }
  parts.reading.ofType(ctx, uid);
  const ids = (textsIn(ctx)('documentIds') ?? '').split(',').filter(Boolean);
  if (ids.length > 100) throw malformed('documentIds', '≤ 100');
  ctx.body = { data: await parts.lines.of(uid, ids, adminId(parts)) };
}

/** Which types are under the gate: the panel replaces Strapi's own publish button for these and no others. */
async function governedTypes(
  { strapi, types, desk, publicPrefix }: SignoffParts,
  ctx: HttpContext,
): Promise<void> {
  const data = types.all().map(({ uid, plural }) => ({
    uid,
    plural,
    displayName: strapi.contentTypes[uid as keyof typeof strapi.contentTypes]?.info.displayName ?? uid,
  }));
  const agencies = (await desk.agencies()).map(({ code, th, en }) => ({ code, th, en }));
  ctx.body = { data, meta: { publicPrefix, agencies } };
}

async function ledger(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  const { page, pageSize } = pageOf(ctx);
  const text = textsIn(ctx);
  const filter = {
    kind: text('kind'),
    uid: text('uid'),
    documentId: text('documentId'),
    act: text('act'),
    person: text('person'),
    from: text('from'),
    to: text('to'),
  };
  const seesPersons = await parts.reading.maySeePersons(ctx, adminId(parts));
  if (filter.person !== null && !seesPersons)
    throw new DutyError([{ code: 'ledger.persons_closed', field: 'person' }]);
  const names = (uid: string | null): boolean =>
    seesPersons || (uid !== null && parts.reading.mayReadType(ctx, uid));
  const narrow = await parts.office.leaves(adminId(parts));
  const { items, total } = await parts.ledgerPages.page(filter, page, pageSize, names, narrow);
  ctx.body = {
    data: items,
    meta: { pagination: { page, pageSize, total, pageCount: Math.ceil(total / pageSize) } },
  };
}

async function drift(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  await answerDrift(parts, ctx, adminId(parts));
}

async function driftProgress(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  await answerDriftProgress(parts, ctx, adminId(parts));
}

async function people(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  await answerPeople(parts, ctx, adminId(parts));
}

async function confirmAppointment(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  const signer = inSession(parts);
  parts.reading.ofType(ctx, APPOINTMENT_UID);
  const documentId = String(ctx.params.documentId);
  const { proof, proofField, record, language, account } = parseConfirmation(ctx.request.body);
  const person = await parts.proofs.check(signer, proof, proofField);
  const statement = confirmationStatementOf(language);
  await parts.confirmations.confirm({ documentId, record, statement, account }, person);
  ctx.body = { data: { documentId } };
}

/** A signature is a person's: an API token is a program, and an admin token only borrows its owner's name (rule 4). */
function inSession({ strapi }: SignoffParts): PersonId {
  const actor = currentActor(strapi);
  if (actor.kind === 'session') return actor.personId;
  throw new ProofError([{ code: 'session.required', requirement: 'WF-07' }]);
}

function adminId({ strapi }: SignoffParts): PersonId {
  const actor = currentActor(strapi);
  if (actor.kind === 'session' || actor.kind === 'admin-token') return actor.personId;
  throw new ProofError([{ code: 'session.required', requirement: 'WF-07' }]);
}

async function keyOf(
  parts: SignoffParts,
  uid: unknown,
  documentId: unknown,
  locale: unknown,
): Promise<EntryKey> {
  const type = parts.types.get(String(uid));
  if (!type) {
    const params = { uid: String(uid).slice(0, 100) };
    throw new NotFoundError([{ code: 'type.not_governed', field: 'uid', params }]);
  }
  if (locale !== undefined && (typeof locale !== 'string' || !/^[A-Za-z0-9-]{2,35}$/.test(locale))) {
    throw malformed('locale', 'th, en');
  }
  const [meant] = await localesMeant(parts.strapi, type, locale, []);
  const key = { uid: type.uid as TypeUid, documentId: String(documentId) as DocumentId, locale: meant ?? '' };
  // PostgreSQL fails on a text with a NUL in it; no document has such an id.
  if (key.documentId.includes('\0')) throw entryNotFound(key);
  return key;
}

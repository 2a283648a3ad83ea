import { z } from 'zod';
import type { DocumentId, EntryKey, PersonId, TypeUid } from '../domain/brands';
import type { GovernedTypes } from '../entries/governed-types';
import { DutyError, MalformedError, NotFoundError, ProofError } from '../errors';
import { localesMeant } from '../entries/locales';
import { answering } from '../http-answer';
import { currentActor } from '../people/actor';
import type { PasswordProof } from '../people/password-proof';
import { asRow, type HttpContext, type Strapi } from '../strapi-boundary';
import type { Drift } from '../delivery/drift';
import { parseBulkAct, parseSingleAct } from './act-request';
import type { ActParts, Acts, SeenEntry } from './acts';
import type { Desk } from './desk';
import { dossierView } from './dossier-view';
import type { LedgerPages } from './ledger-pages';

export interface SignoffParts {
  readonly strapi: Strapi;
  readonly types: GovernedTypes;
  readonly actParts: ActParts;
  readonly acts: Acts;
  readonly proof: PasswordProof;
  readonly desk: Desk;
  readonly drift: Drift;
  readonly ledgerPages: LedgerPages;
}

type Handler = (ctx: HttpContext) => Promise<void>;

/** The sign-off API of the admin panel. Reading asks for an admin; signing asks for a person in a session. */
export function signoffController(parts: () => SignoffParts): Record<string, Handler> {
  const handlers: Record<string, (parts: SignoffParts, ctx: HttpContext) => Promise<void>> = {
    dossier,
    act,
    bulkAct,
    desk,
    ledger,
    drift,
  };
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, answering((ctx) => handler(parts(), ctx))])
  );
}

async function dossier(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  const key = await keyOf(parts, ctx.params.uid, ctx.params.documentId, ctx.query.locale);
  mayRead(ctx, key.uid);
  ctx.body = { data: await dossierView(parts.actParts, key, adminId(parts)) };
}

async function act(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  const signer = inSession(parts);
  const key = await keyOf(parts, ctx.params.uid, ctx.params.documentId, ctx.query.locale);
  const { password, digest, act: name, ...request } = parseSingleAct(ctx.request.body);
  const person = await parts.proof.check(signer, password);
  await parts.acts.perform(name, [{ key, digest }], request, person);
  ctx.body = { data: await dossierView(parts.actParts, key, signer) };
}

async function bulkAct(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  const signer = inSession(parts);
  const { password, entries, act: name, ...request } = parseBulkAct(ctx.request.body);
  const seen: SeenEntry[] = [];
  for (const [position, entry] of entries.entries()) {
    const key = await keyOf(parts, entry.uid, entry.documentId, entry.locale);
    if (seen.some((other) => sameKey(other.key, key))) {
      throw new MalformedError([{ code: 'request.entry_twice', field: `entries.${position}`, params: { field: `entries.${position}` } }]);
    }
    seen.push({ key, digest: entry.digest });
  }
  const person = await parts.proof.check(signer, password);
  await parts.acts.perform(name, seen, request, person);
  const dossiers: object[] = [];
  for (const { key } of seen) dossiers.push(await dossierView(parts.actParts, key, signer));
  ctx.body = { data: dossiers };
}

async function desk(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  const { page, pageSize } = pageOf(ctx);
  const { items, total } = await parts.desk.page(adminId(parts), page, pageSize);
  ctx.body = { data: items, meta: { pagination: { page, pageSize, total, pageCount: Math.ceil(total / pageSize) } } };
}

async function ledger(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  const { page, pageSize } = pageOf(ctx);
  const query = asRow(ctx.query);
  const text = (name: string): string | null => (typeof query[name] === 'string' ? query[name] : null);
  const filter = { uid: text('uid'), documentId: text('documentId') };
  const { items, total } = await parts.ledgerPages.page(filter, page, pageSize);
  ctx.body = { data: items, meta: { pagination: { page, pageSize, total, pageCount: Math.ceil(total / pageSize) } } };
}

async function drift(parts: SignoffParts, ctx: HttpContext): Promise<void> {
  ctx.body = { data: await parts.drift.report() };
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

/** Who may not read a type in the Content Manager may not read its dossiers either. */
function mayRead(ctx: HttpContext, uid: string): void {
  const ability = ctx.state.userAbility as { can(action: string, subject: string): boolean } | undefined;
  if (ability?.can('plugin::content-manager.explorer.read', uid)) return;
  throw new DutyError([{ code: 'entry.may_not_read' }]);
}

async function keyOf(parts: SignoffParts, uid: unknown, documentId: unknown, locale: unknown): Promise<EntryKey> {
  const type = parts.types.get(String(uid));
  if (!type) {
    const params = { uid: String(uid).slice(0, 100) };
    throw new NotFoundError([{ code: 'type.not_governed', field: 'uid', params }]);
  }
  if (locale !== undefined && (typeof locale !== 'string' || !/^[A-Za-z0-9-]{2,35}$/.test(locale))) {
    throw new MalformedError([{ code: 'request.malformed', field: 'locale', params: { field: 'locale', problem: 'th, en' } }]);
  }
  const [meant] = await localesMeant(parts.strapi, type, locale, []);
  return { uid: type.uid as TypeUid, documentId: String(documentId) as DocumentId, locale: meant ?? '' };
}

function sameKey(a: EntryKey, b: EntryKey): boolean {
  return a.uid === b.uid && a.documentId === b.documentId && a.locale === b.locale;
}

function pageOf(ctx: HttpContext): { page: number; pageSize: number } {
  const schema = z.object({
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(100).default(25),
  });
  const result = schema.safeParse({ page: ctx.query.page, pageSize: ctx.query.pageSize });
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => issue.path.join('.'));
  throw new MalformedError(fields.map((field) => ({ code: 'request.malformed', field, params: { field, problem: '1, 2, 3 …' } })));
}

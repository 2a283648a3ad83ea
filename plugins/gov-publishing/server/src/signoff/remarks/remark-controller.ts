import type { EntryKey, PersonId } from '../../domain/brands';
import { DutyError } from '../../errors';
import { controllerOf, type Handlers } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import type { AdminReadPolicy } from '../admin-read-policy';
import { askedEntry, type AskedServices } from '../asked-entry';
import { textsIn } from '../desk/query-texts';
import { readerIn, signerIn } from '../session';
import type { MentionableAnswer, RemarksAnswer } from './contract';
import { idIn, remarkIn } from './remark-request';
import type { Remarks } from './remarks';
import type { RemarkReaders } from './remark-readers';

export interface RemarkServices extends AskedServices {
  readonly readPolicy: AdminReadPolicy;
  readonly remarks: Remarks;
  readonly remarkReaders: RemarkReaders;
}

/** Remarks on a draft: for who may read its dossier. Reading asks for an admin; writing asks for a person in a session. */
export function remarkController(services: () => RemarkServices): Handlers {
  return controllerOf(services, {
    list,
    people,
    add,
    resolve: (given, ctx) => close(given, ctx, true),
    reopen: (given, ctx) => close(given, ctx, false),
    withdraw,
  });
}

async function list(services: RemarkServices, ctx: HttpContext): Promise<void> {
  const key = await askedEntry(services, ctx);
  await services.readPolicy.ofEntry(ctx, key);
  await answer(services, ctx, key, readerIn(services));
}

async function people(services: RemarkServices, ctx: HttpContext): Promise<void> {
  const { key, personId } = await writing(services, ctx);
  const data: MentionableAnswer[] = await services.remarkReaders.named(key, textsIn(ctx)('q'), personId);
  ctx.body = { data };
}

async function add(services: RemarkServices, ctx: HttpContext): Promise<void> {
  const { key, personId } = await writing(services, ctx);
  await services.remarks.add(key, remarkIn(ctx.request.body), personId);
  await answer(services, ctx, key, personId);
}

async function close(services: RemarkServices, ctx: HttpContext, isResolved: boolean): Promise<void> {
  const { key, personId } = await writing(services, ctx);
  await services.remarks.resolve(key, idIn(ctx), isResolved, personId);
  await answer(services, ctx, key, personId);
}

/** One's own words are taken back also where the entry went to an agency whose papers one may not read. */
async function withdraw(services: RemarkServices, ctx: HttpContext): Promise<void> {
  const { readPolicy, remarks } = services;
  const personId = signerIn(services);
  const key = await askedEntry(services, ctx);
  const id = idIn(ctx);
  const mayRead = await readPolicy.mayReadEntry(ctx, key);
  if (!mayRead && !(await remarks.isBy(key, id, personId)))
    throw new DutyError([{ code: 'entry.may_not_read' }]);
  await remarks.withdraw(key, id, personId);
  if (mayRead) return answer(services, ctx, key, personId);
  const data: RemarksAnswer = { threads: [], open: 0 };
  ctx.body = { data };
}

/** What is said is a person's word: a program that borrows a name says nothing in it. */
async function writing(
  services: RemarkServices,
  ctx: HttpContext,
): Promise<{ key: EntryKey; personId: PersonId }> {
  const personId = signerIn(services);
  const key = await askedEntry(services, ctx);
  await services.readPolicy.ofEntry(ctx, key);
  return { key, personId };
}

async function answer(
  { remarks }: RemarkServices,
  ctx: HttpContext,
  key: EntryKey,
  personId: PersonId,
): Promise<void> {
  const data: RemarksAnswer = await remarks.of(key, personId);
  ctx.body = { data };
}

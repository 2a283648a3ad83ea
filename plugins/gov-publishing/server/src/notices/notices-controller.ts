import { z } from 'zod';
import type { PersonId } from '../domain/brands';
import { controllerOf, type Handlers } from '../http-answer';
import { malformed, pageOf, paginationOf } from '../signoff/desk/query-texts';
import { readerIn, signerIn } from '../signoff/session';
import { queryOf, type HttpContext, type Strapi } from '../strapi-boundary';
import type { ChoicesAnswer, NoticesAnswer, UnseenAnswer } from './contract';
import type { MailSettings } from './mail/mail-settings';
import type { PersonsChoices } from './notice-choices';
import type { ToldNotices } from './told-notices';

export interface NoticesServices {
  readonly strapi: Strapi;
  readonly told: ToldNotices;
  readonly choices: PersonsChoices;
  readonly settings: MailSettings;
}

const MAILINGS = ['at_once', 'daily', 'none'] as const;
const chosen = z.strictObject({ work: z.enum(MAILINGS), news: z.enum(MAILINGS) });
const shown = z.strictObject({ upTo: z.int().min(0) });

/** What each person was told, and how they want to be told. */
export function noticesController(services: () => NoticesServices): Handlers {
  return controllerOf(services, { page, unseen, see, choices, choose });
}

async function page(services: NoticesServices, ctx: HttpContext): Promise<void> {
  const personId = readerIn(services);
  const asked = pageOf(ctx);
  const { told } = services;
  const { notices, total, unseen } = await told.page(personId, asked.page, asked.pageSize);
  const answer: NoticesAnswer = {
    data: notices,
    meta: { pagination: paginationOf(asked, total), unseen },
  };
  ctx.body = answer;
}

async function unseen(services: NoticesServices, ctx: HttpContext): Promise<void> {
  const answer: UnseenAnswer = { data: { unseen: await services.told.unseen(readerIn(services)) } };
  ctx.body = answer;
}

async function see(services: NoticesServices, ctx: HttpContext): Promise<void> {
  const personId = signerIn(services);
  const { upTo } = bodyOf(shown, ctx, '0, 1, 2 …');
  await services.told.see(personId, upTo);
  ctx.body = { data: { unseen: await services.told.unseen(personId) } } satisfies UnseenAnswer;
}

async function choices(services: NoticesServices, ctx: HttpContext): Promise<void> {
  await answerChoices(services, ctx, readerIn(services));
}

/** A token of somebody else's program must not turn a person's mail off. */
async function choose(services: NoticesServices, ctx: HttpContext): Promise<void> {
  const personId = signerIn(services);
  await services.choices.choose(personId, bodyOf(chosen, ctx, MAILINGS.join(', ')));
  await answerChoices(services, ctx, personId);
}

async function answerChoices(services: NoticesServices, ctx: HttpContext, personId: PersonId): Promise<void> {
  const person = await queryOf(services.strapi, 'admin::user').findOne({ where: { id: Number(personId) } });
  const answer: ChoicesAnswer = {
    data: await services.choices.of(personId),
    meta: { mail: services.settings.isOn(), address: String(person?.['email'] ?? '') },
  };
  ctx.body = answer;
}

function bodyOf<T>(schema: z.ZodType<T>, ctx: HttpContext, allowed: string): T {
  const result = schema.safeParse(ctx.request.body ?? {});
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw malformed(first?.path.join('.') || 'body', allowed);
}

import { MAX_ROW_ID } from '../../domain/row-id';
import { DutyError, NotFoundError } from '../../errors';
import { controllerOf, type Handlers } from '../../http-answer';
import type { AgencyScopes } from '../../people/scope/agency-scopes';
import { pageOf, paginationOf } from '../../signoff/desk/query-texts';
import { signerIn } from '../../signoff/session';
import type { HttpContext, Strapi } from '../../strapi-boundary';
import type { MailsAnswer } from '../contract';
import type { MailReports } from './mail-reports';
import type { MailSettings } from './mail-settings';
import type { Outbox } from './outbox';

export interface MailsServices {
  readonly strapi: Strapi;
  readonly scopes: AgencyScopes;
  readonly settings: MailSettings;
  readonly outbox: Outbox;
  readonly reports: MailReports;
}

/** Which mails did not arrive, for administrators. */
export function mailsController(services: () => MailsServices): Handlers {
  return controllerOf(services, { page, sendAgain });
}

async function page(services: MailsServices, ctx: HttpContext): Promise<void> {
  await requireAdministrator(services);
  const asked = pageOf(ctx);
  const answer: MailsAnswer = {
    data: await services.reports.page(asked.page, asked.pageSize),
    meta: {
      mail: services.settings.isOn(),
      pagination: paginationOf(asked, await services.reports.total()),
    },
  };
  ctx.body = answer;
}

async function sendAgain(services: MailsServices, ctx: HttpContext): Promise<void> {
  await requireAdministrator(services);
  const id = Number(ctx.params['id']);
  if (!Number.isSafeInteger(id) || id > MAX_ROW_ID || !(await services.outbox.again(id)))
    throw new NotFoundError([
      { code: 'mail.not_failed', field: 'id', params: { id: String(ctx.params['id']).slice(0, 40) } },
    ]);
  ctx.body = { data: { id } };
}

/** Addresses of people and what they were told: for who keeps the site. */
async function requireAdministrator(services: MailsServices): Promise<void> {
  const scope = await services.scopes.of(signerIn(services));
  if (!scope.isSuperAdmin) throw new DutyError([{ code: 'request.forbidden' }]);
}

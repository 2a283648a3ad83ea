import type { DriftReport } from '../../delivery/store/integrity/drift';
import type { SharedWalk } from '../../delivery/store/integrity/shared-walk';
import type { PersonId } from '../../domain/brands';
import { DutyError } from '../../errors';
import { controllerOf, type Handlers } from '../../http-answer';
import type { AgencyScopes } from '../../people/scope/agency-scopes';
import type { HttpContext, Strapi } from '../../strapi-boundary';
import type { SignoffFilter } from '../desk/signoff-filter';
import { readerIn } from '../session';
import type { DriftAnswer, DriftProgressAnswer } from './contract';

export interface DriftServices {
  readonly strapi: Strapi;
  readonly walk: SharedWalk;
  readonly visible: SignoffFilter;
  readonly scopes: AgencyScopes;
}

/** Whether everything is as it was signed, on demand. */
export function driftController(services: () => DriftServices): Handlers {
  return controllerOf(services, { walked, progress });
}

/**
 * The walk over everything, for auditors and administrators: it costs with every year of the office's work.
 *
 * @throws DutyError for everybody else; they see how far it is, and the last report, at `/drift/progress`
 */
async function walked(services: DriftServices, ctx: HttpContext): Promise<void> {
  const asks = readerIn(services);
  if (!(await mayStart(services, asks)))
    throw new DutyError([{ code: 'drift.not_yours', params: { duties: 'auditor' } }]);
  const answer: DriftAnswer = { data: await narrowed(services, asks, await services.walk.asked()) };
  ctx.body = answer;
}

/** How far the walk has come that runs on this server, no matter who began it. */
async function progress(services: DriftServices, ctx: HttpContext): Promise<void> {
  const asks = readerIn(services);
  const newest = services.walk.newest();
  const answer: DriftProgressAnswer = {
    data: services.walk.status(),
    meta: {
      mayStart: await mayStart(services, asks),
      last: newest && (await narrowed(services, asks, newest)),
    },
  };
  ctx.body = answer;
}

async function mayStart({ scopes }: DriftServices, asks: PersonId): Promise<boolean> {
  const { isSuperAdmin, reads, appointments } = await scopes.of(asks);
  return isSuperAdmin || reads === 'everywhere' || appointments.some(({ duty }) => duty === 'auditor');
}

async function narrowed(
  { visible }: DriftServices,
  asks: PersonId,
  report: DriftReport,
): Promise<DriftReport> {
  return { ...report, findings: await visible.findings(asks, report.findings) };
}

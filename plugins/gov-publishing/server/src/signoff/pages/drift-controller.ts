import type { DriftReport } from '../../delivery/store/integrity/drift';
import type { SharedWalk } from '../../delivery/store/integrity/shared-walk';
import type { PersonId } from '../../domain/brands';
import { DutyError } from '../../errors';
import { controllerOf, type Handlers } from '../../http-answer';
import type { Scopes } from '../../people/scope/scopes';
import type { HttpContext, Strapi } from '../../strapi-boundary';
import type { OfficeScope } from '../desk/office-scope';
import { readerIn } from '../session';
import type { DriftAnswer, DriftProgressAnswer } from './contract';

export interface DriftParts {
  readonly strapi: Strapi;
  readonly walk: SharedWalk;
  readonly office: OfficeScope;
  readonly scopes: Scopes;
}

/** Whether everything is as it was signed, on demand. */
export function driftController(parts: () => DriftParts): Handlers {
  return controllerOf(parts, { walked, progress });
}

/**
 * The walk over everything, for auditors and administrators: it costs with every year of the office's work.
 *
 * @throws DutyError for everybody else; they see how far it is, and the last report, at `/drift/progress`
 */
async function walked(parts: DriftParts, ctx: HttpContext): Promise<void> {
  const asks = readerIn(parts);
  if (!(await mayStart(parts, asks)))
    throw new DutyError([{ code: 'drift.not_yours', params: { duties: 'auditor' } }]);
  const answer: DriftAnswer = { data: await narrowed(parts, asks, await parts.walk.asked()) };
  ctx.body = answer;
}

/** How far the walk has come that runs on this server, no matter who began it. */
async function progress(parts: DriftParts, ctx: HttpContext): Promise<void> {
  const asks = readerIn(parts);
  const newest = parts.walk.newest();
  const answer: DriftProgressAnswer = {
    data: parts.walk.standing(),
    meta: {
      mayStart: await mayStart(parts, asks),
      last: newest && (await narrowed(parts, asks, newest)),
    },
  };
  ctx.body = answer;
}

async function mayStart({ scopes }: DriftParts, asks: PersonId): Promise<boolean> {
  const { isSuperAdmin, reads, appointments } = await scopes.of(asks);
  return isSuperAdmin || reads === 'everywhere' || appointments.some(({ duty }) => duty === 'auditor');
}

async function narrowed({ office }: DriftParts, asks: PersonId, report: DriftReport): Promise<DriftReport> {
  return { ...report, findings: await office.findings(asks, report.findings) };
}

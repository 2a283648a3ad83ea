import type { SharedWalk } from '../../delivery/store/integrity/shared-walk';
import type { DriftReport } from '../../delivery/store/integrity/drift';
import type { PersonId } from '../../domain/brands';
import { DutyError } from '../../errors';
import type { Scopes } from '../../people/scope/scopes';
import type { HttpContext } from '../../strapi-boundary';
import type { OfficeScope } from '../desk/office-scope';

export interface DriftPageParts {
  readonly walk: SharedWalk;
  readonly office: OfficeScope;
  readonly scopes: Scopes;
}

/**
 * The walk over everything, for auditors and administrators: it costs with every year of the office's work.
 *
 * @throws DutyError for everybody else; they see how far it is, and the last report, at `/drift/progress`
 */
export async function answerDrift(parts: DriftPageParts, ctx: HttpContext, asks: PersonId): Promise<void> {
  if (!(await mayStart(parts, asks)))
    throw new DutyError([{ code: 'drift.not_yours', params: { duties: 'auditor' } }]);
  ctx.body = { data: await narrowed(parts, asks, await parts.walk.asked()) };
}

/** How far the walk has come that runs on this server, whoever began it; null where none does. */
export async function answerDriftProgress(
  parts: DriftPageParts,
  ctx: HttpContext,
  asks: PersonId,
): Promise<void> {
  const newest = parts.walk.newest();
  ctx.body = {
    data: parts.walk.standing(),
    meta: {
      mayStart: await mayStart(parts, asks),
      last: newest && (await narrowed(parts, asks, newest)),
    },
  };
}

async function mayStart({ scopes }: DriftPageParts, asks: PersonId): Promise<boolean> {
  const { isSuperAdmin, reads, appointments } = await scopes.of(asks);
  return isSuperAdmin || reads === 'everywhere' || appointments.some(({ duty }) => duty === 'auditor');
}

async function narrowed(
  { office }: DriftPageParts,
  asks: PersonId,
  report: DriftReport,
): Promise<DriftReport> {
  return { ...report, findings: await office.findings(asks, report.findings) };
}

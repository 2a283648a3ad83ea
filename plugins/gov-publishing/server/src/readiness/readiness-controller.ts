import { DutyError, ProofError } from '../errors';
import { controllerOf } from '../http-answer';
import { currentActor } from '../people/actor';
import type { AgencyScopes } from '../people/scope/agency-scopes';
import type { HttpContext, Strapi } from '../strapi-boundary';
import type { Readiness } from './readiness';

export interface ReadinessServices {
  readonly strapi: Strapi;
  readonly readiness: Readiness;
  readonly scopes: AgencyScopes;
}

/** The readiness report in the admin panel's API: for who may read the entries of every agency, administrators and auditors. */
export function readinessController(
  services: () => ReadinessServices,
): Record<string, (ctx: HttpContext) => Promise<void>> {
  return controllerOf(services, { report });
}

async function report({ strapi, readiness, scopes }: ReadinessServices, ctx: HttpContext): Promise<void> {
  const actor = currentActor(strapi);
  if (actor.kind !== 'session' && actor.kind !== 'admin-token')
    throw new ProofError([{ code: 'session.required', requirement: 'WF-07' }]);
  if (await scopes.isNarrowed()) throw new DutyError([{ code: 'request.forbidden' }]);
  ctx.body = { data: await readiness.notices() };
}

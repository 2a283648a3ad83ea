import { DutyError, ProofError } from '../errors';
import { controllerOf } from '../http-answer';
import { currentActor } from '../people/actor';
import type { Roster, Rosters } from '../people/roster/roster';
import type { AgencyScope } from '../people/scope/agency-scope';
import type { AgencyScopes } from '../people/scope/agency-scopes';
import { signerIn } from '../signoff/session';
import type { HttpContext, Strapi } from '../strapi-boundary';
import type { LineState, OpenCountAnswer, OpeningAnswer, OpeningLine } from './contract';
import type { LineSources } from './line';
import { openingLines, toldOf } from './opening';
import type { Readiness } from './readiness';

export interface ReadinessServices extends Pick<
  LineSources,
  'strapi' | 'config' | 'profile' | 'mail' | 'keyCustody' | 'saidUnderAct' | 'signedIdentity'
> {
  readonly strapi: Strapi;
  readonly readiness: Readiness;
  readonly scopes: AgencyScopes;
  readonly rosters: Rosters;
  now(): Date;
}

/**
 * The readiness of the site in the admin panel's API. The report is for who may read the entries of every agency,
 * administrators and auditors; what is to be done before the site opens, for the super admin in a session.
 */
export function readinessController(
  services: () => ReadinessServices,
): Record<string, (ctx: HttpContext) => Promise<void>> {
  return controllerOf(services, { report, lines, open });
}

async function report({ strapi, readiness, scopes }: ReadinessServices, ctx: HttpContext): Promise<void> {
  const actor = currentActor(strapi);
  if (actor.kind !== 'session' && actor.kind !== 'admin-token')
    throw new ProofError([{ code: 'session.required', requirement: 'WF-07' }]);
  if (await scopes.isNarrowed()) throw new DutyError([{ code: 'request.forbidden' }]);
  ctx.body = { data: await readiness.notices() };
}

async function lines(services: ReadinessServices, ctx: HttpContext): Promise<void> {
  const scope = await services.scopes.of(signerIn(services));
  if (!scope.isSuperAdmin) throw new DutyError([{ code: 'request.forbidden' }]);
  const data = await openingLines(askedBy(scope, services));
  const answer: OpeningAnswer = { data, meta: countsOf(data) };
  ctx.body = answer;
}

/** For the desk, which everybody has: who is not the super admin is not refused, and has nothing to do. */
async function open(services: ReadinessServices, ctx: HttpContext): Promise<void> {
  const scope = await services.scopes.of(signerIn(services));
  const counts = scope.isSuperAdmin ? countsOf(await openingLines(askedBy(scope, services))) : null;
  const answer: OpenCountAnswer = { data: { open: counts?.open ?? null, told: counts?.told ?? null } };
  ctx.body = answer;
}

function countsOf(all: readonly OpeningLine[]): OpeningAnswer['meta'] {
  const count = (state: LineState): number => all.filter((line) => line.state === state).length;
  const [left, notJudged] = [count('to_do'), count('not_judged')];
  return { open: left, notJudged, told: toldOf(left, notJudged) };
}

function askedBy(scope: AgencyScope, services: ReadinessServices): LineSources {
  const { strapi, config, profile, mail, keyCustody, saidUnderAct, signedIdentity, rosters, readiness, now } =
    services;
  // Several lines ask for it, and it goes through every appointment.
  let roster: Promise<Roster> | undefined;
  return {
    strapi,
    config,
    profile,
    mail,
    keyCustody,
    saidUnderAct,
    signedIdentity,
    now: now(),
    roster: () => (roster ??= rosters.within({ ...scope, isHeadOf: [] })),
    notices: () => readiness.notices(),
  };
}

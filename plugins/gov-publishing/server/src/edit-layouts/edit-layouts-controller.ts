import { DutyError, NotFoundError, ProofError } from '../errors';
import { controllerOf } from '../http-answer';
import { currentActor } from '../people/actor';
import type { HttpContext, Strapi } from '../strapi-boundary';
import type { EditLayouts } from './edit-layouts';

export interface EditLayoutsServices {
  readonly strapi: Strapi;
  readonly editLayouts: EditLayouts;
}

/** Who lays out the views of the Content Manager, by Strapi's own permission. */
const MAY_LAY_OUT = 'plugin::content-manager.collection-types.configure-view';

/** The edit forms beside those that types describe, for administrators in the panel. */
export function editLayoutsController(
  services: () => EditLayoutsServices,
): Record<string, (ctx: HttpContext) => Promise<void>> {
  return controllerOf(services, { list, restore });
}

async function list(services: EditLayoutsServices, ctx: HttpContext): Promise<void> {
  requireAdministrator(services, ctx);
  ctx.body = { data: await services.editLayouts.all() };
}

async function restore(services: EditLayoutsServices, ctx: HttpContext): Promise<void> {
  requireAdministrator(services, ctx);
  const uid = String(ctx.params['uid']);
  const form = await services.editLayouts.restore(uid);
  if (!form)
    throw new NotFoundError([
      { code: 'layout.not_described', field: 'uid', params: { uid: uid.slice(0, 200) } },
    ]);
  ctx.body = { data: form };
}

function requireAdministrator({ strapi }: EditLayoutsServices, ctx: HttpContext): void {
  if (currentActor(strapi).kind !== 'session')
    throw new ProofError([{ code: 'session.required', requirement: 'WF-07' }]);
  if (!ctx.state.userAbility?.can(MAY_LAY_OUT)) throw new DutyError([{ code: 'request.forbidden' }]);
}

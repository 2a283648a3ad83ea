import type { GovernedTypes } from '../../entries/governed-types';
import { controllerOf, type Handlers } from '../../http-answer';
import type { HttpContext, Strapi } from '../../strapi-boundary';
import { readerIn } from '../session';
import type { DeskAnswer, GovernedAnswer } from './contract';
import type { Desk } from './desk';
import { DESK_VIEWS } from './desk-views';
import { malformed, pageOf, paginationOf, textsIn } from './query-texts';

export interface DeskServices {
  readonly strapi: Strapi;
  readonly types: GovernedTypes;
  readonly desk: Desk;
  readonly publicPrefix: string;
  readonly autosaveAfterSeconds: number;
}

/** What waits for an officer, and what there is on this site to wait for. */
export function deskController(services: () => DeskServices): Handlers {
  return controllerOf(services, { page, governedTypes });
}

async function page(services: DeskServices, ctx: HttpContext): Promise<void> {
  const asked = pageOf(ctx);
  const text = textsIn(ctx);
  const view = DESK_VIEWS.find((each) => each === (text('view') ?? 'mine'));
  if (!view) throw malformed('view', DESK_VIEWS.join(', '));
  const filter = { agency: text('agency'), uid: text('uid'), state: text('state') };
  const found = await services.desk.page(readerIn(services), view, filter, asked.page, asked.pageSize);
  const { items, total, counts, agencies } = found;
  const answer: DeskAnswer = {
    data: items,
    meta: { pagination: paginationOf(asked, total), counts, agencies },
  };
  ctx.body = answer;
}

/** Which types are under the gate: the panel replaces Strapi's own publish button for these and no others. */
async function governedTypes(
  { strapi, types, desk, publicPrefix, autosaveAfterSeconds }: DeskServices,
  ctx: HttpContext,
): Promise<void> {
  const data = types.all().map(({ uid, plural }) => ({
    uid,
    plural,
    displayName: strapi.contentTypes[uid as keyof typeof strapi.contentTypes]?.info.displayName ?? uid,
  }));
  const agencies = (await desk.agencies()).map(({ code, th, en }) => ({ code, th, en }));
  const answer: GovernedAnswer = { data, meta: { publicPrefix, agencies, autosaveAfterSeconds } };
  ctx.body = answer;
}

import { NotFoundError } from '../errors';
import { controllerOf, type Handlers } from '../http-answer';
import { signerIn } from '../signoff/session';
import type { HttpContext, Strapi } from '../strapi-boundary';
import type { HelpAnswer } from './contract';
import type { HelpPages } from './help-pages';

export interface HelpServices {
  readonly strapi: Strapi;
  readonly pages: HelpPages;
}

/** The guide in the admin panel's API, for everybody who has a session there. */
export function helpController(services: () => HelpServices): Handlers {
  return controllerOf(services, { page });
}

async function page(services: HelpServices, ctx: HttpContext): Promise<void> {
  signerIn(services);
  const { name, language } = ctx.query as Record<string, unknown>;
  const asked = typeof name === 'string' ? name : '';
  const found = services.pages.page(language === 'en' ? 'en' : 'th', asked);
  if (!found)
    throw new NotFoundError([
      { code: 'help.no_such_page', field: 'name', params: { name: asked.slice(0, 100) } },
    ]);
  const answer: HelpAnswer = { data: found };
  ctx.body = answer;
  return Promise.resolve();
}

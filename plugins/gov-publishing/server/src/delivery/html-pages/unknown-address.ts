import type { HttpContext, Strapi } from '../../strapi-boundary';
import { html } from './frame/html';
import { HtmlPage } from './html-page';
import type { PageSource } from './page-source';
import { languageAsked } from './page-refusal';

/** Services of this server: what they answer to a wrong address is for programs. */
const OF_PROGRAMS = ['/api', '/content-manager', '/gov-publishing', '/upload', '/.well-known'];

/**
 * A reader whose address leads nowhere is shown a page of the site, with its search and its sections, where Strapi would
 * answer JSON. Programs, which do not ask for HTML, get what they got.
 *
 * @returns a Koa middleware, to stand outside of all others
 */
export function unknownAddress(
  strapi: Strapi,
  source: () => PageSource,
): (ctx: HttpContext, next: () => Promise<unknown>) => Promise<void> {
  const admin = strapi.config.get('admin.path', '/admin') as string;
  const others = [...OF_PROGRAMS, admin];
  return async (ctx, next) => {
    await next();
    if (ctx.status !== 404 || !['GET', 'HEAD'].includes(ctx.method) || ctx.type === 'text/html') return;
    const path = ctx.path.toLowerCase();
    if (others.some((each) => path === each || path.startsWith(`${each}/`))) return;
    ctx.vary('Accept');
    if (ctx.accepts(['json', 'html']) !== 'html') return;
    const page = new HtmlPage(source(), ctx, ...(await languageAsked(source(), ctx)));
    const title = page.words.say('page.refused.404');
    page.refuse(
      404,
      title,
      html`<div role="alert">
          <h1>${title}</h1>
          <p>${page.words.say('page.no_such_address')}</p>
        </div>
        ${page.sectionList()}`,
    );
  };
}

import { refusalOf } from '../../unavailable';
import { asRow, type HttpContext } from '../../strapi-boundary';
import { parametersOf } from '../query/query-parameters';
import { html, type Html } from './frame/html';
import { HtmlPage } from './html-page';
import { pageQuerySchema, type PageQuery } from './page-query';
import type { PageSource } from './page-source';
import type { SiteAround } from './site-around';

type Handler = (source: PageSource, ctx: HttpContext) => Promise<void>;

/** Statuses that have words of their own. */
const WORDED = [400, 404, 410];

/**
 * Shows a refusal as a page to who wants pages: a reader whose address has grown old must not be shown the JSON that
 * programs are given.
 */
export function readable(handler: Handler): Handler {
  return async (source, ctx) => {
    try {
      await handler(source, ctx);
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      ctx.vary('Accept');
      // Programs name no type, or any: JSON stays what they get.
      if (ctx.accepts(['json', 'html']) !== 'html') throw refusal;
      const { status, reasons, details } = refusal;
      const { retryAfter } = asRow(details);
      if (typeof retryAfter === 'number') ctx.set('Retry-After', String(retryAfter));
      const page = new HtmlPage(source, ctx, ...(await languageAsked(source, ctx)));
      const title = page.words.say(`page.refused.${WORDED.includes(status) ? status : 'other'}`);
      const told = reasons.map(({ message }) => html`<p>${message[page.words.language]}</p>`);
      page.refuse(
        status,
        title,
        html`<div role="alert">
            <h1>${title}</h1>
            ${told} ${whatCameOfIt(page, details)}
          </div>
          <p><a href="${page.addresses.home()}">${page.words.say('page.home')}</a></p>`,
      );
    }
  };
}

/** Of what was taken down: why, and what is there instead. */
function whatCameOfIt({ words, addresses }: HtmlPage, details: unknown): Html[] {
  const { reason, reasonWords, successor } = asRow(details);
  const listed = asRow(reasonWords)[words.language];
  const why = [listed, reason].filter((each) => typeof each === 'string').join(': ');
  const { url } = asRow(successor);
  const told: Html[] = [];
  if (why !== '') told.push(html`<p>${words.say('page.gone.reason')}: ${why}</p>`);
  if (typeof url === 'string')
    told.push(html`<p><a href="${addresses.ofApi(url)}">${words.say('page.gone.successor')}</a></p>`);
  return told;
}

/** @returns the language and what the site is, whatever else was wrong with the query */
export async function languageAsked(source: PageSource, ctx: HttpContext): Promise<[PageQuery, SiteAround]> {
  // The page that says that the database is gone cannot ask it.
  const languages = await source.languages().catch(() => ['th', 'en']);
  const { locale } = parametersOf(ctx);
  const known = languages.find((each) => each === locale);
  const query = pageQuerySchema.parse(known === undefined ? {} : { locale: known });
  return [query, { languages, identity: await source.identity(query.locale).catch(() => null) }];
}

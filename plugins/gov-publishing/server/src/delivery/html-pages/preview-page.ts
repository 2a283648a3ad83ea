import type { SealedSnapshot } from '../../domain/content/snapshot';
import type { GovernedType } from '../../entries/governed-types';
import { NO_LOCALE } from '../../entries/governed-types';
import type { HttpContext } from '../../strapi-boundary';
import { html } from './frame/html';
import { identityFrom } from './frame/site-identity';
import { HtmlPage } from './html-page';
import type { PageSource } from './page-source';

/**
 * A place of the page itself, such as a footnote, is reached within the frame that shows the page. A frame that is written
 * out takes its addresses from the panel around it, so that the place is named by the frame's own.
 */
const WITHIN_PAGE = /<a ((?:[^>]* )?)href="#/g;

/**
 * @param sealed what may become public
 * @param at when it is looked at: the dates it would have if it were published now
 * @param isDraft whether its readers do not have it yet: then it says so, also on paper
 * @returns the very page its readers would get, without signatures. Its links lead nowhere where it is shown in a frame
 *   that may open nothing
 */
export async function previewPage(
  source: PageSource,
  ctx: HttpContext,
  type: GovernedType,
  sealed: SealedSnapshot,
  at: string,
  isDraft: boolean,
): Promise<string> {
  const { uid, documentId, locale } = sealed.snapshot;
  const publication = {
    key: { uid, documentId, locale },
    digest: sealed.digest,
    leafIndex: 0,
    firstLeafIndex: 0,
    agency: null,
  };
  const facts = source.formats.facts(type, {
    publication,
    sealed,
    chain: [],
    datePosted: at,
    dateModified: at,
  });
  const query = { locale: locale === NO_LOCALE ? 'th' : locale, page: 1 };
  const { identity: fields } = type.definition;
  // Who signs the name and the emblem of the site sees them where they will stand.
  const identity = fields ? identityFrom(facts, fields, query.locale) : await source.identity(query.locale);
  const page = new HtmlPage(source, ctx, query, { languages: await source.languages(), identity });
  const data = await source.dataOf(facts);
  return page
    .framed(facts.title, html`${isDraft && page.draftMark()}${page.article(facts, data)}`, type)
    .replace(WITHIN_PAGE, '<a $1target="_self" href="about:srcdoc#')
    .replace('<html ', '<html class="preview" ')
    .replace('<head>', '<head><base target="_blank" />');
}

import type { SealedSnapshot } from '../../domain/content/snapshot';
import type { GovernedType } from '../../entries/governed-types';
import { NO_LOCALE } from '../../entries/governed-types';
import type { HttpContext } from '../../strapi-boundary';
import { HtmlPage } from './html-page';
import type { ReadingSource } from './reading-source';

/**
 * @param sealed what may become public
 * @param at when it is looked at: the dates it would have if it were published now
 * @returns the very page its readers would get, without signatures. Its links lead nowhere where it is shown in a frame
 *   that may open nothing
 */
export async function previewPage(
  source: ReadingSource,
  ctx: HttpContext,
  type: GovernedType,
  sealed: SealedSnapshot,
  at: string,
): Promise<string> {
  const { uid, documentId, locale } = sealed.snapshot;
  const publication = {
    key: { uid, documentId, locale },
    digest: sealed.digest,
    leafIndex: 0,
    firstLeafIndex: 0,
    agency: null,
  };
  const facts = source.forms.facts(type, {
    publication,
    sealed,
    chain: [],
    datePosted: at,
    dateModified: at,
  });
  const question = { locale: locale === NO_LOCALE ? 'th' : locale, page: 1 };
  const page = new HtmlPage(source, ctx, question, await source.languages());
  return page
    .framed(facts.title, page.article(facts), type)
    .replace('<html ', '<html class="preview" ')
    .replace('<head>', '<head><base target="_blank" />');
}

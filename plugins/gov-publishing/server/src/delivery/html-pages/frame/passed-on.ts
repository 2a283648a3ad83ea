import { DEFAULT_PAGE_LOCALE } from '../../../routes/readable-paths';
import { mainPictureOf } from '../../content/shown/main-picture';
import type { PublicationFacts } from '../../content/publication-facts';
import type { Addresses } from '../../page-address';
import { html, type Html } from './html';

/** A page as search engines and messengers know it. */
export interface PassedOn {
  readonly title: string;
  readonly site: string;
  readonly locale: string;
  /** Path in the public API, without a query string. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** All languages that the site has. */
  readonly languages: readonly string[];
  /** The entry that the page is of; null of a list. */
  readonly facts: PublicationFacts | null;
}

/**
 * @returns what the head of a page says for who passes it on: its one address, the same page in other languages
 *   (`canonical`, `hreflang`), and how a messenger shows it (Open Graph)
 */
export function passedOn(page: PassedOn, addresses: Addresses): Html {
  const { facts, locale } = page;
  const at = (language: string): string => {
    const query = new URLSearchParams({ locale: language, ...page.query });
    return addresses.onSite(`${page.path}?${query.toString()}`);
  };
  const shown = facts?.key.locale ?? locale;
  const address = facts ? addresses.page(facts.type, facts.key, facts.slug) : at(locale);
  const picture = facts && mainPictureOf(facts);
  // Of an entry sitemap.xml tells them: only those in which it was published.
  const others = facts === null ? page.languages : [];
  const said: readonly (readonly [property: string, content: string | null])[] = [
    ['og:type', facts ? 'article' : 'website'],
    ['og:site_name', page.site],
    ['og:title', page.title],
    ['og:url', address],
    ['og:locale', shown === 'en' ? 'en_GB' : 'th_TH'],
    ['og:description', facts?.summary || null],
    ['og:image', picture ? addresses.absolute(picture.url) : null],
    ['og:image:alt', picture?.alt ?? null],
    ['article:published_time', facts?.datePosted.toISOString() ?? null],
    ['article:modified_time', facts?.dateModified.toISOString() ?? null],
  ];
  return html`<link rel="canonical" href="${address}" />
    ${others.map((language) => html`<link rel="alternate" hreflang="${language}" href="${at(language)}" /> `)}
    ${others.length > 1 && html`<link rel="alternate" hreflang="x-default" href="${at(DEFAULT_PAGE_LOCALE)}" />`}
    ${facts && facts.summary !== '' && html`<meta name="description" content="${facts.summary}" />`}
    ${said.map(([property, content]) => content !== null && html`<meta property="${property}" content="${content}" /> `)}`;
}

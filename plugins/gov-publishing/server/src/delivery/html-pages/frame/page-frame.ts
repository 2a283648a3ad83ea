import { DEFAULT_PAGE_LOCALE } from '../../../routes/readable-paths';
import { MAX_SEARCH } from '../../query/public-query';
import { cleaned, html, type Html } from './html';
import type { PageWords } from '../page-words';
import { lines, reachable } from '../parts/texts';

interface Way {
  readonly name: string;
  readonly address: string;
}

/** What officers signed to stand around the pages. */
export interface FrameIdentity {
  readonly emblem: Html | null;
  readonly hotline: string | null;
  readonly footerText: string | null;
  readonly menu: readonly Way[];
  readonly socialLinks: readonly Way[];
  /** The page that says who signed it. */
  readonly proof: string;
}

/** What stands around the content of every HTML page. */
export interface PageFrame {
  readonly words: PageWords;
  /** What the site is called. */
  readonly site: string;
  readonly title: string;
  /** What its head says beside that; null of a page that nobody passes on. */
  readonly head: Html | null;
  /** Sections of the site: name and address. */
  readonly sections: readonly Way[];
  /** Null where nobody signed any. */
  readonly identity: FrameIdentity | null;
  readonly home: string;
  /** Where words are looked for, and those that were. */
  readonly search: { readonly action: string; readonly words: string };
  readonly siteMap: string;
  /** Where a reader's own browser checks signatures; null where the site has no such page. */
  readonly verifier: string | null;
  /** What was opened under the Official Information Act. */
  readonly oia: string;
  /** The site's own sheet, and its colours where it has some. */
  readonly styles: readonly string[];
  readonly icon: string;
  /** Letters that every page needs: fetched along with the style, so that no line moves when they come. */
  readonly fonts: readonly string[];
  /** The same page in the site's other languages, each called by its own name. */
  readonly languages: readonly { readonly locale: string; readonly name: string; readonly address: string }[];
  /** Language of the page: of its query, not always of what the plugin says in it. */
  readonly locale: string;
  /** Feeds of what the page shows. */
  readonly alternates: readonly { readonly type: string; readonly address: string }[];
}

/** @returns a whole page that reads without any script; its only style is the site's own sheet */
export function framed(frame: PageFrame, main: Html): string {
  const {
    words,
    site,
    title,
    head,
    sections,
    home,
    search,
    siteMap,
    verifier,
    oia,
    languages,
    locale,
    alternates,
    styles,
    identity,
    icon,
    fonts,
  } = frame;
  const page = html`<html lang="${words.language}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title === site ? site : `${title} – ${site}`}</title>
      ${head} ${styles.map((style) => html`<link rel="stylesheet" href="${style}" /> `)}
      ${fonts.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin="anonymous" />`)}
      <link rel="icon" href="${icon}" type="image/svg+xml" />
      ${alternates.map(({ type, address }) => html`<link rel="alternate" type="${type}" href="${address}" title="${title}" />`)}
    </head>
    <body>
      <a class="skip" href="#content">${words.say('page.skip')}</a>
      <header class="site-header">
        <a class="site-name" href="${home}"
          >${identity?.emblem ?? html`<img src="${icon}" alt="" width="40" height="40" />`}${site}</a
        >
        <form class="search" role="search" action="${search.action}">
          <label for="q" class="unseen">${words.say('page.search_for')}</label>
          <input
            type="search"
            id="q"
            name="q"
            value="${search.words}"
            maxlength="${MAX_SEARCH}"
            placeholder="${words.say('page.search_for')}"
            required
          />
          ${locale !== DEFAULT_PAGE_LOCALE && html`<input type="hidden" name="locale" value="${locale}" />`}
          <button type="submit">${words.say('page.search')}</button>
        </form>
        <p class="tools">
          ${verifier !== null && html`<a href="${verifier}">${words.say('page.verify')}</a>`}
          <a href="${siteMap}">${words.say('page.site_map')}</a>
          ${languages.map(
            ({ locale: other, name, address }) =>
              html`<a href="${address}" lang="${other}" hreflang="${other}">${name}</a> `,
          )}
        </p>
        <details class="menu">
          <summary>${words.say('page.menu')}</summary>
          ${
            identity &&
            identity.menu.length > 0 &&
            html`<nav aria-label="${words.say('page.main_menu')}">
              <ul>
                ${identity.menu.map(way)}
              </ul>
            </nav>`
          }
          <nav aria-label="${words.say('page.sections')}">
            <ul>
              ${sections.map(way)}
            </ul>
          </nav>
        </details>
      </header>
      <main id="content" tabindex="-1">${main}</main>
      <footer class="site-footer">
        ${identity && signedFoot(identity, words)}
        <p><a href="${oia}">${words.say('page.oia')}</a></p>
        <p>${words.say('page.footer')}</p>
      </footer>
    </body>
  </html>`;
  return cleaned(`<!doctype html>${page.text}`).text;
}

function way({ name, address }: Way): Html {
  return html`<li><a href="${address}">${name}</a></li>`;
}

/** How the office is reached, and who signed that this is its site. */
function signedFoot({ footerText, hotline, socialLinks, proof }: FrameIdentity, words: PageWords): Html {
  return html`${footerText !== null && html`<p>${lines(footerText)}</p>`}
    ${hotline !== null && html`<p>${words.say('page.hotline')} ${reachable(hotline, true)}</p>`}
    ${
      socialLinks.length > 0 &&
      html`<nav aria-label="${words.say('page.social')}">
        <ul class="social">
          ${socialLinks.map(way)}
        </ul>
      </nav>`
    }
    <p><a href="${proof}">${words.say('page.identity_signed')}</a></p>`;
}

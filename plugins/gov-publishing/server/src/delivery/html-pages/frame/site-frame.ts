import type { HttpContext } from '../../../strapi-boundary';
import { NO_LOCALE, type GovernedType } from '../../../entries/governed-types';
import { FEED_TYPES } from '../../formats/feeds/syndication';
import type { PageQuery } from '../page-query';
import type { PageAddresses } from '../page-addresses';
import type { PageSource } from '../page-source';
import { languageName, type PageWords } from '../page-words';
import type { SiteAround } from '../site-around';
import { sizedPicture } from '../home/sized-picture';
import type { Html } from './html';
import type { FrameIdentity, PageFrame } from './page-frame';
import type { SiteIdentity } from './site-identity';
import { sitePath } from './site-path';

/** Of the language in which most pages are read. */
const FONTS = ['sarabun-thai-400-normal.woff2', 'sarabun-thai-700-normal.woff2'] as const;

interface AskedFrame {
  readonly title: string;
  readonly head: Html | null;
  /** Whose feeds the page names; null of none. */
  readonly type: GovernedType | null;
  readonly sections: PageFrame['sections'];
  readonly around: SiteAround;
  readonly query: PageQuery;
}

/** What a page knows of itself. */
interface Page {
  readonly words: PageWords;
  readonly site: string;
  readonly addresses: PageAddresses;
  readonly source: Pick<PageSource, 'formats'>;
  readonly ctx: HttpContext;
}

/** @returns what stands around a page of the site */
export function siteFrame(page: Page, asked: AskedFrame): PageFrame {
  const { words, site, addresses, source, ctx } = page;
  const { title, head, type, sections, around, query } = asked;
  const { types, addresses: ofSite } = source.formats;
  const colours = around.identity?.colours ?? null;
  return {
    words,
    site,
    title,
    head,
    sections,
    identity: around.identity && shownIdentity(around.identity, page),
    home: addresses.home(),
    search: { action: addresses.search, words: query.q ?? '' },
    siteMap: addresses.section(types.siteMap() ?? null),
    verifier: ofSite.verifier(query.locale),
    oia: addresses.oia(),
    styles: (['site.css', ...(colours === null ? [] : [colours])] as const).map((name) =>
      addresses.asset(name),
    ),
    icon: addresses.asset('icon.svg'),
    fonts: FONTS.map((name) => addresses.asset(name)),
    locale: query.locale,
    languages: around.languages
      .filter((each) => each !== query.locale)
      .map((each) => ({
        locale: each,
        name: languageName(each, each),
        address: addresses.inLanguage(each, ctx.path, ctx.querystring),
      })),
    alternates: type === null ? [] : feedsOf(type, page, query.locale),
  };
}

function shownIdentity(identity: SiteIdentity, { addresses, source }: Page): FrameIdentity {
  const { emblem, hotline, footerText, menu, socialLinks, facts } = identity;
  const { types } = source.formats;
  const way = (link: (typeof menu)[number]): FrameIdentity['menu'][number] => ({
    name: link.label,
    address: sitePath(link.to, types, addresses) ?? link.to,
  });
  return {
    emblem: emblem && sizedPicture(emblem, 'emblem', false, addresses),
    hotline,
    footerText,
    menu: menu.map(way),
    socialLinks: socialLinks.map(way),
    proof: addresses.entry(facts),
  };
}

function feedsOf(type: GovernedType, { source }: Page, locale: string): PageFrame['alternates'] {
  return Object.entries(FEED_TYPES).map(([ending, mime]) => ({
    type: mime.split(';')[0] ?? mime,
    address: source.formats.addresses.of(
      'feed',
      { file: `${type.plural}.${ending}` },
      { locale: type.localized ? locale : NO_LOCALE },
    ),
  }));
}

import type { SiteMapFields } from '../../content-types/definition/type-definition';
import { knownModel, type HttpContext } from '../../strapi-boundary';
import { leadsTo } from '../content/shown/leads-to';
import type { PublicationFacts } from '../content/publication-facts';
import type { DataShown } from '../data/public-data';
import { answerPublic } from '../public-answer';
import type { GovernedType } from '../../entries/governed-types';
import { entryArticle, entryParts } from './entry-article';
import { entryList } from './entry-list';
import { html, type Html } from './frame/html';
import { framed } from './frame/page-frame';
import { siteFrame } from './frame/site-frame';
import { otherForms } from './frame/other-forms';
import { passedOn } from './frame/passed-on';
import { componentOf, holderOf, pageLayoutOf } from './frame/page-layout';
import type { PageLayout } from '../../content-types/page';
import type { PartContext } from './parts/part-context';
import { PageAddresses } from './page-addresses';
import type { PageQuery } from './page-query';
import type { PageSource } from './page-source';
import { nodeTargets, siteMapList } from './frame/site-map-list';
import type { SiteAround } from './site-around';
import { languageName, wordsOf, type PageWords } from './page-words';

/** Nothing runs, nothing is loaded from elsewhere. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

const HTML = 'text/html; charset=utf-8';

interface PageKeeping {
  /** False where something was not there in time: the next reader is to get it, so nobody keeps the page. */
  readonly isWhole?: boolean;
  /** From when on the page is another, though nobody signs anything. */
  readonly until?: Date | null;
  /** The entry that it shows. */
  readonly facts?: PublicationFacts;
}

export class HtmlPage {
  readonly words: PageWords;
  readonly site: string;
  readonly addresses: PageAddresses;
  /** By which number section 9 of the Official Information Act is called here. */
  readonly sectionNineAs: 8 | 9;

  constructor(
    readonly source: PageSource,
    readonly ctx: HttpContext,
    private readonly query: PageQuery,
    private readonly around: SiteAround,
  ) {
    this.words = wordsOf(query.locale);
    this.addresses = new PageAddresses(source.formats.addresses, query.locale);
    const { nameTh, nameEn, oiaSectionNineAs } = source.formats.config.site;
    this.sectionNineAs = oiaSectionNineAs;
    this.site = around.identity?.name ?? (this.words.language === 'en' ? nameEn : nameTh);
  }

  sections(): GovernedType[] {
    return this.source.sections();
  }

  list(entries: readonly PublicationFacts[]): Html {
    return entryList(entries, this.words, (facts) => this.addresses.entry(facts));
  }

  /** What was found in all sections, each entry with the name of its own. */
  searchResults(entries: readonly PublicationFacts[]): Html {
    const addressOf = (facts: PublicationFacts): string => this.addresses.entry(facts);
    return entryList(entries, this.words, addressOf, ({ type }) => this.nameOf(type));
  }

  /** An entry, whole. @param data what is in its files of data */
  article(facts: PublicationFacts, data: DataShown): Html {
    return entryArticle(this.layoutOf(facts), this.context(facts, data.opened));
  }

  /** What an entry has in rows, without its title and signatures. */
  rowsOf(facts: PublicationFacts): Html {
    const rows = this.layoutOf(facts).parts.filter(({ part }) => part === 'rows');
    return entryParts(rows, this.context(facts, new Map()));
  }

  private layoutOf({ type }: PublicationFacts): PageLayout {
    return pageLayoutOf(this.source.formats.strapi, type);
  }

  private context(facts: PublicationFacts, data: DataShown['opened']): Omit<PartContext, 'nested'> {
    const { strapi, types, now } = this.source.formats;
    return {
      facts,
      words: this.words,
      addresses: this.addresses,
      types,
      now: now(),
      data,
      holder: holderOf(strapi, facts.type),
      component: (uid) => componentOf(strapi, uid),
    };
  }

  /** The way to all entries of a section. */
  wayToAll(type: GovernedType): Html {
    return html`<p class="all">
      <a href="${this.addresses.section(type, { agency: this.query.agency })}"
        >${this.words.say('page.more')}<span class="unseen"> ${this.nameOf(type)}</span></a
      >
    </p>`;
  }

  /** The site map as the officers signed it. */
  async tree(type: GovernedType, fields: SiteMapFields): Promise<Html> {
    const { strapi, types } = this.source.formats;
    const nodes = await this.source.siteMap(type, fields, this.query.locale);
    const { attributes } = knownModel(strapi, type.uid);
    const targets = nodeTargets(type, attributes as never, types);
    return html`<h1>${this.words.say('page.site_map')}</h1>
      ${nodes.length > 0 ? siteMapList(nodes, { targets, fields, texts: type.definition.texts }, types, this.addresses) : this.list([])}`;
  }

  /** The sections of the site, as a list for who has lost the way. */
  sectionList(): Html {
    return html`<ul class="ways">
      <li><a href="${this.addresses.home()}">${this.words.say('page.home')}</a></li>
      ${this.sectionLinks().map(({ name, address }) => html`<li><a href="${address}">${name}</a></li>`)}
    </ul>`;
  }

  private sectionLinks(): { name: string; address: string }[] {
    const { addresses } = this;
    return this.sections().map((each) => ({ name: this.nameOf(each), address: addresses.section(each) }));
  }

  /** @param type of the section; null for what was found in all of them */
  turn(type: GovernedType | null, more: boolean): Html | false {
    const { page } = this.query;
    if (page === 1 && !more) return false;
    const at = (number: number): string => this.addresses.section(type, { ...this.query, page: number });
    return html`<nav class="turn" aria-label="${this.words.say('page.pages')}">
      ${page > 1 && html`<a rel="prev" href="${at(page - 1)}">${this.words.say('page.previous')}</a>`}
      ${more && html`<a rel="next" href="${at(page + 1)}">${this.words.say('page.next')}</a>`}
    </nav>`;
  }

  /** Says that an entry is not there in the language of the page. @param locale in which it is shown instead */
  inAnotherLanguage(locale: string): Html {
    const { words, query } = this;
    const params = {
      asked: languageName(query.locale, words.language),
      shown: languageName(locale, words.language),
    };
    return html`<p class="notice" role="status">${words.say('page.not_translated', params)}</p>`;
  }

  /** Says that nobody but the office has it: a picture of the page, or a print, must not pass for what was published. */
  draftMark(): Html {
    return html`<p class="notice" role="note">${this.words.say('page.draft')}</p>`;
  }

  formats(type: GovernedType): Html {
    return otherForms(type, this.words, this.source.formats.addresses, this.query.locale);
  }

  send(
    title: string,
    main: Html,
    type: GovernedType | null,
    { isWhole = true, until = null, facts }: PageKeeping = {},
  ): void {
    if (!isWhole) return this.refuse(200, title, main);
    const text = this.framed(title, main, type, this.passedOn(title, facts ?? null));
    this.ctx.set('Content-Security-Policy', PAGE_POLICY);
    answerPublic(this.ctx, text, HTML, 'ledger', until);
  }

  /** Where an entry that hangs on pages leads; null where nowhere. */
  leadsTo(facts: PublicationFacts): string | null {
    const { types, addresses } = this.source.formats;
    return leadsTo(facts, types, addresses);
  }

  nameOf(type: GovernedType): string {
    return this.source.formats.trail(type, this.query.locale).section;
  }

  /** Says why there is nothing to read. Never kept: the next act may change it. */
  refuse(status: number, title: string, main: Html): void {
    const { ctx } = this;
    ctx.set('Content-Security-Policy', PAGE_POLICY);
    ctx.set('Cache-Control', 'no-store');
    ctx.status = status;
    ctx.type = HTML;
    ctx.body = this.framed(title, main, null);
  }

  private passedOn(title: string, facts: PublicationFacts | null): Html {
    const { agency, q, page, locale, month } = this.query;
    const asked = Object.entries({ agency, q, month, page: page > 1 ? String(page) : undefined });
    const query = Object.fromEntries(asked.flatMap(([name, value]) => (value ? [[name, value]] : [])));
    const { addresses } = this.source.formats;
    const path = addresses.asSeen(this.ctx.path);
    const {
      site,
      around: { languages },
    } = this;
    return passedOn({ title, site, locale, path, query, languages, facts }, addresses);
  }

  /** @param head what is said of the page to who passes it on @returns the whole page as text */
  framed(title: string, main: Html, type: GovernedType | null, head: Html | null = null): string {
    const sections = this.sectionLinks();
    return framed(
      siteFrame(this, { title, head, type, sections, around: this.around, query: this.query }),
      main,
    );
  }
}

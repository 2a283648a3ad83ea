import { SITEMAP_NODE_UID } from '../../content-types/uids';
import type { GovernedType } from '../../entries/governed-types';
import type { HttpContext } from '../../strapi-boundary';
import type { PublicationFacts } from '../content/publication-facts';
import { FEED_TYPES } from '../forms/feeds/syndication';
import type { FormsSource } from '../forms/forms-source';
import { answerPublic } from '../public-answer';
import { entryList } from './entry-list';
import { html, type Html } from './html';
import { framed } from './page-frame';
import { ReadingAddresses } from './reading-addresses';
import type { ReadingQuestion } from './reading-question';
import { wordsOf, type PageWords } from './reading-words';

/** A page of words and pictures: nothing runs, nothing is loaded from elsewhere but pictures. */
const READING_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** A page on its way to its reader. */
export class ReadingPage {
  readonly words: PageWords;
  readonly site: string;
  readonly addresses: ReadingAddresses;

  constructor(
    private readonly source: FormsSource,
    private readonly ctx: HttpContext,
    private readonly question: ReadingQuestion,
  ) {
    this.words = wordsOf(question.locale);
    this.addresses = new ReadingAddresses(source.addresses, question.locale);
    const { nameTh, nameEn } = source.config.site;
    this.site = question.locale === 'en' ? nameEn : nameTh;
  }

  /** The types that are sections of the site; the map is a page of its own. */
  sections(): GovernedType[] {
    return this.source.types.all().filter(({ uid }) => uid !== SITEMAP_NODE_UID);
  }

  list(entries: readonly PublicationFacts[]): Html {
    return entryList(entries, this.words, (facts) => this.addresses.entry(facts));
  }

  /** A section's newest entries, and the way to the rest. */
  newest(type: GovernedType, entries: readonly PublicationFacts[], more: boolean): Html {
    const name = this.source.trail(type, this.question.locale).section;
    const rest = this.addresses.section(type, { agency: this.question.agency });
    return html`<section>
      <h2>${name}</h2>
      ${this.list(entries)}
      ${
        more &&
        html`<p>
          <a href="${rest}">${this.words.say('page.more')}<span class="unseen"> ${name}</span></a>
        </p>`
      }
    </section>`;
  }

  agencies(agencies: readonly { readonly code: string; readonly name: string }[]): Html | false {
    if (agencies.length === 0) return false;
    return html`<section>
      <h2>${this.words.say('page.agencies')}</h2>
      <ul>
        ${agencies.map(({ code, name }) => html`<li><a href="${this.addresses.agency(code)}">${name}</a></li>`)}
      </ul>
    </section>`;
  }

  turn(type: GovernedType, more: boolean): Html | false {
    const { page, agency } = this.question;
    if (page === 1 && !more) return false;
    const at = (number: number): string => this.addresses.section(type, { page: number, agency });
    return html`<nav class="turn" aria-label="${this.words.say('page.pages')}">
      ${page > 1 && html`<a rel="prev" href="${at(page - 1)}">${this.words.say('page.previous')}</a>`}
      ${more && html`<a rel="next" href="${at(page + 1)}">${this.words.say('page.next')}</a>`}
    </nav>`;
  }

  forms(type: GovernedType): Html {
    const { api } = this.source.addresses;
    const locale = type.localized ? `?locale=${this.question.locale}` : '';
    const endings = ['feeds/rss', 'feeds/atom', 'exports/csv', 'exports/ods', 'exports/json'];
    return html`<p class="forms">
      ${this.words.say('page.other_forms')}:
      ${endings.map((each) => {
        const [folder, ending] = each.split('/');
        return html`<a href="${`${api}/${folder}/${type.plural}.${ending}${locale}`}"
          >${ending?.toUpperCase()}</a
        > `;
      })}
    </p>`;
  }

  send(title: string, main: Html, type: GovernedType | null): void {
    const { api } = this.source.addresses;
    const text = framed(
      {
        words: this.words,
        site: this.site,
        title,
        sections: this.sections().map((each) => ({
          name: this.source.trail(each, this.question.locale).section,
          address: this.addresses.section(each),
        })),
        home: this.addresses.home(),
        siteMap: this.addresses.siteMap(),
        otherLanguage: this.addresses.inOtherLanguage(this.ctx.path, this.ctx.querystring),
        alternates:
          type === null
            ? []
            : Object.entries(FEED_TYPES).map(([ending, mime]) => ({
                type: mime.split(';')[0] ?? mime,
                address: `${api}/feeds/${type.plural}.${ending}?locale=${this.question.locale}`,
              })),
      },
      main,
    );
    this.ctx.set('Content-Security-Policy', READING_POLICY);
    answerPublic(this.ctx, text, 'text/html; charset=utf-8');
  }
}

import { z } from 'zod';
import { SITEMAP_NODE_UID } from '../../content-types/uids';
import type { GovernedType } from '../../entries/governed-types';
import { MalformedError, NotFoundError } from '../../errors';
import { controllerOf } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import type { PublicationFacts } from '../content/publication-facts';
import { FEED_TYPES } from '../forms/feeds/syndication';
import type { FormsSource } from '../forms/forms-source';
import { answerPublic } from '../public-answer';
import { parametersOf } from '../query/query-parameters';
import { entryArticle } from './entry-article';
import { entryList } from './entry-list';
import { html, type Html } from './html';
import { framed } from './page-frame';
import { ReadingAddresses } from './reading-addresses';
import { wordsOf, type PageWords } from './reading-words';

type Handler = (ctx: HttpContext) => Promise<void>;

const PAGE_SIZE = 25;
const NEWEST = 5;
const asked = z.strictObject({
  locale: z.enum(['th', 'en']).default('th'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  agency: z
    .string()
    .regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/)
    .optional(),
});
type Asked = z.infer<typeof asked>;

/** The signed content as plain pages: complete without a script, for readers, printers and old telephones. */
export function readingController(source: () => FormsSource): Record<string, Handler> {
  return controllerOf(source, { home, section, entry });
}

async function home(source: FormsSource, ctx: HttpContext): Promise<void> {
  const question = askedIn(ctx);
  const page = new ReadingPage(source, ctx, question);
  const parts: Html[] = [];
  for (const type of page.sections()) {
    const { entries, more } = await source.section(type, question.locale, 1, NEWEST, null);
    if (entries.length === 0) continue;
    const name = source.trail(type, question.locale).section;
    parts.push(
      html`<section>
        <h2>${name}</h2>
        ${page.list(entries)}
        ${
          more &&
          html`<p>
            <a href="${page.addresses.section(type)}"
              >${page.words.say('page.more')}<span class="unseen"> ${name}</span></a
            >
          </p>`
        }
      </section>`,
    );
  }
  page.send(
    page.site,
    html`<h1>${page.site}</h1>
      ${parts.length > 0 ? parts : page.list([])}`,
    null,
  );
}

async function section(source: FormsSource, ctx: HttpContext): Promise<void> {
  const question = askedIn(ctx);
  const type = source.types.byPlural(String(ctx.params.plural));
  if (!type) throw notFound(ctx);
  const page = new ReadingPage(source, ctx, question);
  const { entries, more } = await source.section(
    type,
    question.locale,
    question.page,
    PAGE_SIZE,
    question.agency ?? null,
  );
  if (entries.length === 0 && question.page > 1) throw notFound(ctx);
  const name = source.trail(type, question.locale).section;
  const agency = question.agency && entries[0]?.agency?.name;
  page.send(
    name,
    html`<h1>${name}</h1>
      ${agency && html`<p class="lead">${agency}</p>`} ${page.list(entries)} ${page.turn(type, more)}
      ${page.forms(type)}`,
    type,
  );
}

async function entry(source: FormsSource, ctx: HttpContext): Promise<void> {
  const question = askedIn(ctx);
  const type = source.types.byPlural(String(ctx.params.plural));
  const documentId = String(ctx.params.documentId);
  if (!type || documentId.includes('\0')) throw notFound(ctx);
  const locale = type.localized ? { locale: question.locale } : {};
  const facts = await source.entry(type, documentId, locale);
  if (!facts) throw notFound(ctx);
  const page = new ReadingPage(source, ctx, question);
  const { section: name } = source.trail(type, question.locale);
  page.send(
    facts.title,
    html`<nav class="breadcrumb" aria-label="${page.words.say('page.breadcrumb')}">
        <a href="${page.addresses.home()}">${page.words.say('page.home')}</a> ›
        <a href="${page.addresses.section(type)}">${name}</a>
      </nav>
      ${entryArticle(facts, page.words, page.addresses.verify(facts))}`,
    type,
  );
}

/** A page on its way to its reader. */
class ReadingPage {
  readonly words: PageWords;
  readonly site: string;
  readonly addresses: ReadingAddresses;

  constructor(
    private readonly source: FormsSource,
    private readonly ctx: HttpContext,
    private readonly question: Asked,
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

/** A page of words and pictures: nothing runs, nothing is loaded from elsewhere but pictures. */
const READING_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

function askedIn(ctx: HttpContext): Asked {
  const parsed = asked.safeParse(parametersOf(ctx));
  if (parsed.success) return parsed.data;
  const expected = 'locale=th, en; page=1…; agency=CODE';
  throw new MalformedError(
    parsed.error.issues.map((issue) => {
      const field = issue.path.join('.') || 'query';
      return { code: 'query.bad_value', field, params: { field, expected } };
    }),
  );
}

function notFound(ctx: HttpContext): NotFoundError {
  return new NotFoundError([{ code: 'public.not_found', params: { path: ctx.path.slice(0, 200) } }]);
}

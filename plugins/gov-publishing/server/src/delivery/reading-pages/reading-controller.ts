import { MalformedError, NotFoundError } from '../../errors';
import { controllerOf } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import type { FormsSource } from '../forms/forms-source';
import { parametersOf } from '../query/query-parameters';
import type { PublicationFacts } from '../content/publication-facts';
import { entryArticle } from './entry-article';
import { html, type Html } from './html';
import { ReadingPage } from './reading-page';
import { readingQuestion, type ReadingQuestion } from './reading-question';

type Handler = (ctx: HttpContext) => Promise<void>;

const PAGE_SIZE = 25;
const NEWEST = 5;

/** The signed content as plain pages: complete without a script, for readers, printers and old telephones. */
export function readingController(source: () => FormsSource): Record<string, Handler> {
  return controllerOf(source, { home, section, entry });
}

/** The newest of every section: of all agencies, or of one. */
async function home(source: FormsSource, ctx: HttpContext): Promise<void> {
  const question = askedIn(ctx);
  const page = new ReadingPage(source, ctx, question);
  const parts: Html[] = [];
  let agency: PublicationFacts['agency'] = null;
  for (const type of page.sections()) {
    const { entries, more } = await source.section(type, question.locale, 1, NEWEST, question.agency ?? null);
    if (entries.length > 0) parts.push(page.newest(type, entries, more));
    if (question.agency !== undefined) agency ??= entries[0]?.agency ?? null;
  }
  if (question.agency !== undefined && !agency) throw notFound(ctx);
  const agencies = agency ? [] : await source.agencies(question.locale);
  page.send(
    agency?.name ?? page.site,
    html`<h1>${agency?.name ?? page.site}</h1>
      ${parts.length > 0 ? parts : page.list([])} ${page.agencies(agencies)}`,
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
  const agency = question.agency !== undefined && entries[0]?.agency;
  page.send(
    name,
    html`<h1>${name}</h1>
      ${agency && html`<p class="lead"><a href="${page.addresses.agency(agency.code)}">${agency.name}</a></p>`}
      ${page.list(entries)} ${page.turn(type, more)} ${page.forms(type)}`,
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
      ${entryArticle(facts, page.words, page.addresses)}`,
    type,
  );
}

function askedIn(ctx: HttpContext): ReadingQuestion {
  const parsed = readingQuestion.safeParse(parametersOf(ctx));
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

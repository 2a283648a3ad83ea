import { MalformedError, NotFoundError } from '../../errors';
import { controllerOf } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import { answerMoved } from '../public-answer';
import { parametersOf } from '../query/query-parameters';
import type { PublicationFacts } from '../content/publication-facts';
import { html, type Html } from './frame/html';
import { ReadingPage } from './reading-page';
import { readable } from './reading-refusal';
import type { ReadingSource } from './reading-source';
import { readingQuestion, type ReadingQuestion } from './reading-question';
import { faultsOf, reasonOf, type ReadingFault } from './reading-faults';

type Handler = (ctx: HttpContext) => Promise<void>;

const PAGE_SIZE = 25;
const NEWEST = 5;

/** The signed content as plain pages: complete without a script, for readers, printers and old telephones. */
export function readingController(source: () => ReadingSource): Record<string, Handler> {
  return controllerOf(source, { home: readable(home), section: readable(section), entry: readable(entry) });
}

/** The newest of every section: of all agencies, or of one. With words, what has them. */
async function home(source: ReadingSource, ctx: HttpContext): Promise<void> {
  const { question, languages } = await askedIn(source, ctx);
  if (question.q !== undefined) return searched(source, ctx, { ...question, q: question.q }, languages);
  const page = new ReadingPage(source, ctx, question, languages);
  const parts: Html[] = [];
  let agency: PublicationFacts['agency'] = null;
  for (const type of page.sections()) {
    const { entries, more } = await source.section(type, { ...question, page: 1 }, NEWEST);
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

async function searched(
  source: ReadingSource,
  ctx: HttpContext,
  question: ReadingQuestion & { q: string },
  languages: readonly string[],
): Promise<void> {
  const page = new ReadingPage(source, ctx, question, languages);
  const { words } = page;
  const title = words.say('page.search');
  if (question.q.trim() === '') {
    const prompt = html`<h1>${title}</h1>
      <p class="lead">${words.say('page.search_prompt')}</p>`;
    return page.send(title, prompt, null);
  }
  const { entries, total, more } = await source.found(question, PAGE_SIZE);
  if (entries.length === 0 && question.page > 1) throw notFound(ctx);
  const told = total === 0 ? words.say('page.found_none') : words.say('page.found', { count: total });
  page.send(
    `${title}: ${question.q}`,
    html`<h1>${title}</h1>
      <p class="lead" role="status">${told}</p>
      ${entries.length > 0 && page.found(entries)} ${page.turn(null, more)}`,
    null,
  );
}

async function section(source: ReadingSource, ctx: HttpContext): Promise<void> {
  const { question, languages } = await askedIn(source, ctx);
  const type = source.forms.types.byPlural(String(ctx.params.plural));
  if (!type) throw notFound(ctx);
  const page = new ReadingPage(source, ctx, question, languages);
  const name = source.forms.trail(type, question.locale).section;
  const { siteMap } = type.definition;
  if (siteMap) {
    const tree = await page.tree(type, siteMap);
    return page.send(page.words.say('page.site_map'), tree, null);
  }
  const { entries, more } = await source.section(type, question, PAGE_SIZE);
  if (entries.length === 0 && question.page > 1) throw notFound(ctx);
  const agency = question.agency !== undefined && entries[0]?.agency;
  page.send(
    name,
    html`<h1>${name}</h1>
      ${agency && html`<p class="lead"><a href="${page.addresses.agency(agency.code)}">${agency.name}</a></p>`}
      ${page.list(entries)} ${page.turn(type, more)} ${page.forms(type)}`,
    type,
  );
}

async function entry(source: ReadingSource, ctx: HttpContext): Promise<void> {
  const { question, languages } = await askedIn(source, ctx);
  const type = source.forms.types.byPlural(String(ctx.params.plural));
  const idOrSlug = String(ctx.params.documentId);
  if (!type || idOrSlug.includes('\0')) throw notFound(ctx);
  const facts = await source.entry(type, idOrSlug, question.locale);
  if (!facts) throw notFound(ctx);
  const page = new ReadingPage(source, ctx, question, languages);
  if ('movedTo' in facts) return answerMoved(ctx, page.addresses.entryOf(type, facts.movedTo));
  const { section: name } = source.forms.trail(type, question.locale);
  page.send(
    facts.title,
    html`<nav class="breadcrumb" aria-label="${page.words.say('page.breadcrumb')}">
        <a href="${page.addresses.home()}">${page.words.say('page.home')}</a> ›
        <a href="${page.addresses.section(type)}">${name}</a>
      </nav>
      ${type.localized && facts.key.locale !== question.locale && page.inAnotherLanguage(facts.key.locale)}
      ${page.article(facts)}`,
    type,
  );
}

async function askedIn(
  source: ReadingSource,
  ctx: HttpContext,
): Promise<{ question: ReadingQuestion; languages: readonly string[] }> {
  const languages = await source.languages();
  const parsed = readingQuestion.safeParse(parametersOf(ctx));
  if (parsed.success && languages.includes(parsed.data.locale)) return { question: parsed.data, languages };
  const faults: readonly ReadingFault[] = parsed.success ? ['locale'] : faultsOf(parsed.error);
  throw new MalformedError(faults.map((fault) => reasonOf(fault, languages)));
}

function notFound(ctx: HttpContext): NotFoundError {
  return new NotFoundError([{ code: 'public.not_found', params: { path: ctx.path.slice(0, 200) } }]);
}

import { OIA_SECTIONS, oiaSection, type OiaSectionId } from '../../../domain/oia/sections';
import type { HttpContext } from '../../../strapi-boundary';
import { notFound } from '../../not-found';
import type { IndexedSection } from '../../oia/information-index';
import { askedIn, PAGE_SIZE } from '../asked-page';
import { html, type Html } from '../frame/html';
import { HtmlPage } from '../html-page';
import type { PageQuery } from '../page-query';
import type { PageSource } from '../page-source';
import { sectionName, sectionShown } from './section-shown';

/** Entries of each section on the page of all of them. */
const ENTRIES_AT_FIRST = 5;
/** Where people ask for information. */
const CENTRES: OiaSectionId = 's7_3';

/** What was opened under sections 7 and 9 of the Act, by all agencies or by one, and where to ask for what is not here. */
export async function oiaPage(source: PageSource, ctx: HttpContext): Promise<void> {
  const { query, around } = await askedIn(source, ctx, ['locale', 'agency']);
  const page = new HtmlPage(source, ctx, query, around);
  const agency = await agencyOf(source, ctx, query);
  const sections = await source.information.sections(OIA_SECTIONS, query, {
    start: 0,
    limit: ENTRIES_AT_FIRST,
  });
  const { words } = page;
  const part = (number: 7 | 9): Html[] =>
    sections
      .filter(({ section }) => section.section === number)
      .map((found) => brief(found, page, query.agency));
  const title = words.say('page.oia');
  page.send(
    agency?.name ? `${title} – ${agency.name}` : title,
    html`${trail(page, null)}
      <h1>${title}</h1>
      ${whose(page, agency)}
      <p class="lead">${words.say('page.oia.lead')}</p>
      ${await centre(source, page, query, sections)}
      <h2>${words.say('page.oia.section_7')}</h2>
      ${part(7)}
      <h2>${words.say('page.oia.section_9', { number: page.sectionNineAs })}</h2>
      <p class="meta">${words.say(`page.oia.section_9_note_${page.sectionNineAs}`)}</p>
      ${part(9)} ${agency === null && (await byAgency(source, page, query))}`,
    null,
  );
}

/** A section with all its entries. */
export async function oiaSectionPage(source: PageSource, ctx: HttpContext): Promise<void> {
  const { query, around } = await askedIn(source, ctx, ['locale', 'agency', 'page']);
  const wanted = oiaSection(ctx.params.section);
  if (!wanted) throw notFound(ctx);
  const page = new HtmlPage(source, ctx, query, around);
  const agency = await agencyOf(source, ctx, query);
  const start = (query.page - 1) * PAGE_SIZE;
  const [found] = await source.information.sections([wanted], query, { start, limit: PAGE_SIZE });
  if (!found || (query.page > 1 && found.entries.length === 0)) throw notFound(ctx);
  const name = sectionName(page, wanted.id);
  page.send(
    name,
    html`${trail(page, query.agency)}
      <h1>${name}</h1>
      ${whose(page, agency)} ${sectionShown(found, page, query.agency)}
      ${turn(page, found, query, start + PAGE_SIZE < found.total)}`,
    null,
  );
}

async function agencyOf(
  source: PageSource,
  ctx: HttpContext,
  { agency, locale }: PageQuery,
): Promise<{ code: string; name: string | null } | null> {
  const found = agency === undefined ? null : await source.agency(agency, locale);
  if (agency !== undefined && !found) throw notFound(ctx);
  return found;
}

/** @param agency undefined on the page of a section of all agencies; null on the page of all sections, which ends the trail */
function trail({ words, addresses }: HtmlPage, agency: string | undefined | null): Html {
  return html`<nav class="breadcrumb" aria-label="${words.say('page.breadcrumb')}">
    <a href="${addresses.home()}">${words.say('page.home')}</a>
    ${agency !== null && html`› <a href="${addresses.oia(agency)}">${words.say('page.oia')}</a>`}
  </nav>`;
}

function whose({ words, addresses }: HtmlPage, agency: { code: string; name: string | null } | null): Html {
  if (!agency) return html`<p class="lead">${words.say('page.oia.of_all')}</p>`;
  const name = agency.name ?? words.say('page.unnamed_agency');
  return html`<p class="lead"><a href="${addresses.agency(agency.code)}">${name}</a></p>
    <p><a href="${addresses.oia()}">${words.say('page.oia.of_all')}</a></p>`;
}

function brief(found: IndexedSection, page: HtmlPage, agency: string | undefined): Html {
  const { section, total, entries } = found;
  const name = sectionName(page, section.id);
  const { words, addresses } = page;
  return html`<section class="front" id="${section.id}">
    <h3>${name}</h3>
    ${total > 0 && html`<p class="meta">${words.say('page.oia.count', { count: total })}</p>`}
    ${sectionShown(found, page, agency)}
    ${
      total > entries.length &&
      html`<p class="all">
        <a href="${addresses.oia(agency, section.id)}"
          >${words.say('page.more')}<span class="unseen"> ${name}</span></a
        >
      </p>`
    }
  </section>`;
}

/**
 * Where people ask for what is not here, as it was signed; or that nobody has said. Of all agencies without a provincial office that
 * says it, the centres of the others stand under their section.
 */
async function centre(
  source: PageSource,
  page: HtmlPage,
  query: PageQuery,
  sections: readonly IndexedSection[],
): Promise<Html | false> {
  const { words, addresses } = page;
  const found = await source.information.centre(query);
  const isBelow = sections.some(({ section, total }) => section.id === CENTRES && total > 0);
  if (!found && query.agency === undefined && isBelow) return false;
  return html`<section class="front reach">
    <h2>${words.say('page.oia.centre')}</h2>
    ${
      found
        ? html`<p class="lead"><a href="${addresses.entry(found)}">${found.title}</a></p>
            <p class="meta">${found.agency?.name}</p>
            ${page.rowsOf(found)}`
        : html`<p class="empty">${words.say('page.oia.centre_none')}</p>`
    }
  </section>`;
}

async function byAgency(source: PageSource, page: HtmlPage, { locale }: PageQuery): Promise<Html | false> {
  const agencies = await source.agencies(locale);
  if (agencies.length === 0) return false;
  return html`<section class="front">
    <h2>${page.words.say('page.oia.of_agency')}</h2>
    <ul class="tiles">
      ${agencies.map(({ code, name }) => html`<li><a href="${page.addresses.oia(code)}">${name}</a></li>`)}
    </ul>
  </section>`;
}

function turn(page: HtmlPage, { section }: IndexedSection, query: PageQuery, more: boolean): Html | false {
  const { words, addresses } = page;
  if (query.page === 1 && !more) return false;
  const at = (number: number): string => addresses.oia(query.agency, section.id, number);
  return html`<nav class="turn" aria-label="${words.say('page.pages')}">
    ${query.page > 1 && html`<a rel="prev" href="${at(query.page - 1)}">${words.say('page.previous')}</a>`}
    ${more && html`<a rel="next" href="${at(query.page + 1)}">${words.say('page.next')}</a>`}
  </nav>`;
}

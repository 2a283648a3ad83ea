import { OIA_SECTIONS, oiaSection } from '../../domain/oia/sections';
import { MalformedError } from '../../errors';
import { controllerOf, type Handlers } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import { paginationOf } from '../content/pagination';
import { notFound } from '../not-found';
import { reasonOf } from '../html-pages/page-query-faults';
import type { PageSource } from '../html-pages/page-source';
import { answerPublic } from '../public-answer';
import { parsePublicQuery, type PublicQuery, type QueryParameter } from '../query/public-query';
import { parametersOf } from '../query/query-parameters';
import type { AskedIndex } from './information-index';
import { centreAnswer, sectionAnswer } from './oia-answers';

/** What the index shows of each section; `/oia/:section` has the rest. */
const OIA_SHOWN = 10;

export const OIA_PARAMETERS: readonly QueryParameter[] = ['locale', 'agency'];
const OIA_SECTION_PARAMETERS: readonly QueryParameter[] = [...OIA_PARAMETERS, 'pagination'];

/** What agencies have opened under sections 7 and 9 of the Official Information Act, in the public API. */
export function oiaController(source: () => PageSource): Handlers {
  return controllerOf(source, { index, section });
}

async function index(source: PageSource, ctx: HttpContext): Promise<void> {
  const { asked, agency } = await askedIn(source, ctx, OIA_PARAMETERS);
  const { information, formats } = source;
  const sections = await information.sections(OIA_SECTIONS, asked, { start: 0, limit: OIA_SHOWN });
  const centre = await information.centre(asked);
  const told = (each: (typeof sections)[number]): object => sectionAnswer(each, formats.addresses);
  answerPublic(ctx, {
    data: { agency, centre: centreAnswer(centre, formats.addresses), sections: sections.map(told) },
  });
}

async function section(source: PageSource, ctx: HttpContext): Promise<void> {
  const wanted = oiaSection(ctx.params.section);
  if (!wanted) throw notFound(ctx);
  const { asked, agency, window } = await askedIn(source, ctx, OIA_SECTION_PARAMETERS);
  if (window.by === 'cursor')
    throw new MalformedError([{ code: 'query.cursor_needs_sort', field: 'pagination.cursor' }]);
  const [found] = await source.information.sections([wanted], asked, window);
  if (!found) throw notFound(ctx);
  answerPublic(ctx, {
    data: { agency, ...sectionAnswer(found, source.formats.addresses) },
    meta: { pagination: paginationOf(window, window.withCount ? found.total : null) },
  });
}

/**
 * @throws NotFoundError where there is no such agency: nobody is told that it has nothing
 * @throws MalformedError for a language that the site does not have, as pages do: every entry would be given in the site's own
 */
async function askedIn(
  source: PageSource,
  ctx: HttpContext,
  parameters: readonly QueryParameter[],
): Promise<{ asked: AskedIndex; agency: object | null; window: PublicQuery['window'] }> {
  const query = parametersOf(ctx);
  const { locale, window } = parsePublicQuery(query, {}, parameters);
  const languages = locale === null ? [] : await source.languages();
  if (locale !== null && !languages.includes(locale))
    throw new MalformedError([reasonOf('locale', languages)]);
  const { agency: code } = query;
  if (code === undefined) return { asked: { locale }, agency: null, window };
  const agency =
    typeof code === 'string' && !code.includes('\0') ? await source.agency(code, locale ?? 'th') : null;
  if (!agency) throw notFound(ctx);
  return { asked: { locale, agency: agency.code }, agency, window };
}

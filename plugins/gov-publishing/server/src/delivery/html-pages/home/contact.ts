import { provincialOffice } from '../../../people/agencies/agencies';
import { html, type Html } from '../frame/html';
import type { HtmlPage } from '../html-page';
import type { PageQuery } from '../page-query';
import type { PageSource } from '../page-source';

/**
 * @returns how the agency is reached, as its own entry has it: telephone, map, hours. On the front page of the site it is
 *   that of the provincial office, as the register of agencies names it; false where none was signed
 */
export async function contact(source: PageSource, page: HtmlPage, query: PageQuery): Promise<Html | false> {
  const agency = query.agency ?? (await provincialOffice(source.formats.strapi));
  if (agency === null) return false;
  for (const type of page.sections()) {
    const how = type.definition.onFrontPage?.contact;
    if (!how) continue;
    const asked = { locale: query.locale, agency };
    const [entry] = await source.having(type, asked, [how.field, how.value], 1);
    if (!entry) continue;
    return html`<section class="front reach">
      <h2>${page.words.say('page.contact')}</h2>
      <p class="lead"><a href="${page.addresses.entry(entry)}">${entry.agency?.name ?? entry.title}</a></p>
      ${page.rowsOf(entry)}
    </section>`;
  }
  return false;
}

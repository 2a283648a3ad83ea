import { join } from 'node:path';
import supertest from 'supertest';
import { loadSite, otherSite } from '../../doors/stages/other-site';
import { BULLETIN } from '../../doors/stages/uids';
import { makeOffice, publishThroughChain, sign, type Office } from '../../harness/people';
import { DATABASES, freshEnvironment } from '../../harness/site';
import { write } from '../entries';

/** What an app gets as `strapi-plugin-gov-publishing/content-types`, from its source. */
const DEFINITION = join(
  __dirname,
  '../../../plugins/gov-publishing/server/src/content-types/definition/index.ts',
);

/** As a host app writes it into its own folder, and names it in `config/plugins`. */
const DEFINED = `governed: {
        'api::bulletin.bulletin': {
          definition: (({ blocks, defineType, textOf }) => defineType({
            schema: require('../src/api/bulletin/content-types/bulletin/schema.json'),
            texts: { title: ['title'], summary: [], body: ['body'] },
            presentation: { labelFields: ['title'], searchFields: ['title'], defaultSort: ['heldOn:desc'] },
            checks: [(entry) => textOf(entry.heldOn) ? [] : [blocks(null, 'heldOn', 'finding.bulletin.no_day')]],
            page: { parts: [{ part: 'text', field: 'body' }, { part: 'facts', fields: ['heldOn', 'agency'] }], elsewhere: {} },
            calendar: { kind: 'day', start: 'heldOn' },
            linkedData: ({ common, item }) => ({ '@type': 'Report', ...common, reportNumber: item.title }),
            linkedList: (entries) => ({ '@type': 'ItemList', numberOfItems: entries.length }),
            words: {
              th: { fields: { heldOn: 'วันที่จัด' }, findings: { 'finding.bulletin.no_day': 'ยังไม่ได้ระบุวัน โปรดระบุวันที่จัด' } },
              en: { fields: { heldOn: 'Held on' }, findings: { 'finding.bulletin.no_day': 'There is no day: give it.' } },
            },
          }))(require(${JSON.stringify(DEFINITION)})),
        },
      }`;

describe.each(DATABASES)('a type that a host app defines, on %s', (client) => {
  let site: any;
  let office: Office;
  let documentId: string;

  beforeAll(async () => {
    const env = await freshEnvironment(client);
    const copy = otherSite(({ edit }) =>
      edit('config/plugins.js', (config) =>
        config.replace("governed: { 'api::bulletin.bulletin': {} }", () => DEFINED),
      ),
    );
    const strapi = await loadSite(copy.dir, env);
    strapi.server.mount();
    site = { strapi, http: supertest(strapi.server.httpServer), client, env, copy };
    office = await makeOffice(site);
    const agency = { connect: [{ documentId: office.agency.documentId }] };
    const entry = await write(site, office.reporter, BULLETIN, {
      title: 'ตลาดนัดชุมชน',
      body: 'เชิญ**ทุกท่าน**',
      heldOn: '2030-12-05',
      agency,
    });
    await publishThroughChain(site, office, entry);
    ({ documentId } = entry);
  });
  afterAll(async () => {
    await site?.strapi.destroy();
    site?.copy.remove();
  });

  test('its check refuses a signature, in its own words', async () => {
    const agency = { connect: [{ documentId: office.agency.documentId }] };
    const entry = await write(site, office.reporter, BULLETIN, { title: 'ไม่มีวัน', agency });
    const { status, body } = await sign(site, office.reporter, 'submit', entry);
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain('ยังไม่ได้ระบุวัน โปรดระบุวันที่จัด');
  });

  test('its page, linked data, calendar and list are what its definition says', async () => {
    const page = await site.http.get(`/api/gov/read/bulletins/${documentId}`);
    expect(page.text).toMatch(/<dt>วันที่จัด<\/dt>\s*<dd><time datetime="2030-12-05">/);
    expect(page.text).toContain('<strong>ทุกท่าน</strong>');
    const linked = await site.http.get(`/api/gov/json-ld/bulletins/${documentId}`);
    expect(JSON.parse(linked.text)).toMatchObject({ '@type': 'Report', reportNumber: 'ตลาดนัดชุมชน' });
    const list = await site.http.get('/api/gov/json-ld/bulletins');
    expect(JSON.parse(list.text)).toMatchObject({ '@type': 'ItemList', numberOfItems: 1 });
    expect((await site.http.get('/api/gov/feeds/bulletins.ics')).text).toContain(
      'DTSTART;VALUE=DATE:20301205',
    );
    expect((await site.http.get('/api/gov/bulletins')).body.data).toHaveLength(1);
  });
});

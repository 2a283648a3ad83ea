import * as jsonld from 'jsonld';
import { parseConfig } from '#server/config';
import { dcatCatalog } from '#server/delivery/formats/catalog/dcat-catalog';
import { entryLinkedData, listLinkedData } from '#server/delivery/formats/linked-data/entry-linked-data';
import { feedEntry } from '#server/delivery/formats/feeds/feed-entry';
import { NO_LOCALE } from '#server/entries/governed-types';
import { GOVERNED_TYPES, type PluginType } from '#server/content-types/index';
import type { JsonObject } from '#server/domain/content/snapshot';
import { everythingSigned } from '../pages/everything-signed';
import { ADDRESSES, FAQ, HOSTILE, KNOWLEDGE, LAW, NEWS, sampleFacts } from './sample-facts';

const TRAIL = { site: 'จังหวัดตัวอย่าง', section: 'กฎหมาย' };
const SCHEMA = 'https://schema.org/';
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';

type Node = Readonly<Record<string, readonly { readonly '@value'?: unknown; readonly '@id'?: string }[]>> & {
  readonly '@type'?: readonly string[];
};

/** Expands without a network: the vocabulary of schema.org is named here, every other context must be in the document. */
async function expanded(document: object): Promise<Node> {
  const documentLoader = async (url: string) => {
    if (new URL(url).host !== 'schema.org') throw new Error(`a foreign context: ${url}`);
    return { documentUrl: url, document: { '@context': { '@vocab': SCHEMA } } };
  };
  const nodes = await jsonld.expand(JSON.parse(JSON.stringify(document)) as jsonld.JsonLdDocument, {
    documentLoader,
  });
  expect(nodes).toHaveLength(1);
  return nodes[0] as unknown as Node;
}

const valueIn = (node: Node, name: string): unknown => node[name]?.[0]?.['@value'];

describe('JSON-LD of entries, expanded by jsonld', () => {
  test.each([
    [LAW, {}, 'Legislation'],
    [NEWS, {}, 'NewsArticle'],
    [KNOWLEDGE, { kind: 'statistic' }, 'Dataset'],
    [FAQ, { question: 'ติดต่อที่ใด' }, 'FAQPage'],
    [{ uid: 'plugin::gov-publishing.basic-info', plural: 'basic-infos' }, {}, 'WebPage'],
  ] as const)('%j %j is a %s with publisher, dates and the way to it', async (type, item, name) => {
    const facts = sampleFacts(type, item);
    const node = await expanded(entryLinkedData(facts, TRAIL, ADDRESSES));
    expect(node['@type']).toEqual([`${SCHEMA}${name}`]);
    expect(valueIn(node, `${SCHEMA}name`)).toBe(facts.title);
    expect(valueIn(node, `${SCHEMA}datePublished`)).toBe(facts.datePosted.toISOString());
    expect(node[`${SCHEMA}publisher`]?.[0]).toMatchObject({
      '@type': [`${SCHEMA}GovernmentOrganization`],
      [`${SCHEMA}identifier`]: [{ '@value': 'SKN-01' }],
    });
    const page = node[`${SCHEMA}mainEntityOfPage`]?.[0] as unknown as Node;
    const trail = page[`${SCHEMA}breadcrumb`]?.[0] as unknown as Node;
    expect(trail['@type']).toEqual([`${SCHEMA}BreadcrumbList`]);
    expect(trail[`${SCHEMA}itemListElement`]).toHaveLength(3);
  });

  test('an entry of a type without languages is one thing in linked data, feeds and on the way to it', async () => {
    const sample = sampleFacts(LAW);
    const facts = { ...sample, key: { ...sample.key, locale: NO_LOCALE } };
    const told = entryLinkedData(facts, TRAIL, ADDRESSES);
    const node = await expanded(told);
    expect(node['@id']).toBe(feedEntry(facts, ADDRESSES, { get: () => undefined }).id);
    expect(node['@id']).toBe(`https://cms.example.go.th/api/gov/laws/${facts.key.documentId}`);
    expect(node[`${SCHEMA}inLanguage`]).toBeUndefined();
    expect(JSON.stringify(told)).not.toMatch(/locale=und|"und"/);
  });

  test('a law tells its kind, its number, who passed it and from when to when it is in force', async () => {
    const law = {
      legislationType: 'act',
      number: '๑๒/๒๕๖๑',
      passedBy: 'รัฐสภา',
      legislationDate: '2018-05-28',
      effectiveFrom: '2018-06-01',
      legalForce: 'in_force',
    };
    const node = await expanded(entryLinkedData(sampleFacts(LAW, law), TRAIL, ADDRESSES));
    expect(valueIn(node, `${SCHEMA}legislationType`)).toBe('act');
    expect(valueIn(node, `${SCHEMA}legislationIdentifier`)).toBe('๑๒/๒๕๖๑');
    expect(valueIn(node, `${SCHEMA}temporalCoverage`)).toBe('2018-06-01/..');
    expect(valueIn(node, `${SCHEMA}legislationLegalForce`)).toBe(`${SCHEMA}InForce`);
  });

  test('[KB-06] figures tell the licence under which they may be used', async () => {
    const figures = { kind: 'statistic', licence: 'cc_by', unit: 'คน' };
    const node = await expanded(entryLinkedData(sampleFacts(KNOWLEDGE, figures), TRAIL, ADDRESSES));
    const licence = node[`${SCHEMA}license`]?.[0] as unknown as Node;
    expect(valueIn(licence, `${SCHEMA}url`)).toBe('https://creativecommons.org/licenses/by/4.0/');
  });

  test.each([
    ['basic-info', 'details'],
    ['news-article', 'cover'],
    ['knowledge-item', 'charts'],
    ['law', 'gazette'],
  ] as const)('everything that was signed of %s: %s', async (name, field) => {
    const type = GOVERNED_TYPES.find(({ singularName }) => singularName === name) as PluginType;
    const { item, marks } = everythingSigned(name, type.schema.attributes);
    const { uid, presentation } = type;
    const document = entryLinkedData(
      sampleFacts({ uid, plural: presentation.plural }, item),
      TRAIL,
      ADDRESSES,
    );
    await expanded(document);
    const text = JSON.stringify(document);
    // Texts and addresses of files: choices, days and sums stand in forms of their own.
    const wanted = marks.filter(
      ({ path, shown }) => path.startsWith(field) && /^คำ|^\/api\/gov\/files/.test(shown),
    );
    expect(wanted.length).toBeGreaterThan(0);
    const missing = wanted.filter(({ shown }) => !text.includes(shown)).map(({ path }) => path);
    // A vacant post has nobody in it, and what the CIO did is a text of the page.
    expect(
      missing.filter(
        (path) =>
          !/executive\.name|executive\.photo|executive\.alt|cio\.(?!officialContact)|plan-report\.alt/.test(
            path,
          ),
      ),
    ).toEqual([]);
  });

  test('[INFO-11:page] [INFO-05:page] an agency: who holds which post, how it is reached', async () => {
    const details: JsonObject[] = [
      { __component: 'gov-publishing.executive', name: 'นางสาวหนึ่ง', position: 'หัวหน้าสำนักงาน' },
      { __component: 'gov-publishing.executive', vacant: true, position: 'รองหัวหน้า' },
      {
        __component: 'gov-publishing.contact-channel',
        purpose: 'general',
        phone: '034 411 234',
        address: 'ศาลากลาง',
      },
    ];
    const facts = sampleFacts(
      { uid: 'plugin::gov-publishing.basic-info', plural: 'basic-infos' },
      { details },
    );
    const node = await expanded(entryLinkedData(facts, TRAIL, ADDRESSES));
    const agency = node[`${SCHEMA}mainEntity`]?.[0] as unknown as Node;
    expect(agency['@type']).toEqual([`${SCHEMA}GovernmentOrganization`]);
    expect(valueIn(agency, `${SCHEMA}address`)).toBe('ศาลากลาง');
    const contact = agency[`${SCHEMA}contactPoint`]?.[0] as unknown as Node;
    expect(contact['@type']).toEqual([`${SCHEMA}ContactPoint`]);
    expect(valueIn(contact, `${SCHEMA}telephone`)).toBe('034411234');
    const [head, vacant] = agency[`${SCHEMA}employee`] as unknown as Node[];
    expect(valueIn(head as Node, `${SCHEMA}roleName`)).toBe('หัวหน้าสำนักงาน');
    expect(head?.[`${SCHEMA}employee`]?.[0]).toMatchObject({ '@type': [`${SCHEMA}Person`] });
    expect(vacant).not.toHaveProperty(`${SCHEMA}employee`);
  });

  test('[NEWS-06] an activity of the calendar is an event at its hour and place', async () => {
    const item = { category: 'calendar', eventStart: '2026-11-30T02:00:00.000Z', eventPlace: 'ศาลากลาง' };
    const node = await expanded(entryLinkedData(sampleFacts(NEWS, item), TRAIL, ADDRESSES));
    expect(node['@type']).toEqual([`${SCHEMA}Event`]);
    expect(valueIn(node, `${SCHEMA}startDate`)).toBe('2026-11-30T09:00:00+07:00');
    expect(node[`${SCHEMA}location`]?.[0]).toMatchObject({ '@type': [`${SCHEMA}Place`] });
  });

  test('the list of questions is one page of questions with their answers', async () => {
    const questions = ['หนึ่ง', HOSTILE].map((question) => sampleFacts(FAQ, { question }));
    const node = await expanded(listLinkedData(sampleFacts(FAQ).type, questions, ADDRESSES) ?? {});
    expect(node['@type']).toEqual([`${SCHEMA}FAQPage`]);
    const found = node[`${SCHEMA}mainEntity`] as unknown as Node[];
    expect(found.map((each) => valueIn(each, `${SCHEMA}name`))).toEqual(['หนึ่ง', HOSTILE]);
    for (const each of found) {
      const answer = each[`${SCHEMA}acceptedAnswer`]?.[0] as unknown as Node;
      expect(valueIn(answer, `${SCHEMA}text`)).toBe('<p>เนื้อความ</p>');
    }
  });
});

describe('the catalogue of open data, expanded by jsonld', () => {
  const config = parseConfig({
    catalog: {
      ownerOrganisation: 'สำนักงานจังหวัด',
      maintainer: 'กลุ่มงานข้อมูลสารสนเทศ',
      maintainerEmail: 'data@example.go.th',
      geoCoverage: 'จังหวัด',
      licence: 'https://example.go.th/dga-ogl',
    },
  });
  const law = {
    type: sampleFacts(LAW).type,
    name: { th: 'กฎหมาย', en: 'Law' },
    description: 'Laws, rules, orders and circulars',
    modified: '2026-11-20T17:30:00.000Z',
    total: 12,
    tables: ['laws'],
  };

  test('[OD-04:feed] a dataset for a type, with the 14 fields of the Thai catalogue and an open licence', async () => {
    const node = await expanded(dcatCatalog([law], config, ADDRESSES));
    expect(node['@type']).toEqual([`${DCAT}Catalog`]);
    const dataset = node[`${DCAT}dataset`]?.[0] as unknown as Node;
    expect(dataset['@type']).toEqual([`${DCAT}Dataset`]);
    const fields = {
      data_type: `${DCT}type`,
      title: `${DCT}title`,
      owner_org: `${DCT}publisher`,
      maintainer: `${DCAT}contactPoint`,
      tags: `${DCAT}keyword`,
      notes: `${DCT}description`,
      update_frequency: `${DCT}accrualPeriodicity`,
      geo_coverage: `${DCT}spatial`,
      data_source: `${DCT}source`,
      data_format: `${DCT}format`,
      data_category: `${DCT}accessRights`,
      license_id: `${DCT}license`,
      objective: 'https://gdcatalog.go.th/def/objective',
    };
    for (const [field, property] of Object.entries(fields)) {
      expect([field, dataset[property]?.length ?? 0]).toEqual([field, expect.any(Number)]);
      expect(dataset[property]?.length ?? 0).toBeGreaterThan(0);
    }
    const contact = dataset[fields.maintainer]?.[0] as unknown as Node;
    expect(contact['http://www.w3.org/2006/vcard/ns#hasEmail']).toEqual([
      { '@id': 'mailto:data@example.go.th' },
    ]);
    expect(dataset[fields.license_id]).toEqual([{ '@id': 'https://example.go.th/dga-ogl' }]);
  });

  test('[OD-05:exports] every open format is a distribution with its address and media type', async () => {
    const node = await expanded(dcatCatalog([law], config, ADDRESSES));
    const dataset = node[`${DCAT}dataset`]?.[0] as unknown as Node;
    const found = (dataset[`${DCAT}distribution`] as unknown as Node[]).map((each) => [
      each[`${DCAT}downloadURL`]?.[0]?.['@id'],
      valueIn(each, `${DCAT}mediaType`),
    ]);
    const at = 'https://cms.example.go.th/api/gov/exports/laws';
    expect(found).toEqual([
      [`${at}.csv`, 'text/csv'],
      [`${at}.json`, 'application/json'],
      [`${at}.ndjson`, 'application/x-ndjson'],
      [`${at}.xml`, 'application/xml'],
      [`${at}.ods`, 'application/vnd.oasis.opendocument.spreadsheet'],
    ]);
  });
});

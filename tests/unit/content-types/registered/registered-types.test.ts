import { GOVERNED_TYPES } from '#server/content-types/index';
import { runChecks } from '#server/content-types/checks/run-checks';
import { definitionFaults } from '#server/content-types/definition/definition-faults';
import { isListed } from '#server/content-types/model/field-format';
import { exportTable, exportTableNames } from '#server/delivery/formats/exports/export-tables';
import { calendar } from '#server/delivery/formats/feeds/calendar';
import { entryLinkedData } from '#server/delivery/formats/linked-data/entry-linked-data';
import { entryArticle } from '#server/delivery/html-pages/entry-article';
import { componentOf, holderOf, pageLayoutOf } from '#server/delivery/html-pages/frame/page-layout';
import { PageAddresses } from '#server/delivery/html-pages/page-addresses';
import { wordsOf } from '#server/delivery/html-pages/page-words';
import { nameIn } from '#server/domain/text/two-names';
import { GovernedTypes } from '#server/entries/governed-types';
import { typeFaults } from '#server/entries/type-faults';
import { CATALOGUES } from '#server/messages/index';
import { choiceIn, labelIn } from '#server/messages/choices';
import { learnWords } from '#server/messages/host-words';
import { htmlFaults } from '../../../harness/valid-html';
import { ADDRESSES } from '../../forms/sample-facts';
import { CONTEXT } from '../whole-entries';
import { tender } from './host-type';
import { governed, publishedSample, strapiWith } from './round-trip';

/** Every type that is registered, and one as a host app defines it: a new type is asked all of this without a test of its own. */
const TYPES = [
  ...GOVERNED_TYPES.map((definition) => governed(definition.uid, definition, 'agency')),
  governed('api::tender.tender', tender, 'office'),
].map((type) => [type.definition.singularName, type] as const);
const LOCALES = ['th', 'en'] as const;

beforeAll(() => learnWords([tender]));

describe.each(TYPES)('%s', (name, type) => {
  const { definition } = type;
  const { schema, sample } = definition;
  const fields = Object.entries(schema.attributes);
  const strapi = strapiWith(type);

  test('can be put under the gate, and names no field that it does not have', () => {
    expect(typeFaults(schema as never, { agency: type.agencyAttribute })).toEqual([]);
    expect(definitionFaults(definition, schema)).toEqual([]);
    expect(definition.texts.title.length).toBeGreaterThan(0);
  });

  test.each(LOCALES)('has words in %s for itself, its fields, its choices and its findings', (locale) => {
    const { displayName } = schema.info;
    expect(nameIn(displayName, locale)).not.toBe(displayName);
    expect(locale === 'th').toBe(/[ก-๙]/.test(nameIn(displayName, locale)));
    const listed = fields.filter(([, attribute]) => isListed(attribute)).map(([field]) => field);
    expect(listed.filter((field) => labelIn(locale, name, field) === undefined)).toEqual([]);
    const choices = fields.flatMap(([field, attribute]) =>
      ((attribute as { enum?: readonly string[] }).enum ?? []).map((value) => [field, value] as const),
    );
    expect(choices.filter(([field, value]) => choiceIn(locale, name, field, value) === undefined)).toEqual(
      [],
    );
    const { findings = {} } = definition.words?.[locale] ?? {};
    expect(Object.keys(findings).filter((key) => !Object.hasOwn(CATALOGUES[locale], key))).toEqual([]);
    expect(Object.keys(findings)).toEqual(
      Object.keys(definition.words?.[locale === 'th' ? 'en' : 'th'].findings ?? {}),
    );
  });

  test('has a sample in which its own checks find nothing, and in an empty entry they find something', async () => {
    expect(sample).not.toBeNull();
    const model = { schema, components: strapi.components };
    expect(await runChecks(type.uid, sample ?? {}, CONTEXT, model, definition)).toEqual([]);
    expect((await runChecks(type.uid, {}, CONTEXT, model, definition)).length).toBeGreaterThan(0);
  });

  test('its sample is the same after it was signed and read again', () => {
    const facts = publishedSample(type);
    const given = fields.filter(([field, attribute]) => {
      const value = sample?.[field];
      const isEmpty = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
      return isListed(attribute) && !isEmpty && field !== type.agencyAttribute;
    });
    expect(given.length).toBeGreaterThan(3);
    const lost = given.filter(([field]) => facts.item[field] === undefined || facts.item[field] === null);
    expect(lost.map(([field]) => field)).toEqual([]);
    expect(facts.title).toBe(sample?.[definition.texts.title[0] ?? '']);
    expect(facts.agency?.code).toBe('SBR-01');
  });

  test('its sample has a page, linked data, a table and, where it has a day, an event', () => {
    const facts = publishedSample(type);
    const words = wordsOf('th');
    const page = entryArticle(pageLayoutOf(strapi, type), {
      facts,
      words,
      addresses: new PageAddresses(ADDRESSES, 'th'),
      types: new GovernedTypes([type]),
      now: new Date(),
      data: new Map(),
      holder: holderOf(strapi, type),
      component: (uid) => componentOf(strapi, uid),
    }).text;
    expect(page).toContain(`<h1>${facts.title}</h1>`);
    expect(page).not.toMatch(/undefined|\[object/);
    expect(htmlFaults(page)).toEqual([]);
    const chosen = fields.filter(
      ([field, { type: kind }]) => kind === 'enumeration' && sample?.[field] !== undefined,
    );
    for (const [field] of chosen.filter(([each]) => each !== 'importance'))
      expect(page).toContain(choiceIn('th', name, field, String(sample?.[field])));

    const data = entryLinkedData(facts, { site: 'จังหวัด', section: name }, ADDRESSES) as any;
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': expect.any(String),
      name: facts.title,
    });
    expect(JSON.stringify(data)).not.toMatch(/:null|undefined/);

    for (const table of exportTableNames(strapi, type)) {
      const part = table.slice(type.plural.length + 1);
      const { columns = [], rows } = exportTable(strapi, type, part) ?? {};
      for (const row of rows?.(facts, ADDRESSES) ?? []) {
        expect(Object.keys(row).filter((column) => !columns.includes(column))).toEqual([]);
      }
    }
    const days = calendar('ปฏิทิน', [facts], ADDRESSES);
    expect(days.includes('BEGIN:VEVENT')).toBe(definition.calendar !== null);
  });
});

test('a definition that names a field which is not there is told where, and what to do', () => {
  const wrong = {
    ...tender,
    texts: { ...tender.texts, summary: ['intro'] },
    calendar: { kind: 'day', start: 'ends' } as const,
  };
  expect(definitionFaults(wrong, tender.schema)).toEqual([
    'its definition names the field "intro" in "texts.summary", which the type does not have. Correct the name, or add the field.',
    'its definition names the field "ends" in "calendar", which the type does not have. Correct the name, or add the field.',
  ]);
});

test('words of a host change none of ours', () => {
  const { law } = Object.fromEntries(TYPES.map(([name, { definition }]) => [name, definition]));
  const ours = labelIn('th', 'law', 'number');
  const fields = { ...law?.words?.th.fields, number: 'อื่น' };
  learnWords([{ ...tender, singularName: 'law', words: { th: { fields }, en: { fields } } }]);
  expect(labelIn('th', 'law', 'number')).toBe(ours);
});

import { COMPONENTS, GOVERNED_TYPES, PLUGIN_TYPES, RELATED_TYPES } from '#server/content-types/index';
import type { Attributes } from '#server/content-types/model/attribute';
import { LAW_TYPES } from '#server/content-types/law/schema';
import { DUTIES } from '#server/domain/signoff/model';

const ALL_ATTRIBUTES: readonly (readonly [string, Attributes])[] = [
  ...PLUGIN_TYPES.map(({ uid, schema }) => [uid, schema.attributes] as const),
  ...Object.values(COMPONENTS).map(({ uid, attributes }) => [uid, attributes] as const),
];

test('the types of the contract are there, under its plural names', () => {
  expect(GOVERNED_TYPES.map(({ presentation }) => presentation.plural)).toEqual(
    expect.arrayContaining([
      ...['basic-infos', 'laws', 'news-articles', 'knowledge-items', 'web-links', 'faqs', 'sitemap-nodes'],
    ]),
  );
  expect(RELATED_TYPES.map(({ uid }) => uid)).toEqual([
    'plugin::gov-publishing.agency',
    'plugin::gov-publishing.appointment',
  ]);
});

test.each(GOVERNED_TYPES)(
  '$singularName has drafts, locales and the fields of every publishable entry',
  ({ schema }) => {
    expect(schema.options.draftAndPublish).toBe(true);
    expect(schema.pluginOptions).toEqual({ i18n: { localized: true } });
    expect(Object.keys(schema.attributes)).toEqual(
      expect.arrayContaining([
        'title',
        'slug',
        'agency',
        'responsibleOfficer',
        'source',
        'attachments',
        'restricted',
      ]),
    );
  },
);

test.each(RELATED_TYPES)('$singularName has neither drafts nor locales', ({ schema }) => {
  expect(schema.options.draftAndPublish).toBe(false);
  expect(schema.pluginOptions).toEqual({});
});

test.each(GOVERNED_TYPES)(
  '[NEWS-08] $singularName stores no date of posting: the ledger gives it',
  ({ schema }) => {
    expect(Object.keys(schema.attributes)).not.toEqual(expect.arrayContaining(['datePosted']));
    expect(Object.keys(schema.attributes)).not.toEqual(expect.arrayContaining(['dateModified']));
  },
);

test.each(GOVERNED_TYPES)(
  '$singularName: every attribute but relations says whether it is localised',
  ({ schema }) => {
    const silent = Object.entries(schema.attributes).filter(
      ([, { type, pluginOptions }]) => type !== 'relation' && pluginOptions?.i18n === undefined,
    );
    expect(silent).toEqual([]);
  },
);

test.each(GOVERNED_TYPES)(
  '$singularName: words are localised; dates, numbers, choices and slug are not',
  ({ schema }) => {
    for (const { type, pluginOptions } of Object.values(schema.attributes)) {
      const localized = pluginOptions?.i18n?.localized;
      if (type === 'text' || type === 'richtext' || type === 'dynamiczone')
        expect([type, localized]).toEqual([type, true]);
      if (['date', 'datetime', 'integer', 'enumeration', 'boolean'].includes(type)) {
        expect([type, localized]).toEqual([type, false]);
      }
    }
    expect(schema.attributes['slug']?.pluginOptions?.i18n?.localized).toBe(false);
  },
);

test.each(ALL_ATTRIBUTES)('%s: relations are one-sided and everything named exists', (_, attributes) => {
  const uids = PLUGIN_TYPES.map(({ uid }) => uid);
  for (const attribute of Object.values(attributes)) {
    if (attribute.type === 'relation') {
      expect(Object.keys(attribute)).not.toEqual(expect.arrayContaining(['inversedBy']));
      expect(Object.keys(attribute)).not.toEqual(expect.arrayContaining(['mappedBy']));
      expect([...uids, 'admin::user']).toContain(attribute.target);
    }
    if (attribute.type === 'component') expect(COMPONENTS[attribute.component]).toBeDefined();
    if (attribute.type === 'dynamiczone')
      for (const uid of attribute.components) expect(COMPONENTS[uid]).toBeDefined();
    if (attribute.type === 'enumeration') {
      expect(new Set(attribute.enum).size).toBe(attribute.enum.length);
      // Strapi refuses to start with a value that GraphQL could not name.
      for (const value of attribute.enum) expect(value).toMatch(/^[_A-Za-z][_0-9A-Za-z]*$/);
    }
  }
});

test('[LAW-01] [LAW-02] [LAW-03] [LAW-04] [LAW-05] [LAW-06] [LAW-07] [LAW-08] [LAW-09] every type of law has its member', () => {
  expect(LAW_TYPES).toEqual(
    expect.arrayContaining([
      ...['act', 'royal_decree', 'ministerial_regulation', 'announcement', 'regulation'],
      ...['standard', 'manual', 'guideline', 'cabinet_resolution'],
    ]),
  );
});

test('[LAW-10] [LAW-11] [LAW-12] [LAW-13] [LAW-14] [LAW-15] [LAW-16] the types of law that single provinces add', () => {
  expect(LAW_TYPES).toEqual(
    expect.arrayContaining(['other', 'bylaw', 'rule', 'order', 'circular', 'pattern', 'policy']),
  );
});

test('an appointment names any duty and no other', () => {
  const duty = RELATED_TYPES.find(({ singularName }) => singularName === 'appointment')?.schema.attributes[
    'duty'
  ];
  expect(duty).toMatchObject({ type: 'enumeration', enum: DUTIES });
});

test.each(PLUGIN_TYPES)('$singularName presents fields that exist', ({ schema, presentation }) => {
  const { labelFields, searchFields, defaultSort, publicFields } = presentation;
  const sorted = defaultSort.map((part) => part.replace(/:(?:asc|desc)$/, ''));
  for (const field of [...labelFields, ...searchFields]) expect(publicFields).toHaveProperty(field);
  for (const field of sorted)
    expect([...Object.keys(publicFields), 'datePosted', 'dateModified']).toContain(field);
  for (const [field, type] of Object.entries(publicFields)) expect(schema.attributes[field]?.type).toBe(type);
});

test.each(GOVERNED_TYPES)(
  '[PROH-02] $singularName keeps what is for officers out of the public fields',
  ({ presentation }) => {
    expect(presentation.publicFields).not.toHaveProperty('restricted');
    expect(presentation.publicFields).not.toHaveProperty('affectsProvinceImage');
  },
);

test('no attribute is the same object twice: Strapi writes its column name into it', () => {
  const attributes = ALL_ATTRIBUTES.flatMap(([, each]) => Object.values(each));
  expect(new Set(attributes).size).toBe(attributes.length);
});

test('a component has the form that Strapi gives to those it loads from files', () => {
  expect(COMPONENTS['gov-publishing.plan-report']).toMatchObject({
    uid: 'gov-publishing.plan-report',
    category: 'gov-publishing',
    modelType: 'component',
    modelName: 'plan-report',
    globalId: 'ComponentGovPublishingPlanReport',
    collectionName: 'components_gov_publishing_plan_report',
    __schema__: { collectionName: 'components_gov_publishing_plan_report' },
  });
});

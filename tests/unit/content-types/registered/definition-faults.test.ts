import { definitionFaults } from '#server/content-types/definition/definition-faults';
import { usualDefinition } from '#server/content-types/definition/usual-definition';
import { MAX_ORDERS } from '#server/content-types/presentation';
import { GovernedTypes } from '#server/entries/governed-types';
import { labelFieldsOf } from '#server/entries/relation-labels';
import { parsePublicQuery, LIST_PARAMETERS } from '#server/delivery/query/public-query';
import { queryableFields } from '#server/delivery/store/projection';
import { tender } from './host-type';
import { governed, strapiWith } from './round-trip';

const schema = {
  ...tender.schema,
  attributes: {
    ...tender.schema.attributes,
    estimate: { type: 'decimal', private: true },
    bidder: { type: 'string', pluginOptions: { 'gov-publishing': { unlisted: true } } },
    code: { type: 'string', private: true },
  },
} as typeof tender.schema;
const { presentation } = tender;

const hidden = (part: string, name: string): string =>
  `its definition names the field "${name}" in "${part}", which the public is not shown. Take the name out, or make the field a public one.`;
const unsorted = (name: string): string =>
  `its definition names the field "${name}" in "presentation.defaultSort", by which no list can be sorted. Name a short text, a number, a date, a choice or a yes/no.`;

test('a private or unlisted field is named in no part of a definition, and every such name is told', () => {
  const wrong = {
    ...tender,
    texts: { title: ['name'], summary: ['bidder'], body: ['terms'] },
    presentation: { ...presentation, labelFields: ['name', 'estimate', 'bidder'], searchFields: ['bidder'] },
    page: { parts: [{ part: 'facts', fields: ['method', 'estimate'] } as const], elsewhere: {} },
  };
  expect(definitionFaults(wrong, schema)).toEqual([
    hidden('texts.summary', 'bidder'),
    hidden('presentation.labelFields', 'estimate'),
    hidden('presentation.labelFields', 'bidder'),
    hidden('presentation.searchFields', 'bidder'),
    hidden('page', 'estimate'),
  ]);
});

describe('the order of a list without "sort"', () => {
  const faultsOf = (...defaultSort: string[]): string[] =>
    definitionFaults({ ...tender, presentation: { ...presentation, defaultSort } }, schema);
  const type = governed('api::tender.tender', { ...tender, schema }, 'office');
  const asks = (...defaultSort: string[]) =>
    parsePublicQuery({}, queryableFields(strapiWith(type) as never, type), LIST_PARAMETERS, defaultSort);

  test.each([
    ['a private field', 'estimate:desc', hidden('presentation.defaultSort', 'estimate')],
    ['an unlisted field', 'bidder', hidden('presentation.defaultSort', 'bidder')],
    ['a rich text', 'terms:asc', unsorted('terms')],
    ['a relation', 'office:asc', unsorted('office')],
  ])('is not that of %s: every list would be refused', (_, order, fault) => {
    expect(() => asks(order)).toThrow();
    expect(faultsOf('name:asc', order)).toEqual([fault]);
  });

  test('has no more fields than a list is sorted by', () => {
    const many = Array.from({ length: MAX_ORDERS + 1 }, () => 'name');
    expect(() => asks(...many)).toThrow();
    expect(faultsOf(...many)).toEqual([
      'its definition has 5 fields in "presentation.defaultSort". Name 4 at the most.',
    ]);
  });

  test.each(['name', 'closesOn:DESC', 'method:asc', 'datePosted:desc', 'agency:asc'])(
    'may be %s',
    (order) => {
      expect(() => asks(order)).not.toThrow();
      expect(faultsOf(order)).toEqual([]);
    },
  );
});

test('of a type that nobody defined, a private field of a usual name is no label, neither governed nor related', () => {
  expect(usualDefinition(schema).presentation.labelFields).toEqual(['name']);
  const strapi = { getModel: () => schema };
  expect(labelFieldsOf(strapi as never, new GovernedTypes([]), 'api::tender.tender')).toEqual(['name']);
});

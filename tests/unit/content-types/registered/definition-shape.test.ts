import { parseConfig } from '#server/config';
import { PLUGIN_TYPES } from '#server/content-types/index';
import { defineType } from '#server/content-types/definition/index';
import { queryableFields } from '#server/delivery/store/projection';
import { governedTypesOf } from '#server/entries/governed-types';
import { tender } from './host-type';

const HOST = 'api::tender.tender';
const configured = (definition: unknown) => parseConfig({ governed: { [HOST]: { definition } } });

test('a definition made with defineType is taken as it is', () => {
  expect(configured(tender).governed[HOST]?.definition).toBe(tender);
});

test('one that is hardly any is refused with everything that it lacks', () => {
  const refusal = (): unknown => configured({ ownChecks: [] });
  for (const lacking of ['schema', 'singularName', 'texts', 'presentation', 'page', 'calendar', 'words'])
    expect(refusal).toThrow(new RegExp(`definition\\.${lacking}\\b`));
  expect(refusal).toThrow(/^gov-publishing configuration: /);
});

test.each<[string, object, RegExp]>([
  ['a text in the place of a list', { texts: { ...tender.texts, title: 'name' } }, /texts\.title/],
  ['words in one language', { words: { th: tender.words?.th } }, /words\.en/],
  ['a check that is none', { ownChecks: ['closesOn'] }, /ownChecks\[0\]/],
  ['linked data that nobody can make', { linkedData: { '@type': 'Demand' } }, /linkedData/],
  [
    'a part of the page that there is not',
    { page: { parts: [{ part: 'map' }], elsewhere: {} } },
    /page\.parts/,
  ],
  ['a part without its field', { page: { parts: [{ part: 'text' }], elsewhere: {} } }, /parts\[0\]\.field/],
  ['a day without a field', { calendar: { kind: 'day' } }, /calendar\.start/],
])('one with %s is refused, and told where', (_, wrong, where) => {
  expect(() => configured({ ...tender, ...wrong })).toThrow(where);
});

test('what is left out may be undefined', () => {
  const { schema, texts, presentation } = tender;
  const definition = defineType({ schema, texts, presentation, page: undefined, words: undefined });
  expect([definition.page, definition.words]).toEqual([null, null]);
  expect(() => configured(definition)).not.toThrow();
});

test('a definition opens no private field to filters and orders, whatever it says', () => {
  const schema = {
    ...tender.schema,
    attributes: { ...tender.schema.attributes, estimate: { type: 'decimal', private: true } },
  };
  const mandated = Object.fromEntries(PLUGIN_TYPES.map((type) => [type.uid, type.schema]));
  const strapi = {
    contentTypes: { ...mandated, [HOST]: schema },
    getModel: () => schema,
  } as never;
  const publicFields = { name: 'string', estimate: 'decimal' } as const;
  const config = parseConfig({
    governed: { [HOST]: { agency: 'office', definition: { ...tender, publicFields } } },
  });
  const type = governedTypesOf(strapi, config).get(HOST)!;
  expect(Object.keys(queryableFields(strapi, type))).not.toContain('estimate');
  expect(Object.keys(queryableFields(strapi, type))).toContain('closesOn');
});

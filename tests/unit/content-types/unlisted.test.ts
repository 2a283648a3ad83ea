import { usualDefinition } from '#server/content-types/definition/usual-definition';
import { isListed } from '#server/content-types/model/field-format';
import { publicFieldsOf } from '#server/content-types/presentation';
import { derivedColumns } from '#server/delivery/formats/exports/export-cells';
import { exportParts } from '#server/delivery/formats/exports/export-parts';
import { itemSchema } from '#server/delivery/openapi/item-schemas';
import { pageLayoutOf } from '#server/delivery/html-pages/frame/page-layout';
import { searchFieldsOf } from '#server/delivery/store/search/search-fields';

/** Of each kind of field one that the public sees, and the same kept from it in each way there is. */
function shownAndKept(kind: object): Record<string, object> {
  return {
    shown: kind,
    keptUnlisted: { ...kind, pluginOptions: { 'gov-publishing': { unlisted: true } } },
    keptPrivate: { ...kind, private: true },
  };
}

const ROWS = 'gov-publishing.project';
const fields = Object.fromEntries(
  Object.entries({
    text: { type: 'string' },
    long: { type: 'richtext' },
    file: { type: 'media' },
    tie: { type: 'relation', relation: 'manyToOne', target: 'api::x.x' },
    rows: { type: 'component', component: ROWS, repeatable: true },
  }).flatMap(([name, kind]) =>
    Object.entries(shownAndKept(kind)).map(([how, attribute]) => [`${name}_${how}`, attribute]),
  ),
);
const attributes = { ...fields, secret_kept: { type: 'password' } };
const strapi = {
  getModel: () => ({ modelName: 'x', attributes }),
  components: { [ROWS]: { modelName: 'project', attributes: shownAndKept({ type: 'string' }) } },
} as never;
const type = {
  uid: 'api::x.x',
  plural: 'xs',
  agencyAttribute: 'agency',
  importanceAttribute: null,
  localized: false,
  restServesUnsigned: false,
  definition: usualDefinition({
    info: { singularName: 'x', pluralName: 'xs', displayName: 'x' },
    attributes: attributes as never,
  }),
} as never;

test.each(Object.entries(attributes))('%s', (name, attribute) => {
  expect(isListed(attribute as never)).toBe(name.endsWith('_shown'));
});

/** What is unlisted is signed, and part of no answer (ADR 0040): each maker of answers is asked by itself. */
test.each<[maker: string, made: () => unknown]>([
  ['fields for filters and sorting', () => publicFieldsOf({ attributes } as never)],
  ['the page', () => pageLayoutOf(strapi, type)],
  ['columns of an export', () => derivedColumns(strapi, type)],
  ['rows of an export', () => exportParts(strapi, type)],
  ['the search', () => searchFieldsOf(strapi, type)],
  ['the description of the API', () => itemSchema(strapi, type)],
])('%s: what is kept is no part of it', (_, made) => {
  const text = JSON.stringify(made());
  expect(text).toContain('shown');
  expect(text).not.toMatch(/kept/i);
});

import { ContentError } from '#server/domain/content/content-error';
import { populatePlan } from '#server/domain/content/populate-plan';
import { MODELS, RICH_TYPE } from './rich-type';

const labelFieldsOf = (uid: string) => (uid === 'api::agency.agency' ? ['code', 'name'] : ['title']);

describe('the populate plan', () => {
  const plan = populatePlan(RICH_TYPE, MODELS, labelFieldsOf);
  const media = { fields: expect.arrayContaining(['documentId', 'alternativeText', 'hash']) as unknown };

  test('loads components, zones, files and the labels of relations, and no bookkeeping', () => {
    expect(plan.populate).toEqual({
      about: true,
      agency: { fields: ['documentId', 'code', 'name'] },
      attachments: { populate: { file: media, source: true } },
      cover: media,
      laws: { fields: ['documentId', 'title'] },
      source: true,
      zone: {
        on: { 'gov.quote': { populate: { law: { fields: ['documentId', 'title'] } } }, 'gov.divider': true },
      },
    });
  });

  test('lists every relation with its target', () => {
    expect(plan.relationPaths).toEqual([
      { path: 'about', target: null },
      { path: 'agency', target: 'api::agency.agency' },
      { path: 'laws', target: 'api::law.law' },
      { path: 'zone[gov.quote].law', target: 'api::law.law' },
    ]);
  });

  test('refuses a component that holds itself, since no depth would be enough', () => {
    const node = { type: 'component', component: 'gov.node' };
    const models = { model: () => ({ attributes: { child: node } }) };
    const plan = () => populatePlan({ attributes: { root: node } }, models, labelFieldsOf);
    expect(plan).toThrow(ContentError);
    expect(plan).toThrow(/root\.child: gov\.node holds itself/);
  });

  test('allows one component in two places', () => {
    const part = { type: 'component', component: 'gov.source' };
    const schema = { attributes: { a: part, b: part } };
    expect(populatePlan(schema, MODELS, labelFieldsOf).populate).toEqual({ a: true, b: true });
  });
});

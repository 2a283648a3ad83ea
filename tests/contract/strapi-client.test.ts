import { strapi } from '@strapi/client';
import { publishInCode } from '../api/entries';
import { draftLaw, makeOffice } from '../harness/people';
import { startSite, type Site } from '../harness/site';

describe('Strapi’s own client', () => {
  let site: Site;
  let client: ReturnType<typeof strapi>;
  let documentId: string;

  beforeAll(async () => {
    site = await startSite();
    const office = await makeOffice(site);
    const drafts = ['กฎหมายก', 'กฎหมายข', 'กฎหมายค'];
    for (const title of drafts) {
      const law = await draftLaw(site, office, { title, fiscalYear: 2561, affectsProvinceImage: false });
      ({ documentId } = law);
      await publishInCode(site, office, law);
    }
    await draftLaw(site, office, { title: 'ร่าง', affectsProvinceImage: false });
    const { port } = site.strapi.server.httpServer.address();
    client = strapi({ baseURL: `http://127.0.0.1:${port}/api/gov` });
  });
  afterAll(() => site?.stop());

  test('reads a collection, by page, sorted, filtered and with some fields only', async () => {
    const laws = client.collection('laws');
    const all = await laws.find({ sort: 'title:desc' });
    expect(all.data.map(({ title }: any) => title)).toEqual(['กฎหมายค', 'กฎหมายข', 'กฎหมายก']);
    expect(all.meta.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 3 });
    const second = await laws.find({
      sort: ['title:asc'],
      pagination: { page: 2, pageSize: 1 },
      fields: ['title'],
    });
    expect(second.data.map(({ title, body, slug }: any) => [title, body, slug])).toEqual([
      ['กฎหมายข', undefined, undefined],
    ]);
    const some = await laws.find({
      filters: { $or: [{ title: { $contains: 'ข' } }, { title: { $eq: 'กฎหมายก' } }] },
      locale: 'th',
    });
    expect(some.meta.pagination?.total).toBe(2);
    const one = await laws.find({ filters: { title: { $endsWith: 'ก' } } });
    expect(one.data.map(({ title }: any) => title)).toEqual(['กฎหมายก']);
  });

  test('reads an entry, and is told in words what is not there', async () => {
    const { data } = await client.collection('laws').findOne(documentId);
    expect(data).toMatchObject({
      documentId,
      title: 'กฎหมายค',
      publication: { signatures: expect.any(Array) },
    });
    await expect(client.collection('laws').findOne('nothing')).rejects.toMatchObject({
      response: { status: 404 },
    });
    const populated = client.collection('laws').find({ populate: '*' });
    await expect(populated).rejects.toMatchObject({ response: { status: 400 } });
  });

  test('cannot write: there is nothing to write to', async () => {
    const written = client.collection('laws').create({ title: 'ไม่มีใครลงนาม' });
    await expect(written).rejects.toMatchObject({ response: { status: 405 } });
  });
});

import {
  as,
  LAW,
  makeOffice,
  makePerson,
  appoint,
  type EntryRef,
  type Office,
  type Person,
} from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { BULLETIN, common, upload, write } from '../entries';
import { contentManager, makeRoledOffice, type RoledOffice } from '../people/roles-office';

const SECRET = 'แผนลับของหน่วยงานแรก';
const TEXT = { mime: 'text/plain', bytes: 'ข้อความ' };

describe.each(DATABASES)('[ORG-04] the media library, by agency, on %s', (client) => {
  let site: Site;
  let office: Office;
  let people: RoledOffice;
  /** Of the other agency, with the widest role of the library that Strapi knows: no condition at all. */
  let keeper: Person;
  let shown: { id: number; url: string };
  let loose: { id: number };
  let banner: { id: number };
  let theirs: { id: number };
  let draft: EntryRef;
  const list = async (person: Person, query = ''): Promise<string[]> =>
    (await site.http.get(`/upload/files${query}`).set(as(person))).body.results
      .map((file: any) => file.name)
      .sort();
  const refusal = (answer: any): unknown => [
    answer.status,
    answer.body.error?.details?.reasons?.map((reason: any) => reason.code),
  ];
  const ELSEWHERE = [403, ['scope.file_elsewhere']];

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    people = await makeRoledOffice(site, office);
    keeper = await makePerson(site, 'Keeper', 'gov-webmaster');
    await appoint(site, keeper, 'webmaster', people.other);
    shown = await upload(site, people.reporter, { name: `${SECRET}.txt`, ...TEXT });
    loose = await upload(site, people.reporter, { name: `${SECRET} ยังไม่แนบ.txt`, ...TEXT });
    theirs = await upload(site, people.stranger, { name: 'ของหน่วยงานอื่น.txt', ...TEXT });
    banner = await upload(site, office.superAdmin, { name: 'ตรา.txt', ...TEXT });
    draft = await write(site, people.reporter, LAW, {
      ...common(office),
      title: SECRET,
      attachments: [{ file: shown.id, label: 'แผน' }],
    });
  });
  afterAll(() => site?.stop());

  test('each sees the files of their agencies: uploaded there, or shown by an entry of theirs', async () => {
    expect(await list(keeper)).toEqual(['ของหน่วยงานอื่น.txt']);
    expect(await list(people.webmaster)).toEqual([
      'ของหน่วยงานอื่น.txt',
      `${SECRET} ยังไม่แนบ.txt`,
      `${SECRET}.txt`,
    ]);
    expect(await list(people.auditor)).toHaveLength(4);
    expect(await list(office.superAdmin)).toHaveLength(4);
    expect(await list(people.reporter)).toEqual([`${SECRET} ยังไม่แนบ.txt`, `${SECRET}.txt`]);
  });

  test('no search, filter or order finds a file elsewhere, and no count tells of it', async () => {
    for (const query of [
      `?_q=${encodeURIComponent('แผน')}`,
      `?filters[name][$startsWith]=${encodeURIComponent('แผน')}`,
      `?filters[$or][0][id]=${shown.id}`,
      `?filters[id][$in][0]=${shown.id}`,
    ]) {
      const { body } = await site.http.get(`/upload/files${query}`).set(as(keeper));
      expect([query, body.results, body.pagination.total]).toEqual([query, [], 0]);
    }
  });

  test.each(['shown', 'loose'] as const)(
    'a file elsewhere (%s) is neither read nor changed',
    async (which) => {
      const { id } = { shown, loose }[which];
      const send = (method: 'get' | 'put' | 'post' | 'delete', path: string): any =>
        site.http[method](path).set(as(keeper));
      const before = await site.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
      const answers = [
        await send('get', `/upload/files/${id}`),
        await send('put', `/upload/files/${id}`).send({ fileInfo: { name: 'อื่น.txt' } }),
        await send('delete', `/upload/files/${id}`),
        await send('post', `/upload?id=${id}`).field('fileInfo', JSON.stringify({ name: 'อื่น.txt' })),
        await send('post', `/upload?id=${id}&id=1`).field('fileInfo', JSON.stringify({ name: 'อื่น.txt' })),
        await send('post', `/upload/files/${id}/replace`).attach('files', Buffer.from('ก'), 'a.txt'),
        await send('post', '/upload/actions/bulk-update').send({
          updates: [{ id, fileInfo: { caption: 'อื่น' } }],
        }),
        await send('post', '/upload/actions/bulk-delete').send({ fileIds: [theirs.id, id], folderIds: [] }),
        await send('post', '/upload/actions/bulk-move').send({
          fileIds: [id],
          folderIds: [],
          destinationFolderId: null,
        }),
      ];
      expect(answers.map(refusal)).toEqual(answers.map(() => ELSEWHERE));
      expect(await site.strapi.db.query('plugin::upload.file').findOne({ where: { id } })).toEqual(before);
      expect(await list(people.stranger)).toEqual(['ของหน่วยงานอื่น.txt']);
    },
  );

  test('a folder is not deleted with what lies in it', async () => {
    const folder = await site.http
      .post('/upload/folders')
      .set(as(keeper))
      .send({ name: 'รวม', parent: null });
    await site.http
      .post('/upload/actions/bulk-move')
      .set(as(people.webmaster))
      .send({ fileIds: [loose.id], folderIds: [], destinationFolderId: folder.body.data.id });
    const answer = await site.http
      .post('/upload/actions/bulk-delete')
      .set(as(keeper))
      .send({ fileIds: [], folderIds: [folder.body.data.id] });
    expect(refusal(answer)).toEqual(ELSEWHERE);
    expect(await list(people.reporter)).toHaveLength(2);
  });

  test('nobody opens a file by attaching it, by its number, to an entry of their own', async () => {
    const agency = { agency: { connect: [{ documentId: people.other.documentId }] } };
    for (const attachments of [
      [{ file: shown.id, label: 'x' }],
      [{ file: { id: loose.id }, label: 'x' }],
      [{ file: { set: [{ id: shown.id }] }, label: 'x' }],
      [{ file: { connect: [loose.id] }, label: 'x' }],
    ]) {
      const answer = await contentManager(site, people.stranger).post(`collection-types/${LAW}`, {
        title: 'ของเรา',
        ...agency,
        attachments,
      });
      expect(refusal(answer)).toEqual(ELSEWHERE);
    }
    const own = await contentManager(site, people.stranger).post(`collection-types/${LAW}`, {
      title: 'ของเรา',
      ...agency,
      attachments: [{ file: theirs.id, label: 'x' }],
    });
    expect(own.status).toBe(201);
  });

  test('a colleague saves an entry with the files that it has', async () => {
    const answer = await contentManager(site, people.webmaster).put(
      `collection-types/${LAW}/${draft.documentId}`,
      {
        attachments: [{ file: shown.id, label: 'แผนฉบับแก้ไข' }],
      },
    );
    expect(answer.status).toBe(200);
  });

  test('no file is tied to a draft elsewhere while it is uploaded', async () => {
    const [row] = await site.strapi.db.query(LAW).findMany({ where: { documentId: draft.documentId } });
    const answer = await site.http
      .post('/upload')
      .set(as(keeper))
      .field('ref', LAW)
      .field('refId', String(row.id))
      .field('field', 'cover')
      .attach('files', Buffer.from('ก'), { filename: 'a.txt', contentType: 'text/plain' });
    expect(refusal(answer)).toEqual(ELSEWHERE);
  });

  test('what only ungoverned content shows is as Strapi has it', async () => {
    const topic = await site.strapi.documents('api::topic.topic').create({ data: { name: 'หน้าแรก' } });
    const link = { related_id: topic.id, related_type: 'api::topic.topic', field: 'picture', order: 1 };
    await site.strapi.db.connection('files_related_mph').insert({ file_id: banner.id, ...link });
    expect(await list(keeper)).toEqual(['ของหน่วยงานอื่น.txt', 'ตรา.txt']);
  });

  test('a file that two agencies show is changed by neither alone', async () => {
    await write(site, office.superAdmin, BULLETIN, {
      title: 'ร่วมกัน',
      agency: { connect: [{ documentId: people.other.documentId }] },
      cover: shown.id,
    });
    expect(await list(keeper)).toContain(`${SECRET}.txt`);
    const change = await site.http
      .put(`/upload/files/${shown.id}`)
      .set(as(keeper))
      .send({ fileInfo: { name: 'อื่น.txt' } });
    expect(refusal(change)).toEqual(ELSEWHERE);
  });
});

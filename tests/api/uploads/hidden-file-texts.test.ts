import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { as, makePerson, type Person } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { reasonsIn } from '../refusals';

const FILE = 'plugin::upload.file';
const HIDDEN = 'งบ \u202E001';
const WORDS = { name: 'a.txt', alternativeText: 'ภาพ', caption: 'คำบรรยาย' };

describe.each(DATABASES)('what is said of a file holds nothing that nobody sees, on %s', (client) => {
  let site: Site;
  let person: Person;
  let full: { Authorization: string };
  let id: number;
  const stored = async () => ({
    bytes: readdirSync(join(site.publicDir, 'uploads')).sort(),
    rows: await site.strapi.db
      .query(FILE)
      .findMany({ select: ['name', 'alternativeText', 'caption'], orderBy: 'id' }),
  });
  const upload = (path: string, headers: Record<string, string>, filename: string, info?: object): any => {
    const request = site.http.post(path).set(headers);
    if (info) request.field('fileInfo', JSON.stringify(info));
    return request.attach('files', Buffer.from('ข้อความ'), { filename, contentType: 'text/plain' });
  };

  beforeAll(async () => {
    site = await startSite({ client });
    person = await makePerson(site, 'Uploader');
    const token = await site.strapi
      .service('admin::api-token')
      .create({ kind: 'content-api', type: 'full-access', name: 'full', lifespan: null });
    full = { Authorization: `Bearer ${token.accessKey}` };
    id = (await upload('/upload', as(person), 'a.txt', WORDS)).body[0].id;
  });
  afterAll(() => site?.stop());

  const panel = () => as(person);
  const refusals: [string, () => any, string[]][] = [
    ['a name as the file comes', () => upload('/upload', panel(), `${HIDDEN}.txt`), ['fileInfo.name']],
    [
      'a name given to it',
      () => upload('/upload', panel(), 'b.txt', { name: `${HIDDEN}.txt` }),
      ['fileInfo.name'],
    ],
    [
      'its alternative text and caption, both named',
      () => upload('/upload', panel(), 'b.txt', { alternativeText: HIDDEN, caption: HIDDEN }),
      ['fileInfo.alternativeText', 'fileInfo.caption'],
    ],
    ['one file of the panel', () => upload('/upload/files', panel(), `${HIDDEN}.txt`), ['fileInfo.name']],
    ['the content API', () => upload('/api/upload', full, `${HIDDEN}.txt`), ['fileInfo.name']],
    [
      'a replacement',
      () => upload(`/upload/files/${id}/replace`, panel(), 'b.txt', { caption: HIDDEN }),
      ['fileInfo.caption'],
    ],
    [
      'a replacement by POST /upload?id=',
      () => upload(`/upload?id=${id}`, panel(), 'b.txt', { caption: HIDDEN }),
      ['fileInfo.caption'],
    ],
    [
      'a change by POST /upload?id=',
      () =>
        site.http
          .post(`/upload?id=${id}`)
          .set(panel())
          .field('fileInfo', JSON.stringify({ name: HIDDEN })),
      ['fileInfo.name'],
    ],
    [
      'a change by PUT',
      () =>
        site.http
          .put(`/upload/files/${id}`)
          .set(panel())
          .send({ fileInfo: { alternativeText: HIDDEN } }),
      ['fileInfo.alternativeText'],
    ],
    [
      'a change by the content API',
      () =>
        site.http
          .post(`/api/upload?id=${id}`)
          .set(full)
          .send({ fileInfo: { caption: HIDDEN } }),
      ['fileInfo.caption'],
    ],
    [
      'a change of several, of which the first would do',
      () =>
        site.http
          .post('/upload/actions/bulk-update')
          .set(panel())
          .send({
            updates: [
              { id, fileInfo: { caption: 'อื่น' } },
              { id, fileInfo: { caption: HIDDEN } },
            ],
          }),
      ['updates.1.fileInfo.caption'],
    ],
  ];

  test.each(refusals)('%s is refused in words, and nothing is written', async (_, send, fields) => {
    const before = await stored();
    const answer = await send();
    expect([answer.status, reasonsIn(answer)]).toEqual([
      400,
      fields.map((field) => `file.hidden_characters ${field} -`),
    ]);
    expect(answer.body.error.message).toMatch(/มองไม่เห็น U\+202E \(4\).*nobody sees.*U\+202E \(4\)/s);
    expect(await stored()).toEqual(before);
  });

  // Strapi numbers files in the order in which they are written to its disk, which need not be the request's.
  test('of several files that come at once one is refused in words, and none is written', async () => {
    const before = await stored();
    const answer = await site.http
      .post('/upload')
      .set(panel())
      .attach('files', Buffer.from('ก'), { filename: 'b.txt', contentType: 'text/plain' })
      .attach('files', Buffer.from('ก'), { filename: `${HIDDEN}.txt`, contentType: 'text/plain' });
    expect(answer.status).toBe(400);
    expect(reasonsIn(answer)).toEqual([
      expect.stringMatching(/^file\.hidden_characters fileInfo\.[01]\.name -$/),
    ]);
    expect(await stored()).toEqual(before);
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      'db.query.update',
      () => site.strapi.db.query(FILE).update({ where: { id }, data: { caption: HIDDEN } }),
    ],
    [
      'db.query.updateMany',
      () => site.strapi.db.query(FILE).updateMany({ where: {}, data: { name: HIDDEN } }),
    ],
    [
      'db.query.create',
      () =>
        site.strapi.db.query(FILE).create({
          data: { name: HIDDEN, hash: 'h', mime: 'text/plain', size: 1, url: '/x', provider: 'local' },
        }),
    ],
    [
      'entityService.update',
      () => site.strapi.entityService.update(FILE as any, id, { data: { alternativeText: HIDDEN } as any }),
    ],
    [
      'documents.update',
      async () => {
        const { documentId } = await site.strapi.db.query(FILE).findOne({ where: { id } });
        return site.strapi.documents(FILE as any).update({ documentId, data: { caption: HIDDEN } as any });
      },
    ],
  ])('%s in the server is refused, too', async (_, write) => {
    const before = await stored();
    await expect(write()).rejects.toThrow(/มองไม่เห็น U\+202E/);
    expect(await stored()).toEqual(before);
  });

  test('a file from before can be given other words, and its old name is put right', async () => {
    await site.strapi.db
      .connection('files')
      .where({ id })
      .update({ name: `${HIDDEN}.txt` });
    const change = (fileInfo: object): any =>
      site.http.put(`/upload/files/${id}`).set(panel()).send({ fileInfo });
    expect((await change({ caption: 'ก' })).status).toBe(200);
    expect((await change({ name: 'งบ 001.txt' })).body.name).toBe('งบ 001.txt');
  });

  test('what Thai and names need is taken', async () => {
    const words = { name: 'การ\u200Bเงิน 👩‍⚕️.txt', alternativeText: 'ก\u200Bข', caption: 'บรรทัด\nสอง' };
    const answer = await upload('/upload', panel(), 'b.txt', words);
    expect([answer.status, answer.body[0]]).toEqual([201, expect.objectContaining(words)]);
  });
});

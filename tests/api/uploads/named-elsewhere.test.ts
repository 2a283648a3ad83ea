import { as, LAW, makeOffice, type EntryRef, type Office, type Person } from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { BULLETIN, common, upload, write } from '../entries';
import { contentManager, makeRoledOffice, type RoledOffice } from '../people/roles-office';
import { PNG } from './pixel';

const SECTION = 'parts.section';

/** What a text names by address is shown in the entry's preview and signed by its bytes: it is attached like a file. */
describe.each(oneDatabase(__filename))(
  '[ORG-04] files of another agency in one’s own entry, on %s',
  (client) => {
    let site: Site;
    let office: Office;
    let people: RoledOffice;
    let secret: { id: number; documentId: string; url: string; hash: string };
    let ours: { id: number; url: string };
    let token: { Authorization: string };

    beforeAll(async () => {
      site = await startSite({ client });
      office = await makeOffice(site);
      people = await makeRoledOffice(site, office);
      secret = (await upload(site, people.reporter, {
        name: 'แผนลับ.png',
        mime: 'image/png',
        bytes: PNG,
      })) as never;
      ours = await upload(site, people.stranger, { name: 'ของเรา.png', mime: 'image/png', bytes: PNG });
      const { accessKey } = await site.strapi
        .service('admin::api-token')
        .create({ kind: 'content-api', type: 'full-access', name: 'full', lifespan: null });
      token = { Authorization: `Bearer ${accessKey}` };
    });
    afterAll(() => site?.stop());

    const ofTheirs = (): object => ({ agency: { connect: [{ documentId: people.other.documentId }] } });
    const count = (uid: string): Promise<number> => site.strapi.db.query(uid).count({});
    const create = (who: Person, uid: string, data: object): any =>
      contentManager(site, who).post(`collection-types/${uid}`, { title: 'ของเรา', ...ofTheirs(), ...data });

    const texts = (url: string): [what: string, uid: string, data: object, field: string][] => [
      ['a picture in the body', BULLETIN, { body: `ก\n\n![ภาพ](${url})` }, 'body'],
      ['a link', BULLETIN, { body: `[แผน](${url})` }, 'body'],
      ['HTML in the body', BULLETIN, { body: `<img src="${url}">` }, 'body'],
      ['another host before it', BULLETIN, { body: `![ภาพ](https://cms.example.go.th${url})` }, 'body'],
      ['an address behind a proxy’s path', BULLETIN, { body: `![ภาพ](/office${url}?width=100)` }, 'body'],
      ['an address written out', BULLETIN, { title: `ดู ${url}` }, 'title'],
      ['encoded letters', BULLETIN, { body: `![ภาพ](${url.replace('.png', '%2Epng')})` }, 'body'],
      ['a component', BULLETIN, { sections: [{ heading: 'ก', text: `ดู ${url}` }] }, 'sections.0.text'],
      [
        'a dynamic zone',
        BULLETIN,
        { blocks: [{ __component: SECTION, heading: 'ก', text: `ดู ${url}` }] },
        'blocks.0.text',
      ],
      ['a law', LAW, { body: `![ภาพ](${url})` }, 'body'],
    ];

    test('are not named by any text: refused in words, the field named, and nothing is written', async () => {
      for (const [what, uid, data, field] of texts(secret.url)) {
        const before = await count(uid);
        const answer = await create(people.stranger, uid, data);
        expect({ what, status: answer.status }).toEqual({ what, status: 403 });
        expect(answer.body.error.details.reasons).toEqual([
          expect.objectContaining({ code: 'scope.address_elsewhere', field, requirement: 'ORG-04' }),
        ]);
        expect(answer.body.error.message).toMatch(/ไฟล์ของหน่วยงานอื่น.*another agency/);
        expect(await count(uid)).toBe(before);
      }
    });

    test('nor put in later, by the panel or a program; all places are named at once', async () => {
      const own = await create(people.stranger, BULLETIN, { body: `![ภาพ](${ours.url})` });
      expect(own.status).toBe(201);
      const { documentId } = own.body.data;
      const data = {
        body: `![ภาพ](${secret.url})`,
        cover: secret.id,
        sections: [{ heading: 'ก', text: secret.url, picture: { alt: 'ก', file: secret.id } }],
      };
      const answer = await contentManager(site, people.stranger).put(
        `collection-types/${BULLETIN}/${documentId}`,
        data,
      );
      expect(answer.status).toBe(403);
      expect(answer.body.error.details.reasons.map(({ field }: any) => field).sort()).toEqual([
        'body',
        'cover',
        'sections.0.picture.file',
        'sections.0.text',
      ]);
      const program = await site.http
        .post('/api/bulletins?status=draft')
        .set(token)
        .send({ data: { title: 'ของโปรแกรม', body: data.body } });
      expect([program.status, program.body.error?.details?.reasons?.[0]?.code]).toEqual([
        400,
        'scope.address_elsewhere',
      ]);
      const row = await site.strapi.db.query(BULLETIN).findOne({ where: { documentId } });
      expect(row.body).toBe(`![ภาพ](${ours.url})`);
    });

    test.each(['documentId', 'id as text', 'set', 'connect', 'connect by documentId'] as const)(
      'nor attached in whatever form Strapi takes a file: by %s',
      async (form) => {
        const { id, documentId } = secret;
        const cover = {
          documentId: { documentId },
          'id as text': String(id),
          set: { set: [{ id }] },
          connect: { connect: [{ id }] },
          'connect by documentId': { connect: [{ documentId }] },
        }[form];
        await create(people.stranger, BULLETIN, { cover });
        const links = await site.strapi.db
          .connection('files_related_mph')
          .where({ file_id: id, related_type: BULLETIN });
        expect(links).toEqual([]);
      },
    );

    test('what an entry names already, a colleague saves with it', async () => {
      const draft: EntryRef = await write(site, people.reporter, LAW, {
        ...common(office),
        title: 'แผน',
        body: `![ภาพ](${secret.url})`,
      });
      // Given by the administrator, and nobody's of the agency.
      const seal = await upload(site, office.superAdmin, { name: 'ตรา.png', mime: 'image/png', bytes: PNG });
      const put = (who: Person, body: string): any =>
        contentManager(site, who).put(`collection-types/${LAW}/${draft.documentId}`, { body });
      const both = `![ภาพ](${secret.url}) ![ตรา](${seal.url})`;
      expect((await put(people.reporter, both)).status).toBe(403);
      expect((await put(office.superAdmin, both)).status).toBe(200);
      expect((await put(people.reporter, `${both} แก้ไข`)).status).toBe(200);
      expect((await put(people.webmaster, `${both} แก้ไขอีก`)).status).toBe(200);
    });

    test('nor is the preview of an own draft a way to their bytes', async () => {
      const own = await create(people.stranger, BULLETIN, { body: 'ก' });
      await create(people.stranger, BULLETIN, { body: `![ภาพ](${secret.url})` });
      const { documentId } = own.body.data;
      const preview = await site.http
        .get(`/gov-publishing/dossiers/${BULLETIN}/${documentId}/preview`)
        .set(as(people.stranger));
      expect(JSON.stringify(preview.body)).not.toContain(secret.hash);
    });
  },
);

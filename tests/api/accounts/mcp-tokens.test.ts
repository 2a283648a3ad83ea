import {
  appoint,
  as,
  draftLaw,
  makeOffice,
  makePerson,
  PASSWORD,
  type Office,
  type Person,
} from '../../harness/people';
import { OFFICER_ROLE } from '../../harness/officers';
import { oneDatabase, startSite, type Site } from '../../harness/site';

const AGENCY = 'plugin::gov-publishing.agency';
const APPOINTMENT = 'plugin::gov-publishing.appointment';
const READ_ALL = 'plugin::gov-publishing.entries.read-all';
const ELSEWHERE = 'OTH-02';

/** Strapi's MCP server finds out by itself whose admin token asks: no strategy, and none of the panel's routes, is passed. */
describe.each(oneDatabase(__filename))(
  'an officer with an admin token at the MCP server, on %s',
  (client) => {
    let site: Site;
    let office: Office;
    let head: Person;
    let friend: Person;
    let friendId: string;
    let own: { documentId: string };
    let key: string;

    beforeAll(async () => {
      site = await startSite({
        client,
        configure: (strapi) => strapi.config.set('server.mcp.enabled', true),
      });
      office = await makeOffice(site);
      own = await site.strapi.documents(AGENCY).create({
        data: {
          code: ELSEWHERE,
          nameTh: 'สำนักงานอื่น',
          nameEn: 'Other office',
          order: 2,
          parent: { documentId: office.province.documentId },
        },
      });
      head = await makePerson(site, 'Head', OFFICER_ROLE);
      await appoint(site, head, 'approver', own);
      friend = await makePerson(site, 'Friend', OFFICER_ROLE);
      friendId = (await site.strapi.db.query('admin::user').findOne({ where: { id: friend.id } })).documentId;
      const all = await site.strapi.db
        .query('admin::permission')
        .findMany({ where: { action: READ_ALL, role: { code: OFFICER_ROLE } } });
      for (const { id } of all) await site.strapi.db.query('admin::permission').delete({ where: { id } });
      key = await adminToken(head);
    });

    afterAll(() => site?.stop());

    async function adminToken(owner: Person): Promise<string> {
      const { body } = await site.http.get('/admin/users/me/permissions').set(as(owner));
      const adminPermissions = body.data
        .filter(({ action }: any) => /^plugin::(content-manager\.explorer|upload)\./.test(action))
        .map(({ action, subject, properties, conditions, actionParameters }: any) => ({
          action,
          subject,
          properties,
          conditions,
          actionParameters,
        }));
      const made = await site.http
        .post('/admin/admin-tokens')
        .set(as(owner))
        .send({ name: `mcp of ${owner.name}`, description: '', lifespan: null, adminPermissions });
      expect(made.status).toBe(201);
      return made.body.data.accessKey;
    }

    async function tool(name: string, args: object, token = key): Promise<string> {
      const answer = await site.http
        .post('/mcp')
        .set({ Authorization: `Bearer ${token}`, Accept: 'application/json, text/event-stream' })
        .send({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } });
      expect(answer.status).toBe(200);
      return answer.text;
    }

    const appointment = (duty: string, agency: string): object => ({
      data: {
        person: friendId,
        agency,
        duty,
        orderNumber: '1/2569',
        orderDate: '2026-01-01',
        natureOfWork: 'เผยแพร่ข้อมูล',
        position: 'นักวิชาการ',
        from: '2026-01-01',
      },
    });

    it('[WF-01] enters nobody whom he could not enter in the panel', async () => {
      for (const [duty, agency] of [
        ['reporter', office.agency.documentId],
        ['approver', own.documentId],
      ] as const) {
        const told = await tool('create_plugin-gov-publishing_appointment', appointment(duty, agency));
        expect(told).toContain('"isError":true');
        expect(told).toContain('appoint');
      }
      expect(await site.strapi.db.query(APPOINTMENT).count({ where: { person: { id: friend.id } } })).toBe(0);
    });

    it('[WF-01] does not confirm alone what he entered by it', async () => {
      const told = await tool(
        'create_plugin-gov-publishing_appointment',
        appointment('reporter', own.documentId),
      );
      expect(told).not.toContain('"isError":true');
      const row = await site.strapi.db.query(APPOINTMENT).findOne({ where: { person: { id: friend.id } } });
      const { body } = await site.http.get('/gov-publishing/people').set(as(head));
      const line = body.data.find(({ documentId }: any) => documentId === row.documentId);
      const answer = await site.http
        .post(`/gov-publishing/people/appointments/${row.documentId}/confirm`)
        .set(as(head))
        .send({ password: PASSWORD, record: line.confirming.record });
      expect(answer.status).toBe(403);
      expect(answer.body.error.details.reasons.map(({ code }: any) => code)).toEqual(['confirm_entered']);
    });

    it('[ORG-04] reads and writes no draft, of another agency or of his own', async () => {
      const theirs = await draftLaw(site, office, { title: 'ร่างที่เป็นความลับ' });
      for (const [name, args] of [
        ['get', { documentId: theirs.documentId, locale: 'th', status: 'draft' }],
        ['list', { locale: 'th', status: 'draft' }],
        [
          'update',
          { documentId: theirs.documentId, locale: 'th', data: { importance: 'normal', title: 'อื่น' } },
        ],
        ['publish', { documentId: theirs.documentId, locale: 'th' }],
        ['delete', { documentId: theirs.documentId, locale: 'th' }],
      ] as const) {
        const told = await tool(`${name}_plugin-gov-publishing_law`, args);
        expect([name, told]).toEqual([name, expect.stringContaining('"isError":true')]);
        expect(told).not.toContain('ความลับ');
      }
      const row = await site.strapi
        .documents(theirs.uid)
        .findOne({ documentId: theirs.documentId, locale: 'th' });
      expect(row.title).toBe('ร่างที่เป็นความลับ');
    });

    it('[ORG-04] reads and changes no file that is not public, though its owner may read everything', async () => {
      const { body } = await site.http
        .post('/upload')
        .set(as(office.reporter))
        .attach('files', Buffer.from('%PDF-1.4 ความลับ'), {
          filename: 'secret.pdf',
          contentType: 'application/pdf',
        });
      const [{ id }] = body;
      const token = await adminToken(office.superAdmin);
      for (const [name, args] of [
        ['media_get_asset', { id }],
        ['media_update_asset', { id, caption: 'อื่น' }],
      ] as const) {
        const told = await tool(name, args, token);
        expect([name, told]).toEqual([name, expect.stringContaining('"isError":true')]);
        expect(told).not.toContain('secret');
      }
      for (const name of ['media_delete_assets', 'media_move_assets'])
        await tool(name, { ids: [id], folder: null }, token);
      expect(await tool('media_list_assets', {}, token)).not.toContain('secret');
      const row = await site.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
      expect([row?.name, row?.caption ?? null]).toEqual(['secret.pdf', null]);
    });
  },
);

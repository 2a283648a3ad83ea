import supertest from 'supertest';
import { makeOffice } from '../harness/people';
import { DATABASES, freshEnvironment, startIn } from '../harness/site';
import { expectNoSuchWay, expectRefusal, nameOf } from './check';
import type { NoSuchWay, Refused } from './door';
import { loadSite, otherSite } from './stages/other-site';
import { publishTogether } from './stages/signing';
import { draftBulletin, SECRET } from './stages/stage';
import { BULLETIN } from './stages/uids';
import { bootTables, memberTable } from './tables';
import type { MemberStage } from './tables/rows/members';

describe.each(DATABASES)('starts that would open a door, on %s', (client) => {
  let env: Record<string, string>;
  let documentId: string;
  beforeAll(async () => {
    env = await freshEnvironment(client);
    const site = await startIn(env, client);
    const office = await makeOffice(site);
    const entry = await draftBulletin(site, office);
    ({ documentId } = entry);
    await publishTogether(site, office, [entry]);
    await site.strapi.destroy();
  });

  describe.each(bootTables)('$heading', ({ doors }) => {
    test.each(doors.map((door) => ({ name: nameOf(door), door })))('$name', async ({ door }) => {
      const answer = await door.attempt({ env });
      expect(answer.name).toBe('BootRefusedError');
      expectNoSuchWay(answer, door.expect as NoSuchWay);
    });
  });

  test('nothing was lost by them: drafts and what is public are as they were', async () => {
    const site = await startIn(env, client);
    try {
      expect(await site.strapi.db.query(BULLETIN).count({ where: { documentId } })).toBe(2);
      expect((await site.http.get(`/api/gov/bulletins/${documentId}`)).status).toBe(200);
    } finally {
      await site.stop();
    }
  });
});

const RELATE_USERS = `module.exports = (plugin) => {
  const { attributes } = plugin.contentTypes.user.schema;
  attributes.bulletin = { type: 'relation', relation: 'manyToOne', target: '${BULLETIN}' };
  return plugin;
};
`;

describe.each(DATABASES)('a site whose users are related to what is governed, on %s', (client) => {
  let strapi: any;
  let stage: MemberStage;
  let site: ReturnType<typeof otherSite>;
  beforeAll(async () => {
    site = otherSite(({ add }) => add('src/extensions/users-permissions/strapi-server.js', RELATE_USERS));
    strapi = await loadSite(site.dir, await freshEnvironment(client));
    strapi.server.mount();
    const http = supertest(strapi.server.httpServer);
    const { id } = await strapi.documents(BULLETIN).create({ data: { title: SECRET } });
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'authenticated' } });
    const actions = [
      'plugin::users-permissions.user.me',
      'plugin::users-permissions.user.find',
      'api::bulletin.bulletin.find',
    ];
    for (const action of actions) {
      await strapi.db
        .query('plugin::users-permissions.permission')
        .create({ data: { action, role: role.id } });
    }
    const person = { username: 'citizen', email: 'citizen@example.com', password: 'Correct-Horse-1' };
    const { body } = await http.post('/api/auth/local/register').send(person);
    await strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { id: body.user.id }, data: { bulletin: id } });
    const token = await strapi
      .service('admin::api-token')
      .create({ kind: 'content-api', type: 'full-access', name: 'full', lifespan: null });
    stage = {
      http,
      user: { Authorization: `Bearer ${body.jwt}` },
      token: { Authorization: `Bearer ${token.accessKey}` },
    };
  });
  afterAll(async () => {
    await strapi?.destroy();
    site?.remove();
  });

  test.each(memberTable.doors.map((door) => ({ name: nameOf(door), door })))('$name', async ({ door }) => {
    const answer = await door.attempt(stage);
    expect(JSON.stringify(answer.body)).not.toContain(SECRET);
    expectRefusal(answer, door.expect as Refused);
  });

  test('the user himself is read as always', async () => {
    const { status, body } = await stage.http.get('/api/users/me').set(stage.user);
    expect({ status, name: body.username }).toEqual({ status: 200, name: 'citizen' });
  });
});
